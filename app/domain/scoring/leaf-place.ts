// What one entrant has at one leaf: its share of plan and max, and which of the silences it keeps. Assigned without a
// result is not reported; an entrant that was never assigned anything there still takes part, without a plan. A due day
// is the same for who joined late.

import { type Fraction, fromPoints, multiply } from "../fraction";
import type { EntrantFacts, Fact, LeafState, Target } from "./types";

export type LeafPlace = { state: LeafState; max: Fraction; planned: Fraction | null; facts: Fact[] };

export function leafPlace(target: Target, entrant: EntrantFacts): LeafPlace {
  const assignment = entrant.assignments[target.code];
  const facts = entrant.facts[target.code] ?? [];
  const max = fromPoints(target.max ?? 0);
  if (assignment === undefined) return { state: stateOf(facts), max, planned: null, facts };
  if ("notAssigned" in assignment) return { state: "notAssigned", max: fromPoints(0), planned: null, facts: [] };
  const { planned, share } = assignment;
  if (share === null) return { state: stateOf(facts), max, planned, facts };
  return {
    state: stateOf(facts),
    max: multiply(max, share),
    planned: planned === null || target.isDay ? planned : multiply(planned, share),
    facts,
  };
}

function stateOf(facts: Fact[]): LeafState {
  if (facts.some((fact) => fact.notApplicable)) return "notApplicable";
  return facts.length > 0 ? "scored" : "notReported";
}
