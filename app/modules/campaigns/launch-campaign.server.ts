import { openStandings } from "~/modules/scores/keep-scores.server";
import { canonicalJson, digestOf } from "~/platform/digest.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { readCampaignDocument } from "./campaign-document.server";
import { listLaunchChecks } from "./launch-facts.server";
import { lockFor } from "./lock-campaign.server";

/**
 * The definition becomes version 1, and everybody's standing opens. All or nothing. Refused: `unknown`,
 * `campaign-<state>`, or the first blocking check by its name.
 */
export async function launchCampaign(work: Work, campaignId: string): Promise<Outcome<{ digest: string }>> {
  const { db, scope, now } = work;
  const locked = await lockFor(work, campaignId, "launch");
  if (!locked.ok) return locked;
  await lockIndicators(work, campaignId);
  const blocking = (await listLaunchChecks(work, campaignId))?.find(({ isBlocking }) => isBlocking);
  if (blocking) return refuse(blocking.name, { detail: blocking.detail });

  const definition = canonicalJson(await readCampaignDocument(work, campaignId));
  const digest = digestOf(definition);
  await db.$executeRaw`
    insert into campaign_version (agency_id, campaign_id, version, definition, digest, member_id, at)
    values (${scope.agencyId}::uuid, ${campaignId}::uuid, 1, ${definition}::jsonb, ${digest}, ${scope.memberId}::uuid, ${now})`;
  await db.$executeRaw`update campaign set state = 'launched', version = 1, launched_at = ${now}, edited_version = edited_version + 1
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  await openStandings(work, campaignId);
  work.record({ command: "launch-campaign", target: `campaign:${campaignId}`, detail: { version: 1 }, digest });
  return { ok: true, digest };
}

/** Nobody writes a result of them until the standings are there to be locked. */
async function lockIndicators({ db, scope }: Work, campaignId: string): Promise<void> {
  await db.$queryRaw`
    select id from indicator where agency_id = ${scope.agencyId}::uuid and id in (
      select indicator_id from target_indicator where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid)
    order by id for update`;
}
