import type { Outcome, Work } from "~/platform/work.server";
import { lockFor } from "./lock-campaign.server";

/** A member has read the plan; saying it again changes nothing. Refused: `unknown`, `campaign-<state>`. */
export async function acknowledgeLaunch(work: Work, campaignId: string): Promise<Outcome> {
  const { db, scope, now } = work;
  const locked = await lockFor(work, campaignId, "acknowledge", true);
  if (!locked.ok) return locked;
  await db.$executeRaw`insert into acknowledgement (agency_id, campaign_id, member_id, at)
    values (${scope.agencyId}::uuid, ${campaignId}::uuid, ${scope.memberId}::uuid, ${now}) on conflict do nothing`;
  work.record({ command: "acknowledge-launch", target: `campaign:${campaignId}` });
  return { ok: true };
}
