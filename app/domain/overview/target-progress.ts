// How a target stands against its plan, for each entrant and for all of them together. What adds up over the periods is
// compared with the part of the plan that is due by now, the plan spread evenly; everything else with the whole plan.
// Together, what adds up is added; of the rest the mean of those who have a figure stands beside the mean of their plans;
// of a milestone it is how many were on time of how many.

import { compare, divide, type Fraction, hundred, multiply, subtract, sum, whole, zero } from "../fraction";
import { aggregateFacts } from "../scoring/aggregate";
import { attainmentOf } from "../scoring/attainment";
import { leafPlace } from "../scoring/leaf-place";
import { lacks } from "../scoring/rule-kind";
import { pillarOf, targetTree } from "../scoring/target-tree";
import type { Definition, EntrantFacts, Target } from "../scoring/types";

export type Progress = {
  actual: Fraction | null;
  /** The plan of the whole campaign, and what of it is due by now. */
  planned: Fraction;
  due: Fraction;
  /** Attainment of what is due, in percent, less 100; null without a figure, or where nothing was due. */
  deviation: Fraction | null;
  isMet: boolean;
};

export type TargetProgress = {
  target: Target;
  pillar: string | null;
  isSum: boolean;
  together: Progress;
  /** Who has a plan here, and how many of them have a figure. */
  entrants: { subjectId: string; progress: Progress }[];
  reported: number;
};

/** Targets with a plan in numbers, the largest shortfall first, those without a figure before what is met. `elapsed`: by code, the part of its periods that is over. */
export function targetProgress(
  definition: Definition,
  entrants: readonly EntrantFacts[],
  elapsed: (code: string) => Fraction,
): TargetProgress[] {
  return targetTree(definition.targets)
    .leaves.flatMap((target) => {
      const planned = entrants.flatMap((entrant) => progressOf(target, entrant, elapsed(target.code)));
      if (planned.length === 0) return [];
      const isSum = target.aggregate === "sum" && !target.isDay;
      const reported = planned.filter(({ progress }) => progress.actual !== null);
      return [
        {
          target,
          pillar: pillarOf(target, definition.targets),
          isSum,
          together: together(target, isSum, isSum || target.isDay || reported.length === 0 ? planned : reported),
          entrants: planned,
          reported: reported.length,
        },
      ];
    })
    .sort((one, other) => byShortfall(one.together, other.together));
}

/** Of the targets that are planned for it, how many an entrant does not meet, and whether that is a third of them or more. */
export function atRisk(targets: readonly TargetProgress[]): { subjectId: string; missed: number; planned: number }[] {
  const counts = new Map<string, { missed: number; planned: number }>();
  for (const { subjectId, progress } of targets.flatMap(({ entrants }) => entrants)) {
    const { missed, planned } = counts.get(subjectId) ?? { missed: 0, planned: 0 };
    counts.set(subjectId, { missed: missed + (progress.isMet ? 0 : 1), planned: planned + 1 });
  }
  return [...counts]
    .filter(([, { missed, planned }]) => missed > 0 && missed * 3 >= planned)
    .map(([subjectId, count]) => ({ subjectId, ...count }))
    .sort((one, other) => other.missed * one.planned - one.missed * other.planned || other.missed - one.missed);
}

function progressOf(target: Target, entrant: EntrantFacts, elapsed: Fraction): TargetProgress["entrants"] {
  const { state, planned, facts } = leafPlace(target, entrant);
  if (planned === null || state === "notAssigned" || state === "notApplicable") return [];
  const { actual } = aggregateFacts(facts, target.aggregate);
  const due = target.aggregate === "sum" && !target.isDay ? multiply(planned, elapsed) : planned;
  return [{ subjectId: entrant.code, progress: against({ actual, planned, due }, target) }];
}

function together(target: Target, isSum: boolean, entrants: TargetProgress["entrants"]): Progress {
  if (target.isDay) return onTime(target, entrants);
  const put = (values: Fraction[]) => (isSum ? sum(values) : divide(sum(values), whole(Math.max(1, values.length))));
  const figures = entrants.flatMap(({ progress: { actual } }) => (actual === null ? [] : [actual]));
  return against(
    {
      actual: figures.length === 0 ? null : put(figures),
      planned: put(entrants.map(({ progress }) => progress.planned)),
      due: put(entrants.map(({ progress }) => progress.due)),
    },
    target,
  );
}

function onTime(target: Target, entrants: TargetProgress["entrants"]): Progress {
  const isSilent = entrants.every(({ progress }) => progress.actual === null);
  const met = entrants.filter(({ progress }) => progress.isMet).length;
  const all = whole(entrants.length);
  const counted = { actual: isSilent ? null : whole(met), planned: all, due: all };
  return against(counted, { ...target, isDay: false, direction: "more" });
}

function against(figures: Pick<Progress, "actual" | "planned" | "due">, { direction, isDay }: Target): Progress {
  const { actual, due } = figures;
  if (actual === null) return { ...figures, deviation: null, isMet: false };
  if (isDay) return { ...figures, deviation: null, isMet: compare(actual, due) <= 0 };
  const attainment = attainmentOf(actual, due, direction);
  if (lacks(attainment)) return { ...figures, deviation: null, isMet: compare(actual, due) >= 0 };
  const deviation = subtract(attainment.percent, hundred);
  return { ...figures, deviation, isMet: compare(deviation, zero) >= 0 };
}

function byShortfall(one: Progress, other: Progress): number {
  const rank = ({ actual, isMet }: Progress) => (isMet ? 2 : actual === null ? 1 : 0);
  return rank(one) - rank(other) || compare(one.deviation ?? zero, other.deviation ?? zero);
}
