import { clusterContext } from "~/domain/scoring/cluster-context";
import { isRelative } from "~/domain/scoring/rules";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantScore } from "~/domain/scoring/types";
import {
  type CampaignDefinition,
  readCampaignDefinition,
  readCampaignDefinitions,
} from "~/modules/campaigns/definition.server";
import type { View, Work } from "~/platform/work.server";
import { type EntrantRecord, readEntrantRecords } from "./entrant-facts.server";
import { writeScores } from "./write-scores.server";

/*
 * Kept scores stay right because every writing transaction takes its locks in one order: the indicators, the standings
 * of the subjects it touches by (campaign, subject), then it writes, and only then reads what it computes from.
 */

export type Touched = { campaignId: string; subjectId: string };

export type KeptScore = { record: EntrantRecord; provisional: EntrantScore; official: EntrantScore };

/**
 * Steps 1 and 2 of a change of results: the indicators `for share`, then the standings of the subjects in all live
 * campaigns that use them. Where a rule compares within the cluster, the whole cluster's.
 */
export async function lockForResults(
  { db, scope }: View,
  change: { indicatorIds: readonly string[]; subjectIds: readonly string[] },
): Promise<Touched[]> {
  await db.$queryRaw`select id from indicator where agency_id = ${scope.agencyId}::uuid and id = any(${change.indicatorIds}::uuid[])
    order by id for share`;
  return db.$queryRaw<Touched[]>`
    with moved as (
      select distinct ti.campaign_id, exists (select from jsonb_array_elements(t.rules) r
          where r ->> 'kind' in ('leaderRelative', 'relativeRank', 'leaderRelative@1', 'relativeRank@1')) as is_relative
      from target_indicator ti
      join campaign c on c.agency_id = ti.agency_id and c.id = ti.campaign_id and c.state = 'launched'
      join target t on t.agency_id = ti.agency_id and t.id = ti.target_id
      where ti.agency_id = ${scope.agencyId}::uuid and ti.indicator_id = any(${change.indicatorIds}::uuid[])
    )
    select s.campaign_id as "campaignId", s.subject_id as "subjectId" from standing s
    where s.agency_id = ${scope.agencyId}::uuid and s.campaign_id in (select campaign_id from moved)
      and (s.subject_id = any(${change.subjectIds}::uuid[]) or (s.campaign_id, s.cluster_id) in (
        select o.campaign_id, o.cluster_id from standing o join moved m on m.campaign_id = o.campaign_id and m.is_relative
        where o.agency_id = ${scope.agencyId}::uuid and o.subject_id = any(${change.subjectIds}::uuid[])))
    order by s.campaign_id, s.subject_id for update of s`;
}

/** The same for a change inside one campaign: what was appraised, assigned or adjusted. */
export async function lockStandings(
  { db, scope }: View,
  campaignId: string,
  subjectIds: readonly string[],
): Promise<Touched[]> {
  return db.$queryRaw<Touched[]>`
    select s.campaign_id as "campaignId", s.subject_id as "subjectId" from standing s
    where s.agency_id = ${scope.agencyId}::uuid and s.campaign_id = ${campaignId}::uuid and s.cluster_id in (
      select o.cluster_id from standing o where o.agency_id = ${scope.agencyId}::uuid and o.campaign_id = ${campaignId}::uuid
        and o.subject_id = any(${subjectIds}::uuid[]))
      and (s.subject_id = any(${subjectIds}::uuid[]) or exists (
        select from target t, jsonb_array_elements(t.rules) r where t.agency_id = s.agency_id and t.campaign_id = s.campaign_id
          and r ->> 'kind' in ('leaderRelative', 'relativeRank', 'leaderRelative@1', 'relativeRank@1')))
    order by s.campaign_id, s.subject_id for update of s`;
}

/** Steps 4 and 5: computes the scores of what was locked, and writes what has changed. */
export async function keepScores(view: View, touched: readonly Touched[]): Promise<void> {
  const campaignIds = [...new Set(touched.map(({ campaignId }) => campaignId))];
  for (const campaign of await readCampaignDefinitions(view, campaignIds)) {
    const subjectIds = touched
      .filter(({ campaignId }) => campaignId === campaign.campaignId)
      .map(({ subjectId }) => subjectId);
    await writeScores(view, campaign, await computeScores(view, campaign, subjectIds));
  }
}

/** At a launch or when entrants join: standings and scores exist from that moment, so that there is a row to lock. */
export async function openStandings(work: Work, campaignId: string): Promise<void> {
  const campaign = await readCampaignDefinition(work, campaignId);
  if (campaign) await writeScores(work, campaign, await computeScores(work, campaign, "all"));
}

/** Scores as the pure domain gives them, from what stands in the database now. */
export async function computeScores(
  view: View,
  campaign: CampaignDefinition,
  subjectIds: readonly string[] | "all",
): Promise<KeptScore[]> {
  const records = await readEntrantRecords(view, campaign, subjectIds);
  const everyone = campaign.definition.targets.some(({ rules }) => rules.some(isRelative))
    ? await readEntrantRecords(view, campaign, "all")
    : records;
  const clusters = new Map<
    string,
    { provisional: ReturnType<typeof clusterContext>; official: ReturnType<typeof clusterContext> }
  >();
  for (const clusterId of new Set(records.map((record) => record.clusterId))) {
    const members = everyone.filter((record) => record.clusterId === clusterId);
    clusters.set(clusterId, {
      provisional: clusterContext(
        campaign.definition,
        members.map(({ provisional }) => provisional),
      ),
      official: clusterContext(
        campaign.definition,
        members.map(({ official }) => official),
      ),
    });
  }
  return records.map((record) => ({
    record,
    provisional: scoreEntrant(
      campaign.definition,
      record.provisional,
      clusters.get(record.clusterId)?.provisional ?? {},
    ),
    official: scoreEntrant(campaign.definition, record.official, clusters.get(record.clusterId)?.official ?? {}),
  }));
}
