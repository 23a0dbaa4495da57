// A leaf's figures over its periods. Values, and each measure on its own, are put together as the target says; counts
// always add; of a step, points given, yes or no, evidence and previous figure, the last period that has one counts.
// Periods of one leaf are written in one form, so the greatest text is the latest; a figure without a period is the earliest.

import { add, divide, type Fraction, fromPoints, larger, smaller, sum, whole, zero } from "../fraction";
import type { Aggregate, Direction, Fact, Nature } from "./types";

export type LeafFigures = {
  actual: Fraction | null;
  measures: Record<string, Fraction>;
  counts: { bonus: Fraction; penalty: Fraction } | null;
  step: string | null;
  judged: Fraction | null;
  met: boolean | null;
  evidence: boolean;
  previous: Fraction | null;
};

export function aggregateFacts(facts: Fact[], aggregate: Aggregate): LeafFigures {
  const figures: LeafFigures = {
    actual: null,
    measures: {},
    counts: null,
    step: null,
    judged: null,
    met: null,
    evidence: false,
    previous: null,
  };
  const values: Fraction[] = [];
  const measures = new Map<string, Fraction[]>();
  for (const fact of inOrder(facts)) {
    if (fact.value !== undefined) values.push(fact.value);
    if (fact.measures !== undefined) collectMeasures(measures, fact.measures);
    if (fact.counts !== undefined) figures.counts = addCounts(figures.counts, fact.counts);
    if (fact.step !== undefined) figures.step = fact.step;
    if (fact.judged !== undefined)
      figures.judged = typeof fact.judged === "number" ? fromPoints(fact.judged) : fact.judged;
    if (fact.met !== undefined) figures.met = fact.met;
    if (fact.evidence !== undefined) figures.evidence = fact.evidence;
    if (fact.previous !== undefined) figures.previous = fact.previous;
  }
  figures.actual = together(values, aggregate);
  for (const [name, list] of measures) figures.measures[name] = together(list, aggregate) ?? zero;
  return figures;
}

function inOrder(facts: Fact[]): Fact[] {
  const isInOrder = facts.every((fact, index) => index === 0 || byPeriod(facts[index - 1] ?? fact, fact) <= 0);
  return isInOrder ? facts : [...facts].sort(byPeriod);
}

function byPeriod(left: Fact, right: Fact): number {
  const [a, b] = [left.period ?? "", right.period ?? ""];
  return a < b ? -1 : a > b ? 1 : 0;
}

function collectMeasures(collected: Map<string, Fraction[]>, measures: Record<string, Fraction>): void {
  for (const [name, value] of Object.entries(measures)) {
    const values = collected.get(name);
    if (values === undefined) collected.set(name, [value]);
    else values.push(value);
  }
}

function addCounts(total: LeafFigures["counts"], counts: NonNullable<LeafFigures["counts"]>): LeafFigures["counts"] {
  if (total === null) return counts;
  return { bonus: add(total.bonus, counts.bonus), penalty: add(total.penalty, counts.penalty) };
}

/** The values in order of their periods, null where there are none. */
function together(values: Fraction[], aggregate: Aggregate): Fraction | null {
  const [first] = values;
  if (first === undefined) return null;
  switch (aggregate) {
    case "sum":
      return sum(values);
    case "latest":
      return values.at(-1) ?? first;
    case "average":
      return divide(sum(values), whole(values.length));
    case "max":
      return values.reduce(larger);
    case "min":
      return values.reduce(smaller);
  }
}

/** How the figures of an indicator make one, unless a campaign sets it otherwise. */
export function aggregateOfNature(nature: Nature, direction: Direction): Aggregate {
  switch (nature) {
    case "flow":
      return "sum";
    case "stock":
      return "latest";
    case "rate":
      return "average";
    case "extreme":
      return direction === "more" ? "max" : "min";
  }
}
