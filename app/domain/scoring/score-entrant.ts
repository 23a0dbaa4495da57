// A parent is the sum of its children within its own limits. A total is the sum of the roots, rescaled where the
// campaign says so, with the adjustments, within the campaign's limits, rounded once at the end. An entrant without any
// value at an assigned leaf is not ranked, or has nothing; not applicable is no value.

import {
  add,
  compare,
  divide,
  type Fraction,
  formatFraction,
  fromPoints,
  isZero,
  larger,
  multiply,
  roundToPoints,
  smaller,
  sum,
  whole,
  zero,
} from "../fraction";
import type { Points } from "../points";
import { scoreLeaf } from "./score-leaf";
import { pillarOf, type TargetTree, targetTree } from "./target-tree";
import type { ClusterContext, Definition, EntrantFacts, EntrantScore, LeafScore, Target, TieBreaker } from "./types";

type Rescaling = { factor: Fraction | null; text: string | null };

/** Total: never refuses; what a campaign file would be refused for is found by `checkFacts`. */
export function scoreEntrant(definition: Definition, facts: EntrantFacts, context: ClusterContext): EntrantScore {
  const tree = targetTree(definition.targets);
  const leaves: Record<string, LeafScore> = {};
  for (const leaf of tree.leaves) leaves[leaf.code] = scoreLeaf(leaf, facts, definition, context[leaf.code]);
  const parents = parentPoints(tree, leaves);
  const scores = Object.values(leaves);
  const rescaling = rescalingOf(tree.leaves, scores, definition);
  const hasValue = scores.some(({ state, lacks }) => state === "scored" || lacks.length > 0);
  const ranked = rescaling.factor !== null && (hasValue || definition.withoutAnyResult === "zero");
  const before = hasValue ? multiply(sumOfRoots(tree, leaves, parents), rescaling.factor ?? whole(1)) : zero;
  const given = facts.adjustments
    .filter(({ target }) => target === null)
    .reduce((total, { points }) => total + points, 0);
  return {
    entrant: facts.code,
    ranked,
    total: ranked ? totalOf(before, given, definition) : null,
    beforeAdjustments: roundToPoints(before, definition.decimals),
    adjustments: given,
    openPoints: scores.reduce((total, { openPoints }) => total + openPoints, 0),
    rescaled: rescaling.text,
    leaves,
    parents,
    pillars: pillarPoints(definition, tree, leaves),
    ties: definition.tieBreakers.map((breaker) => tieValue(breaker, { leaves, parents }, facts)),
  };
}

function parentPoints({ roots, childrenOf }: TargetTree, leaves: Record<string, LeafScore>): Record<string, Points> {
  const parents: Record<string, Points> = {};
  const pointsOf = (target: Target): Points => {
    const children = childrenOf.get(target.code);
    if (children === undefined) return leaves[target.code]?.points ?? 0;
    const total = children.reduce((points, child) => points + pointsOf(child), 0);
    const points = Math.min(Math.max(total, target.min ?? total), target.max ?? Number.POSITIVE_INFINITY);
    parents[target.code] = points;
    return points;
  };
  for (const root of roots) pointsOf(root);
  return parents;
}

function sumOfRoots(tree: TargetTree, leaves: Record<string, LeafScore>, parents: Record<string, Points>): Fraction {
  return sum(tree.roots.map(({ code }) => fromPoints(parents[code] ?? leaves[code]?.points ?? 0)));
}

/**
 * The factor of the sum of the roots: to the maxima assigned where some of them do not apply, and to the maxima of all
 * leaves where some are not assigned. Null where nothing applies to the entrant, which is then not ranked.
 */
function rescalingOf(leaves: Target[], scores: LeafScore[], definition: Definition): Rescaling {
  const assigned = scores.filter(({ state }) => state !== "notAssigned");
  const applying = assigned.filter(({ state }) => state !== "notApplicable");
  const assignedMax = sum(assigned.map(({ max }) => max));
  const applyingMax = sum(applying.map(({ max }) => max));
  const excludes = definition.notApplicable === "excludeAndRescale" && applying.length < assigned.length;
  if (excludes && (applying.length === 0 || (isZero(applyingMax) && !isZero(assignedMax)))) {
    return { factor: null, text: null };
  }
  const from = excludes ? applyingMax : assignedMax;
  const to = definition.notAssigned === "rescale" ? sum(leaves.map(({ max }) => fromPoints(max ?? 0))) : assignedMax;
  if (isZero(from) || compare(from, to) === 0) return { factor: whole(1), text: null };
  return { factor: divide(to, from), text: `${formatFraction(from, 3)}/${formatFraction(to, 3)}` };
}

function totalOf(before: Fraction, adjustments: Points, { clampTotal, decimals }: Definition): Points {
  const total = add(before, fromPoints(adjustments));
  const raised = clampTotal.min === null ? total : larger(total, fromPoints(clampTotal.min));
  return roundToPoints(clampTotal.max === null ? raised : smaller(raised, fromPoints(clampTotal.max)), decimals);
}

function pillarPoints(
  { targets }: Definition,
  { leaves }: TargetTree,
  scores: Record<string, LeafScore>,
): EntrantScore["pillars"] {
  const pillars: EntrantScore["pillars"] = {};
  for (const leaf of leaves) {
    const pillar = pillarOf(leaf, targets);
    if (pillar === null) continue;
    const { points, open } = pillars[pillar] ?? { points: null, open: 0 };
    const score = scores[leaf.code];
    pillars[pillar] = { points: addCounted(points, score?.points ?? null), open: open + (score?.openPoints ?? 0) };
  }
  return pillars;
}

/** What counts nowhere for the entrant is no zero. */
function addCounted(points: Points | null, more: Points | null): Points | null {
  return more === null ? points : (points ?? 0) + more;
}

/** Larger is better. A target without points there counts as none. */
function tieValue(
  breaker: TieBreaker,
  { leaves, parents }: Pick<EntrantScore, "leaves" | "parents">,
  facts: EntrantFacts,
): number {
  const scores = Object.values(leaves);
  if (breaker === "mostTargetsMet") return scores.filter(({ met }) => met).length;
  if (breaker !== "fewestPenaltyPoints") return parents[breaker.target] ?? leaves[breaker.target]?.points ?? 0;
  const byRules = scores.reduce((total, { penaltyPoints }) => total + penaltyPoints, 0);
  const byAdjustments = facts.adjustments.reduce((total, { points }) => total + Math.max(0, -points), 0);
  return 0 - byRules - byAdjustments;
}
