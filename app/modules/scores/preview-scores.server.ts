import type { Points } from "~/domain/points";
import { rank } from "~/domain/ranking";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { isRelative } from "~/domain/scoring/rules";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantFacts, EntrantScore } from "~/domain/scoring/types";
import { type CampaignDefinition, readCampaignDefinitions } from "~/modules/campaigns/definition.server";
import type { View } from "~/platform/work.server";
import { readEntrantRecords } from "./entrant-facts.server";

/** What stands now on the official board of the entrant's cluster. */
export type KeptLine = { subjectId: string; points: Points | null; ties: number[] };

export type ScorePreview = {
  campaignId: string;
  /** The targets that read the figure. */
  targets: { title: string; max: Points | null; now: Points | null; after: Points | null }[];
  total: { now: Points | null; after: Points | null };
  place: { now: number | null; after: number | null; of: number };
};

type Figure = { indicatorId: string; periodId: string; subjectId: string };

/**
 * A subject's official points in campaigns as they are, and as they will be once a submitted figure of his is verified.
 * One statement, and one more for each campaign.
 */
export async function previewScores(
  view: View,
  figure: Figure,
  campaigns: readonly { campaignId: string; cluster: readonly KeptLine[] }[],
): Promise<ScorePreview[]> {
  const definitions = await readCampaignDefinitions(
    view,
    campaigns.map(({ campaignId }) => campaignId),
  );
  const previews: ScorePreview[] = [];
  for (const campaign of definitions) {
    const cluster = campaigns.find(({ campaignId }) => campaignId === campaign.campaignId)?.cluster ?? [];
    const preview = await previewIn(view, campaign, figure, cluster);
    if (preview) previews.push(preview);
  }
  return previews;
}

async function previewIn(
  view: View,
  campaign: CampaignDefinition,
  figure: Figure,
  cluster: readonly KeptLine[],
): Promise<ScorePreview | null> {
  const { definition } = campaign;
  const compares = definition.targets.some(({ rules }) => rules.some(isRelative));
  const asked = compares ? cluster.map(({ subjectId }) => subjectId) : [figure.subjectId];
  const records = await readEntrantRecords(view, campaign, asked, figure);
  const scores = (facts: EntrantFacts[]) => {
    const context = clusterContext(definition, facts);
    return new Map(facts.map((each) => [each.code, scoreEntrant(definition, each, context)]));
  };
  const now = scores(records.map(({ official }) => official));
  const after = scores(records.map(({ onceVerified, official }) => onceVerified ?? official));
  const [mine, mineAfter] = [now.get(figure.subjectId), after.get(figure.subjectId)];
  if (!mine || !mineAfter) return null;
  const leaves = campaign.leaves.filter(({ indicators }) =>
    indicators.some(({ indicatorId }) => indicatorId === figure.indicatorId),
  );
  return {
    campaignId: campaign.campaignId,
    targets: leaves.map(({ code }) => {
      const target = definition.targets.find((each) => each.code === code);
      return {
        title: target?.title ?? code,
        max: target?.max ?? null,
        now: mine.leaves[code]?.points ?? null,
        after: mineAfter.leaves[code]?.points ?? null,
      };
    }),
    total: { now: mine.total, after: mineAfter.total },
    place: {
      now: placeOf(figure.subjectId, cluster, now, campaign),
      after: placeOf(figure.subjectId, cluster, after, campaign),
      of: cluster.length,
    },
  };
}

function placeOf(
  subjectId: string,
  cluster: readonly KeptLine[],
  scores: ReadonlyMap<string, EntrantScore>,
  { definition }: CampaignDefinition,
): number | null {
  const asked = definition.tieBreakers.length;
  const lines = cluster.map((line) => {
    const score = scores.get(line.subjectId);
    const { points, ties } = score ? { points: score.total, ties: score.ties } : line;
    return { id: line.subjectId, name: line.subjectId, points, ties: ties.slice(0, asked) };
  });
  return rank(lines, definition.ties).find(({ id }) => id === subjectId)?.place ?? null;
}
