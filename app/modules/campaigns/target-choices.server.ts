import { listIndicators } from "~/modules/indicators/queries.server";
import type { View } from "~/platform/work.server";
import { type CampaignHeader, findCampaignHeader } from "./find-campaign.server";
import { listTargets, type TargetInTree } from "./list-targets.server";

/** What the form of a target offers. Null for a campaign that the reader may not see. */
export async function findTargetChoices(view: View, campaignId: string) {
  const campaign = await findCampaignHeader(view, campaignId);
  if (!campaign) return null;
  const targets = await listTargets(view, campaignId);
  const indicators = await listIndicators(view);
  return {
    campaign,
    targets,
    pillars: campaign.pillars,
    tasks: campaign.tasks.map(({ id, title, pillarIds }) => ({ id, title, pillarIds })),
    parents: targets
      .filter(({ rules, depth }) => rules.length === 0 && depth < 2)
      .map(({ id, code, title }) => ({ id, code, title })),
    indicators: indicators
      .filter(({ level }) => fits(level, campaign.ranks))
      .map(({ id, code, name, unitOfMeasure, direction, nature, scale }) => ({
        id,
        code,
        name,
        unitOfMeasure,
        direction,
        nature,
        scale,
      })),
  };
}

export function childrenCount(targets: readonly TargetInTree[], targetId: string): number {
  const children = targets.filter(({ parentId }) => parentId === targetId);
  return children.reduce((count, { id }) => count + 1 + childrenCount(targets, id), 0);
}

function fits(level: string, ranks: CampaignHeader["ranks"]): boolean {
  return (level === "person") === (ranks === "person");
}
