import { isId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

/** From then on there is no limit. Refused: `unknown`. */
export async function removeQuota(work: Work, awardTypeId: string, quotaId: string): Promise<Outcome> {
  const { db, scope } = work;
  if (!isId(awardTypeId) || !isId(quotaId)) return refuse("unknown");
  const removed = await db.$executeRaw`delete from award_quota
    where agency_id = ${scope.agencyId}::uuid and id = ${quotaId}::uuid and award_type_id = ${awardTypeId}::uuid`;
  if (removed === 0) return refuse("unknown");
  work.record({ command: "remove-quota", target: `award-type:${awardTypeId}` });
  return { ok: true };
}
