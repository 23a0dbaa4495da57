import type { EntrantScore } from "~/domain/scoring/types";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";
import type { View } from "~/platform/work.server";
import type { KeptScore } from "./compute-scores.server";

/** Scores and standings of the given entrants, one statement, each ordered by key; a row that stays the same is not written. */
export async function writeScores(
  { db, scope, now }: View,
  campaign: CampaignDefinition,
  scores: readonly KeptScore[],
): Promise<void> {
  if (scores.length === 0) return;
  const rows = scores.flatMap((kept) => scoreRows(kept, campaign));
  await db.$executeRaw`
    with written as (insert into score (agency_id, campaign_id, subject_id, target_id, provisional_points, official_points, self_points,
      appraised_points, provisional_state, official_state, open_points)
    select ${scope.agencyId}::uuid, ${campaign.campaignId}::uuid, x.* from unnest(
      ${rows.map((row) => row.subjectId)}::uuid[], ${rows.map((row) => row.targetId)}::uuid[],
      ${rows.map((row) => row.provisional)}::int[], ${rows.map((row) => row.official)}::int[],
      ${rows.map((row) => row.provisional)}::int[], ${rows.map((row) => row.appraised)}::int[],
      ${rows.map((row) => row.provisionalState)}::text[], ${rows.map((row) => row.officialState)}::text[],
      ${rows.map((row) => row.open)}::int[])
      as x (subject_id, target_id, provisional, official, self, appraised, provisional_state, official_state, open)
    order by x.subject_id, x.target_id
    on conflict (agency_id, campaign_id, subject_id, target_id) do update set
      provisional_points = excluded.provisional_points, official_points = excluded.official_points,
      self_points = excluded.self_points, appraised_points = excluded.appraised_points,
      provisional_state = excluded.provisional_state, official_state = excluded.official_state, open_points = excluded.open_points
    where (score.provisional_points, score.official_points, score.self_points, score.appraised_points, score.provisional_state,
        score.official_state, score.open_points)
      is distinct from (excluded.provisional_points, excluded.official_points, excluded.self_points, excluded.appraised_points,
        excluded.provisional_state, excluded.official_state, excluded.open_points))
    insert into standing as s (agency_id, campaign_id, subject_id, cluster_id, provisional_points, official_points,
      provisional_tie1, provisional_tie2, provisional_tie3, official_tie1, official_tie2, official_tie3,
      provisional_pillars, official_pillars, open_points, items_expected, items_reported, items_verified, campaign_version, changed_at)
    select ${scope.agencyId}::uuid, ${campaign.campaignId}::uuid, x.subject_id, x.cluster_id, x.provisional, x.official,
      x.p1, x.p2, x.p3, x.o1, x.o2, x.o3, x.provisional_pillars::int[], x.official_pillars::int[], x.open, x.expected, x.reported,
      x.verified, ${campaign.version}::int, ${now}
    from unnest(${scores.map(({ record }) => record.subjectId)}::uuid[], ${scores.map(({ record }) => record.clusterId)}::uuid[],
      ${scores.map(({ provisional }) => provisional.total)}::int[], ${scores.map(({ official }) => official.total)}::int[],
      ${ties(scores, "provisional", 0)}::bigint[], ${ties(scores, "provisional", 1)}::bigint[], ${ties(scores, "provisional", 2)}::bigint[],
      ${ties(scores, "official", 0)}::bigint[], ${ties(scores, "official", 1)}::bigint[], ${ties(scores, "official", 2)}::bigint[],
      ${scores.map(({ provisional }) => pillars(provisional, campaign))}::text[],
      ${scores.map(({ official }) => pillars(official, campaign))}::text[],
      ${scores.map(({ official }) => official.openPoints)}::int[], ${scores.map(({ record }) => record.items.expected)}::int[],
      ${scores.map(({ record }) => record.items.reported)}::int[], ${scores.map(({ record }) => record.items.verified)}::int[])
      as x (subject_id, cluster_id, provisional, official, p1, p2, p3, o1, o2, o3, provisional_pillars, official_pillars, open,
        expected, reported, verified)
    order by x.subject_id
    on conflict (agency_id, campaign_id, subject_id) do update set cluster_id = excluded.cluster_id,
      provisional_points = excluded.provisional_points, official_points = excluded.official_points,
      provisional_tie1 = excluded.provisional_tie1, provisional_tie2 = excluded.provisional_tie2,
      provisional_tie3 = excluded.provisional_tie3, official_tie1 = excluded.official_tie1,
      official_tie2 = excluded.official_tie2, official_tie3 = excluded.official_tie3,
      provisional_pillars = excluded.provisional_pillars, official_pillars = excluded.official_pillars,
      open_points = excluded.open_points, items_expected = excluded.items_expected, items_reported = excluded.items_reported,
      items_verified = excluded.items_verified, campaign_version = excluded.campaign_version, changed_at = excluded.changed_at
    where (s.cluster_id, s.provisional_points, s.official_points, s.provisional_tie1, s.provisional_tie2, s.provisional_tie3,
        s.official_tie1, s.official_tie2, s.official_tie3, s.provisional_pillars, s.official_pillars, s.open_points, s.items_expected,
        s.items_reported, s.items_verified, s.campaign_version)
      is distinct from (excluded.cluster_id, excluded.provisional_points, excluded.official_points, excluded.provisional_tie1,
        excluded.provisional_tie2, excluded.provisional_tie3, excluded.official_tie1, excluded.official_tie2, excluded.official_tie3,
        excluded.provisional_pillars, excluded.official_pillars, excluded.open_points, excluded.items_expected,
        excluded.items_reported, excluded.items_verified, excluded.campaign_version)`;
}

function scoreRows({ record, provisional, official }: KeptScore, campaign: CampaignDefinition) {
  return Object.entries(campaign.targetIds).map(([code, targetId]) => {
    const [open, counted] = [provisional.leaves[code], official.leaves[code]];
    return {
      subjectId: record.subjectId,
      targetId,
      provisional: open ? open.points : (provisional.parents[code] ?? null),
      official: counted ? counted.points : (official.parents[code] ?? null),
      appraised: counted ? beforeAdjustments(counted) : (official.parents[code] ?? null),
      provisionalState: open?.state ?? "parent",
      officialState: counted?.state ?? "parent",
      open: counted?.openPoints ?? 0,
    };
  });
}

function beforeAdjustments({ points, lines }: EntrantScore["leaves"][string]): number | null {
  if (points === null) return null;
  return lines.filter(({ rule }) => rule === "adjustment").reduce((rest, line) => rest - line.points, points);
}

function ties(scores: readonly KeptScore[], board: "provisional" | "official", index: number): number[] {
  return scores.map((kept) => kept[board].ties[index] ?? 0);
}

/** Points of each pillar in the order of the theme, as a Postgres array; null where nothing of it counts for the entrant. */
function pillars(score: EntrantScore, campaign: CampaignDefinition): string {
  return `{${campaign.pillarIds.map((id) => score.pillars[id]?.points ?? "null").join(",")}}`;
}
