import { allows, stateOn } from "~/domain/campaign";
import { type CampaignDefinition, maySeeDrafts, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";

/**
 * The campaign as it stays until the transaction ends. Refused: `unknown`, and `campaign-<state>` where nothing is adjusted;
 * a published board changes by an amendment only.
 */
export async function holdForAdjusting(
  work: Work,
  campaignId: string,
): Promise<{ ok: true; campaign: CampaignDefinition } | Refused> {
  const { db, scope, today } = work;
  if (!isId(campaignId)) return refuse("unknown");
  await db.$queryRaw`select id from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid for share`;
  const campaign = await readCampaignDefinition(work, campaignId);
  if (!campaign || (campaign.state === "draft" && !maySeeDrafts(work))) return refuse("unknown");
  const state = stateOn({ stored: campaign.state, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, today);
  const isLive = allows(state, "adjust") && allows(state, "recompute");
  return isLive ? { ok: true, campaign } : refuse(`campaign-${state}`);
}
