import { z } from "zod";
import { readCampaignDefinitions } from "~/modules/campaigns/definition.server";
import { agencyJob } from "~/platform/jobs.server";
import type { View } from "~/platform/work.server";
import { computeScores } from "./keep-scores.server";

/** Every night: what is kept against what a full recomputation gives. A difference is a fault of ours and is reported. */
export const checkScores = agencyJob("check-scores", "audit.read", z.object({}), async (work) => {
  const differing = await listDifferingStandings(work);
  return { ok: true, outcome: { differing: differing.length, standings: differing.slice(0, 100) } };
});

/** The standings of live campaigns whose kept points differ from the recomputation. */
export async function listDifferingStandings(view: View): Promise<{ campaignId: string; subjectId: string }[]> {
  const { db, scope } = view;
  const kept = await db.$queryRaw<
    {
      campaignId: string;
      subjectId: string;
      provisional: number | null;
      official: number | null;
      scores: Record<string, [number | null, number | null]>;
    }[]
  >`
    select s.campaign_id as "campaignId", s.subject_id as "subjectId", s.provisional_points as provisional, s.official_points as official,
      (select jsonb_object_agg(k.target_id, jsonb_build_array(k.provisional_points, k.official_points)) from score k
        where k.agency_id = s.agency_id and k.campaign_id = s.campaign_id and k.subject_id = s.subject_id) as scores
    from standing s join campaign c on c.agency_id = s.agency_id and c.id = s.campaign_id and c.state = 'launched'
    where s.agency_id = ${scope.agencyId}::uuid`;
  const byKey = new Map(kept.map((standing) => [`${standing.campaignId}:${standing.subjectId}`, standing]));
  const differing: { campaignId: string; subjectId: string }[] = [];
  const campaigns = await readCampaignDefinitions(view, [...new Set(kept.map(({ campaignId }) => campaignId))]);
  for (const campaign of campaigns) {
    for (const { record, provisional, official } of await computeScores(view, campaign, "all")) {
      const standing = byKey.get(`${campaign.campaignId}:${record.subjectId}`);
      const isSame =
        standing !== undefined &&
        standing.provisional === provisional.total &&
        standing.official === official.total &&
        Object.entries(campaign.targetIds).every(([code, targetId]) => {
          const [keptProvisional, keptOfficial] = standing.scores[targetId] ?? [];
          return (
            keptProvisional ===
              (provisional.leaves[code] ? provisional.leaves[code].points : (provisional.parents[code] ?? null)) &&
            keptOfficial === (official.leaves[code] ? official.leaves[code].points : (official.parents[code] ?? null))
          );
        });
      if (!isSame) differing.push({ campaignId: campaign.campaignId, subjectId: record.subjectId });
    }
  }
  return differing;
}
