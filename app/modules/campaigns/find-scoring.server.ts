import type { ScoringSettings } from "~/domain/scoring-sentences";
import type { View } from "~/platform/work.server";
import { readCampaignDefinition } from "./definition.server";
import { maySeeDrafts } from "./list-campaigns.server";

export type ScoringOfCampaign = { settings: ScoringSettings; targets: { code: string; title: string }[] };

/** How a campaign adds up, and the targets by which equals can be told apart. Null for an unknown campaign. */
export async function findScoring(view: View, campaignId: string): Promise<ScoringOfCampaign | null> {
  const campaign = await readCampaignDefinition(view, campaignId);
  if (!campaign || (campaign.state === "draft" && !maySeeDrafts(view))) return null;
  const { targets, statedTotal: _, ...settings } = campaign.definition;
  return { settings, targets: targets.map(({ code, title }) => ({ code, title })) };
}
