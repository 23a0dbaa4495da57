import { isId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

/** No longer given; what was awarded stands. Refused: `unknown`, `award-type-retired`. */
export async function retireAwardType(work: Work, awardTypeId: string): Promise<Outcome> {
  const { db, scope, now } = work;
  if (!isId(awardTypeId)) return refuse("unknown");
  const [awardType] = await db.$queryRaw<{ isRetired: boolean }[]>`
    select retired_at is not null as "isRetired" from award_type
    where agency_id = ${scope.agencyId}::uuid and id = ${awardTypeId}::uuid for update`;
  if (!awardType) return refuse("unknown");
  if (awardType.isRetired) return refuse("award-type-retired");
  await db.$executeRaw`update award_type set retired_at = ${now}
    where agency_id = ${scope.agencyId}::uuid and id = ${awardTypeId}::uuid`;
  work.record({ command: "retire-award-type", target: `award-type:${awardTypeId}` });
  return { ok: true };
}
