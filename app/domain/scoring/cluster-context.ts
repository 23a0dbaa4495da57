// What the relative rules compare with. Entrants without a result, not assigned, or not applicable take no part.

import { figureOf, leafBest } from "./cluster-best";
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
  const { excess, actual } = leafBest(target, entrants);
  return {
    bestExcess: excess?.value ?? null,
    bestActual: actual?.value ?? null,
    actuals: entrants.flatMap((entrant) => figureOf(target, entrant)?.actual ?? []),
  };
}
