import { dayInVietnam } from "~/domain/calendar-day";
import { type CampaignState, stateOn } from "~/domain/campaign";
import { describeClass } from "~/domain/class-sentence";
import { placeRanges } from "~/domain/place-range";
import type { Points } from "~/domain/points";
import { rank } from "~/domain/ranking";
import type { BoardKind, UnrankedReason } from "~/domain/receipt";
import { describeScoring } from "~/domain/scoring-sentences";
import { describeTies } from "~/domain/tie-policy";
import { mayFor, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { type ClassOfEntrant, readClasses } from "./board-classes.server";
import { type BoardRows, readBoardRows, type StandingRow } from "./board-rows.server";

export type BoardLine = {
  subjectId: string;
  name: string;
  /** Of a person; null where units are ranked. */
  unitName: string | null;
  /** Null where not ranked, which is not the same as having nothing. */
  place: number | null;
  tied: boolean;
  points: Points | null;
  /** In the order of the board's pillars, null where it has none; `isBest` where nobody of the cluster has more. */
  pillars: { points: Points | null; isBest: boolean }[];
  open: Points;
  itemsExpected: number;
  itemsReported: number;
  itemsVerified: number;
  /** To the first of the cluster; null where the reader does not see it or the line is not ranked. */
  gap: Points | null;
  isOwn: boolean;
  mayOpen: boolean;
  /** The label of its class; null where it reaches none. */
  className: string | null;
  /** Why it stands in no better class, for who may open the line. */
  classNotes: string[];
  /** Why it has no place; null where it has one. */
  unranked: UnrankedReason | null;
};

/** `isPart`: the reader sees his own line and its neighbours only. */
export type BoardCluster = {
  id: string;
  name: string;
  size: number;
  isPart: boolean;
  lead: Points | null;
  lines: BoardLine[];
};

/** What waits for verification, and what it can still give or take. */
export type OpenRange = {
  subjectId: string;
  name: string;
  items: number;
  least: Points;
  most: Points;
  best: number;
  worst: number;
};

export type Board = {
  campaign: {
    id: string;
    name: string;
    theme: string | null;
    state: CampaignState;
    ranks: "unit" | "person";
    startsOn: string;
    endsOn: string;
  };
  board: BoardKind;
  isPublished: boolean;
  maxPoints: Points;
  pillars: { id: string; title: string; maxPoints: Points }[];
  clusters: BoardCluster[];
  items: { expected: number; reported: number; verified: number };
  open: OpenRange[];
  tiePolicy: string;
  /** Classes and the rest of how it adds up, a sentence each. */
  classRules: string[];
  scoringRules: string[];
  rules: { version: number; since: string } | null;
};

/**
 * A campaign's board, cluster by cluster in order, the unranked last. Null when the agency has no such campaign.
 * Over the agency all lines; for a unit's head or verifier the clusters of the unit; for staff their own line and the
 * lines beside it.
 */
export async function findBoard(
  view: View,
  campaignId: string,
  { board }: { board: BoardKind },
): Promise<Board | null> {
  const rows = await readBoardRows(view, campaignId, board);
  return rows && boardOf(view, rows, board, await readClasses(view, rows, board));
}

export function boardOf(
  view: View,
  rows: BoardRows,
  board: BoardKind,
  classes: ReadonlyMap<string, ClassOfEntrant>,
): Board {
  const pillars = pillarsWithMax(rows);
  const clusters = rows.clusters.map((cluster) => clusterOf(view, rows, { cluster, board, classes }));
  const seen = clusters.flatMap(({ lines }) => lines);
  return {
    campaign: {
      id: rows.id,
      name: rows.name,
      theme: rows.theme,
      state: stateOf(view, rows),
      ranks: rows.ranks,
      startsOn: rows.startsOn,
      endsOn: rows.endsOn,
    },
    board,
    isPublished: rows.stored === "published" || rows.stored === "closed",
    maxPoints: rows.statedTotal ?? leavesOf(rows).reduce((total, { max }) => total + (max ?? 0), 0),
    pillars,
    clusters,
    items: {
      expected: seen.reduce((total, { itemsExpected }) => total + itemsExpected, 0),
      reported: seen.reduce((total, { itemsReported }) => total + itemsReported, 0),
      verified: seen.reduce((total, { itemsVerified }) => total + itemsVerified, 0),
    },
    open: clusters
      .flatMap((cluster) => openRanges(rows, cluster))
      .sort((one, other) => other.most - other.least - (one.most - one.least)),
    tiePolicy: describeTies(rows, (code) => rows.targets.find((target) => target.code === code)?.title ?? code),
    classRules: rows.classes.map((rule) => describeClass(rule, rows.classes)),
    scoringRules: describeScoring(rows.scoring),
    rules: rows.versionAt === null ? null : { version: rows.version, since: dayInVietnam(new Date(rows.versionAt)) },
  };
}

/** The lines of a cluster with their places, best first. */
export function placedLines(
  rows: BoardRows,
  clusterId: string,
): { row: StandingRow; place: number | null; tied: boolean }[] {
  const lines = rows.lines.filter((line) => line.clusterId === clusterId);
  const byId = new Map(lines.map((line) => [line.subjectId, line]));
  const asked = rows.tieBreakers.length;
  const placings = rank(
    lines.map(({ subjectId, name, points, ties }) => ({ id: subjectId, name, points, ties: ties.slice(0, asked) })),
    rows.ties,
  );
  return placings.flatMap(({ id, place, tied }) => {
    const row = byId.get(id);
    return row ? [{ row, place, tied }] : [];
  });
}

/** Whether the reader may see what is behind a line: his own, those of his units, or all. */
export function mayOpenLine(
  { scope }: View,
  { subjectId, unitId, isOwn }: Pick<StandingRow, "subjectId" | "unitId" | "isOwn">,
): boolean {
  return isOwn || mayFor(scope, "ranking.read", { unitId, personId: subjectId });
}

function stateOf({ today }: View, { stored, startsOn, endsOn }: BoardRows): CampaignState {
  return stateOn({ stored, startsOn, endsOn }, today);
}

type Asked = {
  cluster: BoardRows["clusters"][number];
  board: BoardKind;
  classes: ReadonlyMap<string, ClassOfEntrant>;
};

function clusterOf(view: View, rows: BoardRows, { cluster: { id, name }, board, classes }: Asked): BoardCluster {
  const placed = placedLines(rows, id);
  const units = unitsFor(view.scope, "ranking.read");
  const isWhole = units === "agency" || placed.some(({ row }) => units.includes(row.unitId));
  const shown = isWhole
    ? placed
    : placed.filter((_, index) => [index - 1, index, index + 1].some((near) => placed[near]?.row.isOwn));
  const first = shown[0]?.place === 1 ? shown[0].row.points : null;
  const best = rows.pillars.map((_, index) => Math.max(0, ...placed.map(({ row }) => pillarPoints(row, index) ?? 0)));
  return {
    id,
    name,
    size: placed.length,
    isPart: shown.length < placed.length,
    lead: first,
    lines: shown.map(({ row, place, tied }) => ({
      subjectId: row.subjectId,
      name: row.name,
      unitName: row.unitName,
      place,
      tied,
      points: row.points,
      pillars: rows.pillars.map((_, index) => {
        const points = pillarPoints(row, index);
        return { points, isBest: points !== null && points > 0 && points === best[index] };
      }),
      open: row.open,
      itemsExpected: row.itemsExpected,
      itemsReported: row.itemsReported,
      itemsVerified: row.itemsVerified,
      gap: row.points === null || first === null ? null : first - row.points,
      isOwn: row.isOwn,
      mayOpen: mayOpenLine(view, row),
      className: classes.get(row.subjectId)?.label ?? null,
      classNotes: mayOpenLine(view, row) ? (classes.get(row.subjectId)?.notes ?? []) : [],
      unranked: row.points === null ? unrankedReason(row, board) : null,
    })),
  };
}

/** Who is not ranked, or has nothing assigned there, has no points there, which is no zero. */
function pillarPoints({ points, pillars }: Pick<StandingRow, "points" | "pillars">, index: number): Points | null {
  return points === null ? null : (pillars[index] ?? null);
}

export function unrankedReason(
  { itemsReported, itemsVerified }: Pick<StandingRow, "itemsReported" | "itemsVerified">,
  board: BoardKind,
): UnrankedReason {
  if (itemsReported === 0) return "nothing-reported";
  return board === "official" && itemsVerified === 0 ? "nothing-verified" : "nothing-applies";
}

function openRanges(rows: BoardRows, cluster: BoardCluster): OpenRange[] {
  const totals = rows.lines
    .filter(({ clusterId }) => clusterId === cluster.id)
    .map(({ subjectId, provisional, official }) => {
      const ends = [provisional ?? 0, official ?? 0];
      return { id: subjectId, least: Math.min(...ends), most: Math.max(...ends) };
    });
  const ranges = new Map(placeRanges(totals).map((range) => [range.id, range]));
  const totalOf = new Map(totals.map((total) => [total.id, total]));
  return cluster.lines.flatMap(({ subjectId, name, itemsReported, itemsVerified }) => {
    const [total, places] = [totalOf.get(subjectId), ranges.get(subjectId)];
    const items = itemsReported - itemsVerified;
    if (items <= 0 || !total || !places) return [];
    return [{ subjectId, name, items, least: total.least, most: total.most, best: places.best, worst: places.worst }];
  });
}

function pillarsWithMax(rows: BoardRows): Board["pillars"] {
  const leaves = leavesOf(rows);
  return rows.pillars.map(({ id, title }) => ({
    id,
    title,
    maxPoints: leaves
      .filter((leaf) => pillarOfLeaf(rows, leaf.code) === id)
      .reduce((total, { max }) => total + (max ?? 0), 0),
  }));
}

function leavesOf({ targets }: BoardRows) {
  const parents = new Set(targets.map(({ parent }) => parent));
  return targets.filter(({ code }) => !parents.has(code));
}

/** A leaf belongs to its own pillar or to the nearest one above it. */
export function pillarOfLeaf({ targets }: Pick<BoardRows, "targets">, code: string): string | null {
  const target = targets.find((candidate) => candidate.code === code);
  if (!target) return null;
  if (target.pillar !== null) return target.pillar;
  return target.parent === null ? null : pillarOfLeaf({ targets }, target.parent);
}
