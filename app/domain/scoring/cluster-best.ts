// What leaderRelative compares with is kept for each cluster: at each of its leaves the best excess over a plan and the
// best actual without one, each with an entrant that holds it. A change of entrants that hold neither and overtake
// neither leaves both as they are, so that it moves nobody else; so does a change of a holder who stays at his best.

import { compare, type Fraction, isZero, sign } from "../fraction";
import { aggregateFacts } from "./aggregate";
import { excessOf } from "./leader-relative";
import { leafPlace } from "./leaf-place";
import { targetTree } from "./target-tree";
import type { ClusterContext, Definition, EntrantFacts, Target } from "./types";

export type Held = { value: Fraction; holder: string };
export type LeafBest = { excess: Held | null; actual: Held | null };
/** By the code of the leaf. */
export type ClusterBest = Record<string, LeafBest>;

/** Among all entrants of a cluster. */
export function clusterBest(definition: Definition, entrants: EntrantFacts[]): ClusterBest {
  return Object.fromEntries(ledLeaves(definition).map((target) => [target.code, leafBest(target, entrants)]));
}

/** What was kept, after a change of these entrants alone; null where it has moved, or might have, to another value. */
export function bestAfter(definition: Definition, kept: ClusterBest, changed: EntrantFacts[]): ClusterBest | null {
  const after: ClusterBest = {};
  const codes = new Set(changed.map(({ code }) => code));
  for (const target of ledLeaves(definition)) {
    const [before, own] = [kept[target.code], leafBest(target, changed)];
    if (before === undefined) return null;
    const excess = heldAfter(before.excess, own.excess, codes);
    const actual = heldAfter(before.actual, own.actual, codes);
    if (excess === undefined || actual === undefined) return null;
    after[target.code] = { excess, actual };
  }
  return after;
}

/** Whether this is the best among all entrants of a cluster, and who is named holds it. */
export function isBestOf(definition: Definition, best: ClusterBest, entrants: EntrantFacts[]): boolean {
  return ledLeaves(definition).every((target) => {
    const [named, found] = [best[target.code], leafBest(target, entrants)];
    const isRight = (kind: keyof LeafBest) => {
      const holders = entrants.filter(({ code }) => code === named?.[kind]?.holder);
      const own = leafBest(target, holders)[kind];
      return named !== undefined && isSameValue(named[kind], found[kind]) && isSameValue(named[kind], own);
    };
    return isRight("excess") && isRight("actual");
  });
}

/** Whether the same entrants hold it. */
export function isHeldAlike(left: ClusterBest, right: ClusterBest): boolean {
  return Object.entries(left).every(
    ([code, { excess, actual }]) =>
      excess?.holder === right[code]?.excess?.holder && actual?.holder === right[code]?.actual?.holder,
  );
}

/** For campaigns in which nothing is measured by the place among all. */
export function contextOfBest(best: ClusterBest): ClusterContext {
  return Object.fromEntries(
    Object.entries(best).map(([code, { excess, actual }]) => [
      code,
      { bestExcess: excess?.value ?? null, bestActual: actual?.value ?? null, actuals: [] },
    ]),
  );
}

/** Leaves that are compared with the leader of the cluster. */
export function ledLeaves({ targets }: Definition): Target[] {
  return targetTree(targets).leaves.filter(({ rules }) => rules.some(({ kind }) => kind === "leaderRelative"));
}

/** The figure with which an entrant takes part in the comparison at a leaf; null for who is silent there. */
export function figureOf(target: Target, entrant: EntrantFacts): { actual: Fraction; planned: Fraction | null } | null {
  const { state, planned, facts } = leafPlace(target, entrant);
  if (state !== "scored") return null;
  const { actual } = aggregateFacts(facts, target.aggregate);
  return actual === null ? null : { actual, planned };
}

export function leafBest(target: Target, entrants: EntrantFacts[]): LeafBest {
  const best: LeafBest = { excess: null, actual: null };
  for (const entrant of entrants) {
    const figure = figureOf(target, entrant);
    if (figure === null) continue;
    const { actual, planned } = figure;
    if (planned === null || isZero(planned)) best.actual = better(best.actual, actual, entrant.code);
    else if (sign(planned) > 0) best.excess = better(best.excess, excessOf(actual, planned), entrant.code);
  }
  return best;
}

function better(known: Held | null, value: Fraction, holder: string): Held {
  return known === null || compare(value, known.value) > 0 ? { value, holder } : known;
}

/** Undefined where the best has moved, or where its holder has fallen behind what another may have. */
function heldAfter(kept: Held | null, own: Held | null, changed: ReadonlySet<string>): Held | null | undefined {
  if (kept === null) return own === null ? null : undefined;
  const order = own === null ? -1 : compare(own.value, kept.value);
  if (order > 0) return undefined;
  if (!changed.has(kept.holder)) return kept;
  return order === 0 ? own : undefined;
}

function isSameValue(left: Held | null, right: Held | null): boolean {
  if (left === null || right === null) return left === right;
  return compare(left.value, right.value) === 0;
}
