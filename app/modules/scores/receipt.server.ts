import { formatFraction } from "~/domain/fraction";
import type { Points } from "~/domain/points";
import { byMerit } from "~/domain/ranking";
import type { BoardKind, Receipt, ReceiptInput, ReceiptPillar, ReceiptTarget } from "~/domain/receipt";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { reasonsForGap } from "~/domain/scoring/reasons-for-gap";
import { isRelative } from "~/domain/scoring/rules";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantScore } from "~/domain/scoring/types";
import { type CampaignDefinition, readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { listPeriodGaps, type PeriodGap } from "~/modules/completeness/queries.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";
import { type Board, boardOf, mayOpenLine, pillarOfLeaf, placedLines, unrankedReason } from "./board.server";
import { readClasses } from "./board-classes.server";
import { type BoardRows, readBoardRows, type StandingRow } from "./board-rows.server";
import { type EntrantRecord, readEntrantRecords } from "./entrant-facts.server";
import { listReceiptInputs } from "./receipt-inputs.server";

type Asked = { subjectId: string; board: BoardKind; withInputs?: boolean };

/** How a total came about, by the same engine that keeps it. Null when the campaign has no such entrant; 403 when it is not the reader's to open. */
export async function findReceipt(
  view: View,
  campaignId: string,
  subjectId: string,
  board: BoardKind,
  options: { withInputs?: boolean } = {},
): Promise<Receipt | null> {
  const rows = await readBoardRows(view, campaignId, board);
  return rows && receiptOf(view, rows, { subjectId, board, ...options });
}

/**
 * The board, that of the sibling campaign, and, when one of either is asked for, the receipt beside them, from one reading
 * of the standings of each. The sibling's is null where it is a draft that is not the reader's to see, or cancelled.
 */
export async function findBoardWithReceipt(
  view: View,
  campaignId: string,
  { subjectId, board }: { subjectId: string | null; board: BoardKind },
): Promise<{ board: Board; sibling: Board | null; receipt: Receipt | null } | null> {
  const rows = await readBoardRows(view, campaignId, board);
  if (!rows) return null;
  const others = rows.siblingId === null ? null : await readBoardRows(view, rows.siblingId, board);
  const sibling = others?.stored === "cancelled" ? null : others;
  const asked = { subjectId: subjectId ?? "", board };
  const receipt =
    subjectId === null
      ? null
      : ((await receiptOf(view, rows, asked)) ?? (sibling && (await receiptOf(view, sibling, asked))));
  if (subjectId !== null && receipt === null) return null;
  const classed = async (each: BoardRows) => boardOf(view, each, board, await readClasses(view, each, board));
  return { board: await classed(rows), sibling: sibling && (await classed(sibling)), receipt };
}

async function receiptOf(
  view: View,
  rows: BoardRows,
  { subjectId, board, withInputs }: Asked,
): Promise<Receipt | null> {
  const mine = rows.lines.find((line) => line.subjectId === subjectId);
  if (!mine) return (await isEntrant(view, rows.id, subjectId)) ? deny(view.scope, "ranking.read") : null;
  if (!mayOpenLine(view, mine)) deny(view.scope, "ranking.read");
  const campaign = await readCampaignDefinition(view, rows.id);
  const placed = placedLines(rows, mine.clusterId);
  const own = placed.find(({ row }) => row === mine);
  if (!campaign || !own) return null;
  const above = placed
    .filter(({ row }) => own.place !== null && byMerit(merit(row, rows), merit(mine, rows)) < 0)
    .at(-1);
  const scores = await scoresOf(view, campaign, board, {
    wanted: above ? [subjectId, above.row.subjectId] : [subjectId],
    cluster: placed.map(({ row }) => row.subjectId),
  });
  const score = scores.get(subjectId);
  if (!score) return null;
  const scoreAbove = above && scores.get(above.row.subjectId);
  const inputs = withInputs ? await listReceiptInputs(view, campaign, subjectId) : [];
  const gaps = withInputs ? await listPeriodGaps(view, { campaignId: rows.id, subjectIds: [subjectId] }) : [];
  const classes = await readClasses(view, rows, board);
  const { campaign: facts, isPublished, maxPoints, rules, pillars } = boardOf(view, rows, board, classes);
  const ownClass = classes.get(subjectId);
  const targets = targetsOf(campaign, score.score, inputs, gaps);
  const sum = score.score.beforeAdjustments + score.score.adjustments;
  return {
    campaign: facts,
    board,
    isPublished,
    subject: { id: subjectId, name: mine.name, unitName: mine.unitName },
    cluster: { name: rows.clusters.find(({ id }) => id === mine.clusterId)?.name ?? "", size: placed.length },
    place: own.place,
    tied: own.tied,
    className: ownClass?.label ?? null,
    classNotes: ownClass?.notes ?? [],
    unranked: mine.points === null ? unrankedReason(mine, board) : null,
    total: score.score.total,
    maxPoints,
    gap: scoreAbove && above ? gapOf(campaign, score.score, scoreAbove.score, above.place ?? 1) : null,
    items: { expected: mine.itemsExpected, reported: mine.itemsReported, verified: mine.itemsVerified },
    pillars: groupByPillar(rows, pillars, targets),
    fromTargets: {
      difference: score.score.beforeAdjustments - targets.reduce((total, { points }) => total + (points ?? 0), 0),
      rescaled: score.score.rescaled,
    },
    adjustments: score.record[board].adjustments
      .filter(({ target }) => target === null)
      .map(({ points, reason }) => ({ points, reason })),
    clamped: score.score.total === null ? 0 : score.score.total - sum,
    rules,
  };
}

/** Rules that compare within the cluster need all of it; others only the two that are compared. */
async function scoresOf(
  view: View,
  campaign: CampaignDefinition,
  board: BoardKind,
  { wanted, cluster }: { wanted: string[]; cluster: string[] },
): Promise<Map<string, { record: EntrantRecord; score: EntrantScore }>> {
  const { definition } = campaign;
  const needsCluster = definition.targets.some(({ rules }) => rules.some(isRelative));
  const records = await readEntrantRecords(view, campaign, needsCluster ? cluster : wanted);
  const context = clusterContext(
    definition,
    records.map((record) => record[board]),
  );
  return new Map(
    records
      .filter(({ subjectId }) => wanted.includes(subjectId))
      .map((record) => [record.subjectId, { record, score: scoreEntrant(definition, record[board], context) }]),
  );
}

function gapOf(
  { definition }: CampaignDefinition,
  mine: EntrantScore,
  above: EntrantScore,
  place: number,
): Receipt["gap"] {
  const points = (above.total ?? 0) - (mine.total ?? 0);
  const titles = new Map(definition.targets.map(({ code, title }) => [code, title]));
  const reasons = reasonsForGap(mine, above, definition).map(({ target, difference }) => ({
    title: titles.get(target) ?? target,
    difference,
  }));
  const named = reasons.reduce((total, { difference }) => total + difference, 0);
  return { place, points, reasons, rest: points - named };
}

function targetsOf(
  { definition, leaves, targetIds }: CampaignDefinition,
  score: EntrantScore,
  inputs: ReceiptInput[],
  gaps: PeriodGap[],
): ReceiptTarget[] {
  const titles = new Map(definition.targets.map(({ code, title }) => [code, title]));
  return leaves.flatMap(({ code }) => {
    const leaf = score.leaves[code];
    if (!leaf) return [];
    return [
      {
        code,
        title: titles.get(code) ?? code,
        state: leaf.state,
        points: leaf.points,
        max: formatFraction(leaf.max, 3),
        lines: leaf.lines,
        inputs: inputs.filter(({ targetId }) => targetId === targetIds[code]),
        gaps: gaps
          .filter((gap) => gap.targetIds.includes(targetIds[code] ?? ""))
          .map(({ indicator, due, recorded, missing, isExplained, explanations }) => ({
            indicator,
            due,
            recorded,
            missing,
            isExplained,
            explanations,
          })),
      },
    ];
  });
}

/** Null where none of the targets counts for the entrant. */
function sumCounted(targets: readonly ReceiptTarget[]): Points | null {
  const counted = targets.flatMap(({ points }) => (points === null ? [] : [points]));
  return counted.length === 0 ? null : counted.reduce((total, points) => total + points, 0);
}

function groupByPillar(rows: BoardRows, pillars: Board["pillars"], targets: ReceiptTarget[]): ReceiptPillar[] {
  const loose = { id: null, title: null, maxPoints: 0 };
  return [...pillars, loose]
    .map(({ id, title, maxPoints }) => {
      const ofPillar = targets.filter(({ code }) => pillarOfLeaf(rows, code) === id);
      return {
        id,
        title,
        maxPoints,
        points: sumCounted(ofPillar),
        targets: ofPillar,
      };
    })
    .filter(({ id, targets: ofPillar }) => id !== null || ofPillar.length > 0);
}

function merit({ points, ties }: StandingRow, { tieBreakers }: BoardRows) {
  return { points, ties: ties.slice(0, tieBreakers.length) };
}

/** Out of the reader's sight is not the same as not there. */
async function isEntrant({ db, scope }: View, campaignId: string, subjectId: string): Promise<boolean> {
  if (!isId(subjectId)) return false;
  const found = await db.$queryRaw<unknown[]>`select 1 from entrant
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and subject_id = ${subjectId}::uuid`;
  return found.length > 0;
}
