// The names of the library's rules, apart from what they compute: a form offers them without carrying the engine.

import type { Rule } from "./types";

const named: Record<Rule["kind"], true> = {
  proportional: true,
  inverse: true,
  bands: true,
  twoWayBands: true,
  met: true,
  steps: true,
  perOccurrence: true,
  rating: true,
  judged: true,
  leaderRelative: true,
  relativeRank: true,
  improvement: true,
};

export const ruleNames = Object.keys(named) as Rule["kind"][];
