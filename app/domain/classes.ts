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
import type { ClassRule, EntrantScore, Gate, LeafScore, Quota } from "./scoring/types";

export type ClassCandidate = {
  score: Pick<EntrantScore, "entrant" | "total" | "ties"> & {
    leaves: Record<string, Pick<LeafScore, "state" | "points" | "max">>;
  };
  flags: string[];
};

/** What kept an entrant out of a class whose threshold it reached; `size` is what the quota was taken of. */
export type ClassBar = { classId: string } & (
  | { by: "flag"; flag: string }
  | { by: "leaves"; percent: number; leaves: string[] }
  | { by: "quota"; limit: number; size: number }
);

/** `classId` null for who is not ranked or reaches no class. */
export type ClassVerdict = { classId: string | null; barred: ClassBar[] };

/** Classes best first. By entrant: the id of its class; null for who is not ranked or reaches none. */
export function classify(classes: ClassRule[], candidates: ClassCandidate[]): Record<string, string | null> {
  const verdicts = classVerdicts(classes, candidates);
  return Object.fromEntries(Object.entries(verdicts).map(([entrant, { classId }]) => [entrant, classId]));
}

/** The same with what barred each entrant from the better classes. */
export function classVerdicts(classes: ClassRule[], candidates: ClassCandidate[]): Record<string, ClassVerdict> {
  const ranked = candidates.filter(({ score }) => score.total !== null);
  const classOf = new Map<ClassCandidate, number>();
  const limits = new Map<number, { limit: number; size: number }>();
  for (const candidate of ranked) classOf.set(candidate, firstAdmitting(classes, candidate, 0));
  classes.forEach(({ quota }, index) => {
    if (quota === null) return;
    const members = ranked.filter((candidate) => classOf.get(candidate) === index);
    const base =
      quota.of === "ranked"
        ? ranked
        : ranked.filter((candidate) => isOfBase(classes, classOf.get(candidate), index, quota));
    const limit = quotaLimit(quota, base.length);
    limits.set(index, { limit, size: base.length });
    for (const candidate of beyondQuota(members, limit)) {
      classOf.set(candidate, firstAdmitting(classes, candidate, index + 1));
    }
  });
  return Object.fromEntries(
    candidates.map((candidate) => {
      const place = classOf.get(candidate);
      if (place === undefined) return [candidate.score.entrant, { classId: null, barred: [] }];
      const barred = classes.slice(0, place).flatMap((rule, index) => barsOf(rule, candidate, limits.get(index)));
      return [candidate.score.entrant, { classId: classes[place]?.id ?? null, barred }];
    }),
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

function admits(rule: ClassRule, candidate: ClassCandidate): boolean {
  return reaches(rule, candidate) && rule.gates.every((gate) => failing(gate, rule, candidate) === null);
}

function reaches({ atLeast }: ClassRule, { score }: ClassCandidate): boolean {
  return score.total !== null && (atLeast === null || score.total >= atLeast);
}

/** Whoever reached a class, passed its gates and stands in a lower one went over its quota. */
function barsOf(rule: ClassRule, candidate: ClassCandidate, limit: { limit: number; size: number } | undefined) {
  if (!reaches(rule, candidate)) return [];
  const failed = rule.gates.map((gate) => failing(gate, rule, candidate)).filter((bar) => bar !== null);
  if (failed.length > 0 || limit === undefined) return failed;
  return [{ classId: rule.id, by: "quota" as const, ...limit }];
}

/** A leaf that is not assigned or does not apply is not asked; one whose max is 0 passes. */
function failing(gate: Gate, { id }: ClassRule, { score, flags }: ClassCandidate): ClassBar | null {
  if ("flag" in gate) return flags.includes(gate.flag) ? { classId: id, by: "flag", flag: gate.flag } : null;
  const percent = decimal(gate.everyLeafAtLeastPercent);
  const leaves = Object.entries(score.leaves).filter(([, { state, points, max }]) => {
    if (state === "notAssigned" || state === "notApplicable" || isZero(max)) return false;
    return compare(multiply(fromPoints(points ?? 0), hundred), multiply(max, percent)) < 0;
  });
  if (leaves.length === 0) return null;
  return { classId: id, by: "leaves", percent: gate.everyLeafAtLeastPercent, leaves: leaves.map(([code]) => code) };
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
