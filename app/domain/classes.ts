// The class of an entrant is the best one whose threshold its total reaches and whose gates it passes. Quotas come
// afterwards, best class first and over the whole campaign: who does not fit goes, lowest total first, to the next class
// that admits him. Equals are never separated by a quota: if they do not all fit, none of them does.

import {
  add,
  ceiling,
  compare,
  divide,
  type Fraction,
  floor,
  fromPoints,
  hundred,
  isZero,
  multiply,
  parseDecimal,
  roundedUnits,
  whole,
  zero,
} from "./fraction";
import { byMerit } from "./ranking";
import type { ClassRule, EntrantScore, Gate, Quota } from "./scoring/types";

export type ClassCandidate = { score: EntrantScore; flags: string[] };

/** Classes best first. By entrant: the id of its class; null for who is not ranked or reaches none. */
export function classify(classes: ClassRule[], candidates: ClassCandidate[]): Record<string, string | null> {
  const ranked = candidates.filter(({ score }) => score.total !== null);
  const classOf = new Map<ClassCandidate, number>();
  for (const candidate of ranked) classOf.set(candidate, firstAdmitting(classes, candidate, 0));
  classes.forEach(({ quota }, index) => {
    if (quota === null) return;
    const members = ranked.filter((candidate) => classOf.get(candidate) === index);
    const base =
      quota.of === "ranked"
        ? ranked
        : ranked.filter((candidate) => isOfBase(classes, classOf.get(candidate), index, quota));
    for (const candidate of beyondQuota(members, quotaLimit(quota, base.length))) {
      classOf.set(candidate, firstAdmitting(classes, candidate, index + 1));
    }
  });
  return Object.fromEntries(
    candidates.map((candidate) => [candidate.score.entrant, classes[classOf.get(candidate) ?? -1]?.id ?? null]),
  );
}

/** How many may be in the class when so many reached it or the class its quota is of (for "ranked": are ranked). */
export function quotaLimit({ percent, of, base, rounding }: Quota, size: number): number {
  const share = divide(decimal(percent), hundred);
  const product = multiply(share, whole(size));
  const exact = base === "others" && of !== "ranked" ? divide(product, add(whole(1), share)) : product;
  if (rounding === "nearest") return Number(roundedUnits(exact, 0));
  return Number(rounding === "floor" ? floor(exact) : ceiling(exact));
}

function isOfBase(classes: ClassRule[], place: number | undefined, own: number, { of }: Quota): boolean {
  return place === own || (place !== undefined && classes[place]?.id === of);
}

/** The index of the first class from `from` on that admits the candidate, or one past the last. */
function firstAdmitting(classes: ClassRule[], candidate: ClassCandidate, from: number): number {
  const offset = classes.slice(from).findIndex((rule) => admits(rule, candidate));
  return offset < 0 ? classes.length : from + offset;
}

function admits({ atLeast, gates }: ClassRule, candidate: ClassCandidate): boolean {
  const { total } = candidate.score;
  if (total === null || (atLeast !== null && total < atLeast)) return false;
  return gates.every((gate) => passes(gate, candidate));
}

/** A leaf that is not assigned or does not apply is not asked; one whose max is 0 passes. */
function passes(gate: Gate, { score, flags }: ClassCandidate): boolean {
  if ("flag" in gate) return !flags.includes(gate.flag);
  const percent = decimal(gate.everyLeafAtLeastPercent);
  return Object.values(score.leaves).every(({ state, points, max }) => {
    if (state === "notAssigned" || state === "notApplicable" || isZero(max)) return true;
    return compare(multiply(fromPoints(points ?? 0), hundred), multiply(max, percent)) >= 0;
  });
}

function beyondQuota(members: ClassCandidate[], limit: number): ClassCandidate[] {
  const merit = ({ score }: ClassCandidate) => ({ points: score.total, ties: score.ties });
  const ordered = [...members].sort((left, right) => byMerit(merit(left), merit(right)));
  let kept = Math.min(limit, ordered.length);
  while (kept > 0 && kept < ordered.length && areEqual(ordered[kept - 1], ordered[kept])) kept -= 1;
  return ordered.slice(kept);

  function areEqual(left: ClassCandidate | undefined, right: ClassCandidate | undefined): boolean {
    return left !== undefined && right !== undefined && byMerit(merit(left), merit(right)) === 0;
  }
}

function decimal(number: number): Fraction {
  return parseDecimal(number) ?? zero;
}
