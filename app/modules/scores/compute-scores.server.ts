import { bestAfter, clusterBest, contextOfBest, isHeldAlike, ledLeaves } from "~/domain/scoring/cluster-best";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { ClusterContext, EntrantFacts, EntrantScore } from "~/domain/scoring/types";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";
import type { View } from "~/platform/work.server";
import { type KeptBest, readClusterBests } from "./cluster-bests.server";
import { type EntrantRecord, readEntrantRecords } from "./entrant-facts.server";

export type KeptScore = { record: EntrantRecord; provisional: EntrantScore; official: EntrantScore };

/** Scores as the pure domain gives them from what stands in the database now, and the bests that are not as they were. */
export type Computed = { scores: KeptScore[]; bests: KeptBest[] };

type Contexts = { provisional: ClusterContext; official: ClusterContext };

/** Everybody's, from what was reported and nothing that is kept. */
export async function computeCampaign(view: View, campaign: CampaignDefinition): Promise<Computed> {
  const clusters = byCluster(await readEntrantRecords(view, campaign, "all"));
  return together(clusters.map((members) => computeCluster(campaign, members)));
}

/** Those of the given entrants, measured by the kept best of their cluster; the whole cluster's where that has moved. */
export async function computeTouched(
  view: View,
  campaign: CampaignDefinition,
  subjectIds: readonly string[],
): Promise<Computed> {
  const { definition } = campaign;
  const touched = new Set(subjectIds);
  const isRanked = definition.targets.some(({ rules }) => rules.some(({ kind }) => kind === "relativeRank"));
  const kept = ledLeaves(definition).length > 0 ? await readClusterBests(view, campaign) : null;
  const records = await readEntrantRecords(view, campaign, isRanked ? { clustersOf: subjectIds } : subjectIds);
  const computed: Computed[] = [];
  for (const members of byCluster(records)) {
    const changed = members.filter(({ subjectId }) => touched.has(subjectId));
    const clusterId = members[0]?.clusterId ?? "";
    const best = kept === null ? { clusterId, provisional: {}, official: {} } : kept.get(clusterId);
    const after = best && bestsAfter(campaign, best, changed);
    if (after) {
      const contexts = isRanked ? contextsOf(campaign, members) : contextsOfBest(after);
      computed.push({ scores: scoresOf(campaign, changed, contexts), bests: isUnmoved(best, after) ? [] : [after] });
    } else {
      const all = isRanked
        ? members
        : await readEntrantRecords(view, campaign, { clustersOf: members.map(({ subjectId }) => subjectId) });
      computed.push(computeCluster(campaign, all));
    }
  }
  return together(computed);
}

function computeCluster(campaign: CampaignDefinition, members: EntrantRecord[]): Computed {
  const { definition } = campaign;
  const best = {
    clusterId: members[0]?.clusterId ?? "",
    provisional: clusterBest(definition, members.map(provisionally)),
    official: clusterBest(definition, members.map(officially)),
  };
  return { scores: scoresOf(campaign, members, contextsOf(campaign, members)), bests: [best] };
}

function bestsAfter({ definition }: CampaignDefinition, kept: KeptBest, changed: EntrantRecord[]): KeptBest | null {
  const provisional = bestAfter(definition, kept.provisional, changed.map(provisionally));
  const official = bestAfter(definition, kept.official, changed.map(officially));
  return provisional && official && { clusterId: kept.clusterId, provisional, official };
}

/** A best that is written takes its lock alone: what is as it was must not be. */
function isUnmoved(kept: KeptBest, after: KeptBest): boolean {
  return isHeldAlike(kept.provisional, after.provisional) && isHeldAlike(kept.official, after.official);
}

function contextsOf({ definition }: CampaignDefinition, members: EntrantRecord[]): Contexts {
  return {
    provisional: clusterContext(definition, members.map(provisionally)),
    official: clusterContext(definition, members.map(officially)),
  };
}

function contextsOfBest({ provisional, official }: KeptBest): Contexts {
  return { provisional: contextOfBest(provisional), official: contextOfBest(official) };
}

function scoresOf({ definition }: CampaignDefinition, records: EntrantRecord[], contexts: Contexts): KeptScore[] {
  return records.map((record) => ({
    record,
    provisional: scoreEntrant(definition, record.provisional, contexts.provisional),
    official: scoreEntrant(definition, record.official, contexts.official),
  }));
}

function provisionally({ provisional }: EntrantRecord): EntrantFacts {
  return provisional;
}

function officially({ official }: EntrantRecord): EntrantFacts {
  return official;
}

function byCluster(records: EntrantRecord[]): EntrantRecord[][] {
  const clusters = new Map<string, EntrantRecord[]>();
  for (const record of records) {
    const members = clusters.get(record.clusterId);
    if (members) members.push(record);
    else clusters.set(record.clusterId, [record]);
  }
  return [...clusters.values()];
}

function together(computed: Computed[]): Computed {
  return { scores: computed.flatMap(({ scores }) => scores), bests: computed.flatMap(({ bests }) => bests) };
}
