import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockFor } from "./lock-campaign.server";

export type FlagChange = { subjectId: string; flag: string; isSet: boolean; reason: string };

/**
 * Sets or clears a flag of an entrant; the classes that it bars follow when they are next read. Refused: `unknown`,
 * `campaign-<state>`, `flag-missing`, `reason-missing`, `flag-set-already`, `flag-not-set`.
 */
export async function setFlag(work: Work, campaignId: string, change: FlagChange): Promise<Outcome> {
  const { db, scope, now } = work;
  const { subjectId, isSet } = change;
  const locked = await lockFor(work, campaignId, "changeEntrants");
  if (!locked.ok) return locked;
  const [entrant] = isId(subjectId)
    ? await db.$queryRaw<{ flags: string[] }[]>`select flags from entrant
        where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and subject_id = ${subjectId}::uuid for update`
    : [];
  if (!entrant) return refuse("unknown");
  const [flag, reason] = [change.flag.trim().replace(/\s+/g, " ").normalize("NFC"), change.reason.trim()];
  if (flag.length < 2) return refuse("flag-missing", { fields: { flag: "flag-missing" } });
  if (reason.length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });
  if (entrant.flags.includes(flag) === isSet) {
    const refusal = isSet ? "flag-set-already" : "flag-not-set";
    return refuse(refusal, { fields: { flag: refusal } });
  }
  const flags = isSet ? [...entrant.flags, flag].sort() : entrant.flags.filter((each) => each !== flag);
  await db.$executeRaw`update entrant set flags = ${flags}::text[]
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and subject_id = ${subjectId}::uuid`;
  await db.$executeRaw`insert into entrant_flag_change (agency_id, id, campaign_id, subject_id, flag, is_set, reason, member_id, at)
    values (${scope.agencyId}::uuid, ${newId()}::uuid, ${campaignId}::uuid, ${subjectId}::uuid, ${flag}, ${isSet}, ${reason},
      ${scope.memberId}::uuid, ${now})`;
  work.record({ command: isSet ? "set-flag" : "clear-flag", target: `subject:${subjectId}` });
  return { ok: true };
}
