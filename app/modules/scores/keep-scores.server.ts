import { readCampaignDefinition, readCampaignDefinitions } from "~/modules/campaigns/definition.server";
import { type Sql, sql } from "~/platform/db.server";
import type { View, Work } from "~/platform/work.server";
import { writeClusterBests } from "./cluster-bests.server";
import { computeCampaign, computeTouched } from "./compute-scores.server";
import { writeScores } from "./write-scores.server";

/*
 * Kept scores stay right because every writing transaction takes its locks in one order: the indicators, the bests of the
 * clusters it touches by (campaign, cluster, target), the standings of the subjects it touches by (campaign, subject), then
 * it writes, and only then reads what it computes from. Whoever might move a best holds the cluster's `for update`, and
 * with it everybody else's standings there: each other writer of the cluster holds them at least `for share`.
 */

export type Touched = { campaignId: string; subjectId: string };

/**
 * Steps 1 and 2 of a change of results: the indicators `for share`, then the bests of the clusters and the standings of the
 * subjects in all live campaigns that use them. Where a rule ranks within the cluster, the whole cluster's.
 */
export async function lockForResults(
  { db, scope }: View,
  change: { indicatorIds: readonly string[]; subjectIds: readonly string[] },
): Promise<Touched[]> {
  await db.$queryRaw`select id from indicator where agency_id = ${scope.agencyId}::uuid and id = any(${change.indicatorIds}::uuid[])
    order by id for share`;
  return db.$queryRaw<Touched[]>`
    with moved as (
      select ti.campaign_id, bool_or(${hasRule("leaderRelative")}) as is_led, bool_or(${hasRule("relativeRank")}) as is_ranked
      from target_indicator ti
      join campaign c on c.agency_id = ti.agency_id and c.id = ti.campaign_id and c.state = 'launched'
      join target t on t.agency_id = ti.agency_id and t.id = ti.target_id
      where ti.agency_id = ${scope.agencyId}::uuid and ti.indicator_id = any(${change.indicatorIds}::uuid[])
      group by ti.campaign_id
    ), reached as (
      select distinct o.campaign_id, o.cluster_id, m.is_ranked, m.is_led from standing o join moved m on m.campaign_id = o.campaign_id
      where o.agency_id = ${scope.agencyId}::uuid and o.subject_id = any(${change.subjectIds}::uuid[])
    ), ${lockedBests(scope, sql`exists (select from reached where is_led)`)}
    select s.campaign_id as "campaignId", s.subject_id as "subjectId" from standing s
    join reached r on r.campaign_id = s.campaign_id and r.cluster_id = s.cluster_id
    where s.agency_id = ${scope.agencyId}::uuid and (r.is_ranked or s.subject_id = any(${change.subjectIds}::uuid[])) and ${areBestsLocked}
    order by s.campaign_id, s.subject_id for update of s`;
}

/** The same for a change inside one campaign: what was appraised, assigned or adjusted. */
export async function lockStandings(
  { db, scope }: View,
  campaignId: string,
  subjectIds: readonly string[],
): Promise<Touched[]> {
  return db.$queryRaw<Touched[]>`
    with reached as (
      select distinct o.campaign_id, o.cluster_id, exists (select from target t where t.agency_id = o.agency_id
        and t.campaign_id = o.campaign_id and ${hasRule("relativeRank")}) as is_ranked
      from standing o where o.agency_id = ${scope.agencyId}::uuid and o.campaign_id = ${campaignId}::uuid
        and o.subject_id = any(${subjectIds}::uuid[])
    ), ${lockedBests(scope, sql`true`)}
    select s.campaign_id as "campaignId", s.subject_id as "subjectId" from standing s
    join reached r on r.campaign_id = s.campaign_id and r.cluster_id = s.cluster_id
    where s.agency_id = ${scope.agencyId}::uuid and (r.is_ranked or s.subject_id = any(${subjectIds}::uuid[])) and ${areBestsLocked}
    order by s.campaign_id, s.subject_id for update of s`;
}

/** Whether the target `t` has a rule of this kind. */
function hasRule(kind: "leaderRelative" | "relativeRank"): Sql {
  return sql`exists (select from jsonb_array_elements(t.rules) r where r ->> 'kind' in (${kind}, ${`${kind}@1`}))`;
}

/**
 * The bests of the clusters `reached`, all in one mode so that their order holds. One that was never counted is taken
 * `for update` too, for whoever finds it counts the whole cluster.
 */
function lockedBests(scope: View["scope"], mayMove: Sql): Sql {
  const ofReached = sql`b.agency_id = ${scope.agencyId}::uuid and (b.campaign_id, b.cluster_id) in (select campaign_id, cluster_id from reached)`;
  const inOrder = sql`order by b.campaign_id, b.cluster_id, b.target_id, b.board`;
  return sql`mode as (
      select ${mayMove} or exists (select from cluster_best b where ${ofReached} and not b.is_known) as is_exclusive
    ), held as (
      select b.target_id from cluster_best b where ${ofReached} and (select is_exclusive from mode) ${inOrder} for update of b
    ), shared as (
      select b.target_id from cluster_best b where ${ofReached} and not (select is_exclusive from mode) ${inOrder} for share of b
    )`;
}

/** Always true, and only once the bests are locked: before any standing is. */
const areBestsLocked: Sql = sql`(select count(*) from held) + (select count(*) from shared) >= 0`;

/** Steps 4 and 5: computes the scores of what was locked, of a whole cluster where its best has moved, and writes what has changed. */
export async function keepScores(view: View, touched: readonly Touched[]): Promise<void> {
  const campaignIds = [...new Set(touched.map(({ campaignId }) => campaignId))];
  for (const campaign of await readCampaignDefinitions(view, campaignIds)) {
    const subjectIds = touched
      .filter(({ campaignId }) => campaignId === campaign.campaignId)
      .map(({ subjectId }) => subjectId);
    const { scores, bests } = await computeTouched(view, campaign, subjectIds);
    await writeScores(view, campaign, scores);
    await writeClusterBests(view, campaign, bests);
  }
}

/** At a launch or when entrants join: standings, scores and bests exist from that moment, so that there is a row to lock. */
export async function openStandings(work: Work, campaignId: string): Promise<void> {
  const campaign = await readCampaignDefinition(work, campaignId);
  if (!campaign) return;
  const { scores, bests } = await computeCampaign(work, campaign);
  await writeScores(work, campaign, scores);
  await writeClusterBests(work, campaign, bests);
}
