import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockFor } from "./lock-campaign.server";

/** It stays readable, with its reason. Refused: `unknown`, `campaign-<state>`, `reason-missing`. */
export async function cancelCampaign(work: Work, campaignId: string, reason: string): Promise<Outcome> {
  const { db, scope, now } = work;
  const locked = await lockFor(work, campaignId, "cancel");
  if (!locked.ok) return locked;
  if (reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });
  await db.$executeRaw`update campaign set state = 'cancelled', cancelled_at = ${now}, cancel_reason = ${reason.trim()}
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  work.record({ command: "cancel-campaign", target: `campaign:${campaignId}` });
  return { ok: true };
}
