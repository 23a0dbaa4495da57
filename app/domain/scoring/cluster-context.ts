// What the relative rules compare with. Entrants without a result, not assigned, or not applicable take no part.

import { type Fraction, isZero, larger, sign } from "../fraction";
import { aggregateFacts } from "./aggregate";
import { excessOf } from "./leader-relative";
import { leafPlace } from "./leaf-place";
import { isRelative } from "./rules";
import { targetTree } from "./target-tree";
import type { ClusterContext, Definition, EntrantFacts, LeafContext, Target } from "./types";

export const emptyLeafContext: LeafContext = { bestExcess: null, bestActual: null, actuals: [] };

/** Only leaves with a relative rule have a context. The entrants are all those of one cluster. */
export function clusterContext(definition: Definition, entrantsOfCluster: EntrantFacts[]): ClusterContext {
  const relative = targetTree(definition.targets).leaves.filter(({ rules }) => rules.some(isRelative));
  return Object.fromEntries(relative.map((target) => [target.code, leafContext(target, entrantsOfCluster)]));
}

function leafContext(target: Target, entrants: EntrantFacts[]): LeafContext {
  const context: LeafContext = { bestExcess: null, bestActual: null, actuals: [] };
  for (const entrant of entrants) {
    const { state, planned, facts } = leafPlace(target, entrant);
    if (state !== "scored") continue;
    const { actual } = aggregateFacts(facts, target.aggregate);
    if (actual === null) continue;
    context.actuals.push(actual);
    if (planned === null || isZero(planned)) context.bestActual = best(context.bestActual, actual);
    else if (sign(planned) > 0) context.bestExcess = best(context.bestExcess, excessOf(actual, planned));
  }
  return context;
}

function best(known: Fraction | null, candidate: Fraction): Fraction {
  return known === null ? candidate : larger(known, candidate);
}
