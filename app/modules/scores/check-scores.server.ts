import { z } from "zod";
import { isBestOf } from "~/domain/scoring/cluster-best";
import { type CampaignDefinition, readCampaignDefinitions } from "~/modules/campaigns/definition.server";
import { agencyJob } from "~/platform/jobs.server";
import type { View } from "~/platform/work.server";
import { readClusterBests } from "./cluster-bests.server";
import { computeCampaign, type KeptScore } from "./compute-scores.server";

/** A standing, or a cluster's best, that is not what a recomputation gives. */
export type Difference = { campaignId: string } & ({ subjectId: string } | { clusterId: string });

type KeptStanding = {
  campaignId: string;
  subjectId: string;
  provisional: number | null;
  official: number | null;
  scores: Record<string, [number | null, number | null]>;
};

/** Every night: what is kept against what a full recomputation gives. A difference is a fault of ours and is reported. */
export const checkScores = agencyJob("check-scores", "audit.read", z.object({}), async (work) => {
  const differences = await listDifferences(work);
  return { ok: true, outcome: { differing: differences.length, differences: differences.slice(0, 100) } };
});

/** Where kept points and bests of live campaigns differ from the recomputation. */
export async function listDifferences(view: View): Promise<Difference[]> {
  const { db, scope } = view;
  const kept = await db.$queryRaw<KeptStanding[]>`
    select s.campaign_id as "campaignId", s.subject_id as "subjectId", s.provisional_points as provisional, s.official_points as official,
      (select jsonb_object_agg(k.target_id, jsonb_build_array(k.provisional_points, k.official_points)) from score k
        where k.agency_id = s.agency_id and k.campaign_id = s.campaign_id and k.subject_id = s.subject_id) as scores
    from standing s join campaign c on c.agency_id = s.agency_id and c.id = s.campaign_id and c.state = 'launched'
    where s.agency_id = ${scope.agencyId}::uuid`;
  const byKey = new Map(kept.map((standing) => [`${standing.campaignId}:${standing.subjectId}`, standing]));
  const differences: Difference[] = [];
  const campaigns = await readCampaignDefinitions(view, [...new Set(kept.map(({ campaignId }) => campaignId))]);
  for (const campaign of campaigns) {
    const { campaignId } = campaign;
    const { scores } = await computeCampaign(view, campaign);
    for (const score of scores) {
      const { subjectId } = score.record;
      if (!isKept(score, byKey.get(`${campaignId}:${subjectId}`), campaign))
        differences.push({ campaignId, subjectId });
    }
    for (const clusterId of await listDifferingBests(view, campaign, scores))
      differences.push({ campaignId, clusterId });
  }
  return differences;
}

function isKept(
  { provisional, official }: KeptScore,
  standing: KeptStanding | undefined,
  campaign: CampaignDefinition,
): boolean {
  if (!standing || standing.provisional !== provisional.total || standing.official !== official.total) return false;
  return Object.entries(campaign.targetIds).every(([code, targetId]) => {
    const [keptProvisional, keptOfficial] = standing.scores[targetId] ?? [];
    return (
      keptProvisional ===
        (provisional.leaves[code] ? provisional.leaves[code].points : (provisional.parents[code] ?? null)) &&
      keptOfficial === (official.leaves[code] ? official.leaves[code].points : (official.parents[code] ?? null))
    );
  });
}

async function listDifferingBests(
  view: View,
  campaign: CampaignDefinition,
  scores: readonly KeptScore[],
): Promise<string[]> {
  const { definition } = campaign;
  const kept = await readClusterBests(view, campaign);
  return [...new Set(scores.map(({ record }) => record.clusterId))].filter((clusterId) => {
    const members = scores.flatMap(({ record }) => (record.clusterId === clusterId ? record : []));
    const { provisional = {}, official = {} } = kept.get(clusterId) ?? {};
    return !(
      isBestOf(
        definition,
        provisional,
        members.map((record) => record.provisional),
      ) &&
      isBestOf(
        definition,
        official,
        members.map((record) => record.official),
      )
    );
  });
}
