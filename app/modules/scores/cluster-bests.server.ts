import { fractionText, readFractionText } from "~/domain/fraction";
import type { BoardKind } from "~/domain/receipt";
import { type ClusterBest, type Held, ledLeaves } from "~/domain/scoring/cluster-best";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";
import type { View } from "~/platform/work.server";

/** What leaderRelative compares with in a cluster, on each board. */
export type KeptBest = { clusterId: string } & Record<BoardKind, ClusterBest>;

type BestRow = {
  clusterId: string;
  targetId: string;
  board: BoardKind;
  growth: string | null;
  growthHolder: string | null;
  actual: string | null;
  actualHolder: string | null;
};

/** By cluster; one of which a best has not been counted yet is missing. */
export async function readClusterBests(
  { db, scope }: View,
  campaign: CampaignDefinition,
): Promise<Map<string, KeptBest>> {
  const rows = await db.$queryRaw<BestRow[]>`
    select b.cluster_id as "clusterId", b.target_id as "targetId", b.board, b.best_growth as growth, b.growth_holder as "growthHolder",
      b.best_actual as actual, b.actual_holder as "actualHolder"
    from cluster_best b where b.agency_id = ${scope.agencyId}::uuid and b.campaign_id = ${campaign.campaignId}::uuid and b.is_known`;
  const bests = new Map<string, KeptBest>();
  const codes = ledCodes(campaign);
  for (const row of rows) {
    const code = codes.get(row.targetId);
    if (code === undefined) continue;
    const best = bests.get(row.clusterId) ?? { clusterId: row.clusterId, provisional: {}, official: {} };
    best[row.board][code] = { excess: held(row.growth, row.growthHolder), actual: held(row.actual, row.actualHolder) };
    bests.set(row.clusterId, best);
  }
  return bests;
}

/** One statement, ordered by key. */
export async function writeClusterBests(
  { db, scope }: View,
  campaign: CampaignDefinition,
  bests: readonly KeptBest[],
): Promise<void> {
  const rows = bests.flatMap((best) => rowsOf(best, campaign));
  if (rows.length === 0) return;
  await db.$executeRaw`
    insert into cluster_best as b (agency_id, campaign_id, cluster_id, target_id, board, best_growth, growth_holder, best_actual,
      actual_holder, is_known)
    select ${scope.agencyId}::uuid, ${campaign.campaignId}::uuid, x.*, true from unnest(${rows.map((row) => row.clusterId)}::uuid[],
      ${rows.map((row) => row.targetId)}::uuid[], ${rows.map((row) => row.board)}::text[], ${rows.map((row) => row.growth)}::text[],
      ${rows.map((row) => row.growthHolder)}::uuid[], ${rows.map((row) => row.actual)}::text[],
      ${rows.map((row) => row.actualHolder)}::uuid[]) as x (cluster_id, target_id, board, growth, growth_holder, actual, actual_holder)
    order by x.cluster_id, x.target_id, x.board
    on conflict (agency_id, campaign_id, cluster_id, target_id, board) do update set best_growth = excluded.best_growth,
      growth_holder = excluded.growth_holder, best_actual = excluded.best_actual, actual_holder = excluded.actual_holder, is_known = true`;
}

function ledCodes({ definition, targetIds }: CampaignDefinition): Map<string, string> {
  return new Map(ledLeaves(definition).map(({ code }) => [targetIds[code] ?? "", code]));
}

function held(value: string | null, holder: string | null): Held | null {
  return value === null || holder === null ? null : { value: readFractionText(value), holder };
}

function rowsOf(best: KeptBest, campaign: CampaignDefinition): BestRow[] {
  const boards: BoardKind[] = ["official", "provisional"];
  return [...ledCodes(campaign)].flatMap(([targetId, code]) =>
    boards.map((board) => {
      const { excess = null, actual = null } = best[board][code] ?? {};
      return {
        clusterId: best.clusterId,
        targetId,
        board,
        growth: excess && fractionText(excess.value),
        growthHolder: excess?.holder ?? null,
        actual: actual && fractionText(actual.value),
        actualHolder: actual?.holder ?? null,
      };
    }),
  );
}
