// What the overview prints: figures in words, and names for ids.

import { compare, type Fraction, zero } from "../fraction";
import type { Points } from "../points";
import { inFigures } from "../scoring/in-figures";
import type { Definition } from "../scoring/types";
import type { AppraisalProgress } from "./appraisal-progress";
import { formatDeviation, formatWithUnit } from "./figure-words";
import type { Move } from "./movers";
import type { Progress, TargetProgress } from "./target-progress";

/** How the ids of a campaign are called. */
export type NamesOfCampaign = {
  pillars: readonly { id: string; title: string }[];
  entrants: readonly { subjectId: string; name: string; unitName: string | null }[];
  clusters: readonly { id: string; name: string }[];
};

/** Figures as printed; `attained` is the share of what is due, for the bar, and null where there is none. */
export type WrittenProgress = {
  actual: string | null;
  due: string;
  planned: string;
  isPart: boolean;
  deviation: string | null;
  isMet: boolean;
  attained: number | null;
};

export type OverviewTarget = {
  code: string;
  title: string;
  /** Counted from 1, in the order of the theme. */
  pillar: number | null;
  isSum: boolean;
  isLess: boolean;
  together: WrittenProgress;
  reported: number;
  entrants: (WrittenProgress & { subjectId: string; name: string; unitName: string | null })[];
};

export type OverviewAppraisals = Omit<AppraisalProgress, "pillar"> & { pillar: string | null };

export type OverviewMove = {
  subjectId: string;
  name: string;
  cluster: string;
  from: number;
  to: number;
  change: Points;
  reasons: { title: string; before: string | null; after: string | null; change: Points }[];
};

/** `lines` are those of the cluster in which most has moved, in the order of their places now. */
export type OverviewMoves = { moved: OverviewMove[]; movedCount: number; cluster: string; lines: OverviewMove[] };

const mostMoved = 4;

export function writtenTarget(progress: TargetProgress, names: NamesOfCampaign): OverviewTarget {
  const { target, pillar, isSum, together, entrants, reported } = progress;
  const unit = target.unitOfMeasure;
  const place = names.pillars.findIndex(({ id }) => id === pillar);
  const named = new Map(names.entrants.map((entrant) => [entrant.subjectId, entrant]));
  return {
    code: target.code,
    title: target.title,
    pillar: place < 0 ? null : place + 1,
    isSum,
    isLess: target.direction === "less" && !target.isDay,
    together: written(together, target.isDay ? null : unit),
    reported,
    entrants: entrants
      .sort((one, other) => shortfall(one.progress) - shortfall(other.progress))
      .map(({ subjectId, progress: own }) => ({
        ...written(own, unit, target.isDay),
        subjectId,
        name: named.get(subjectId)?.name ?? "",
        unitName: named.get(subjectId)?.unitName ?? null,
      })),
  };
}

export function writtenAppraisals(
  progress: readonly AppraisalProgress[],
  { pillars }: Pick<NamesOfCampaign, "pillars">,
): OverviewAppraisals[] {
  return progress.map((each) => ({ ...each, pillar: pillars.find(({ id }) => id === each.pillar)?.title ?? null }));
}

/** Null where nobody was ranked at both moments. */
export function writtenMoves(
  moves: readonly Move[],
  { targets }: Definition,
  names: NamesOfCampaign,
): OverviewMoves | null {
  if (moves.length === 0) return null;
  const byCode = new Map(targets.map((target) => [target.code, target]));
  const lines = moves.map((move) => ({
    subjectId: move.subjectId,
    name: names.entrants.find(({ subjectId }) => subjectId === move.subjectId)?.name ?? "",
    cluster: names.clusters.find(({ id }) => id === move.clusterId)?.name ?? "",
    from: move.from,
    to: move.to,
    change: move.change,
    reasons: move.reasons.map(({ code, before, after, change }) => {
      const target = byCode.get(code);
      const figure = (value: Fraction | null) => {
        if (value === null) return null;
        return target?.isDay ? inFigures(value, true) : formatWithUnit(value, target?.unitOfMeasure ?? null);
      };
      return { title: byCode.get(code)?.title ?? code, before: figure(before), after: figure(after), change };
    }),
  }));
  const moved = lines
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => Math.abs(other.from - other.to) - Math.abs(one.from - one.to) || one.to - other.to);
  const clusters = names.clusters.map(({ name }) => name);
  const most = (name: string) => moved.filter(({ cluster }) => cluster === name).length;
  const cluster = [...clusters].sort((one, other) => most(other) - most(one))[0] ?? "";
  return {
    moved: moved.slice(0, mostMoved),
    movedCount: moved.length,
    cluster,
    lines: lines.filter((line) => line.cluster === cluster),
  };
}

function written(progress: Progress, unit: string | null, isDay = false): WrittenProgress {
  const { actual, planned, due, deviation, isMet } = progress;
  const bare = unit === "%" ? unit : null;
  const print = (value: Fraction, of: string | null) => (isDay ? inFigures(value, true) : formatWithUnit(value, of));
  return {
    actual: actual === null ? null : print(actual, bare),
    due: print(due, unit),
    planned: print(planned, bare),
    isPart: compare(planned, due) !== 0,
    deviation: deviation === null ? null : formatDeviation(deviation),
    isMet,
    attained: actual === null ? null : deviation === null ? (isMet ? 1 : 0) : 1 + shareOf(deviation),
  };
}

/** For drawing and sorting only; what is compared was compared exactly. */
function shareOf(percent: Fraction): number {
  const { numerator, denominator } = compare(percent, zero) === 0 ? zero : percent;
  return Number((numerator * 10_000n) / denominator) / 1_000_000;
}

function shortfall({ actual, deviation, isMet }: Progress): number {
  if (actual === null) return -2;
  return deviation === null ? Number(isMet) : shareOf(deviation);
}
