// An appraiser gives points, or a step of a scale, where a rule of the target reads no figure for it: within the target's limits
// for that entrant, in the campaign's decimals and in whole grains of the rule. Nobody appraises himself or the unit
// that he heads.

import { add, compare, type Fraction, formatFraction, fromPoints, isMultipleOf, multiply } from "./fraction";
import { hasAtMostPlaces, type Points } from "./points";
import { givenRules } from "./scoring/figure-roles";
import type { JudgedRule, RatingRule, Target } from "./scoring/types";

export type GivenAppraisal = { points: Points } | { step: string };

export type AppraisalRefusal =
  | { refusal: "points-out-of-range"; detail: { least: string; most: string } }
  | { refusal: "points-too-fine"; detail: { decimals: number } }
  | { refusal: "points-off-grain"; detail: { grain: string } }
  | { refusal: "step-not-in-scale" | "target-takes-points" | "target-takes-a-step"; detail: Record<string, never> };

/** The rule by which somebody gives points or a step; null where figures in these roles say all. */
export function appraisedRule(
  { rules }: Pick<Target, "rules">,
  roles: readonly string[],
): JudgedRule | RatingRule | null {
  return givenRules(rules, roles)[0] ?? null;
}

/** `share` is a late joiner's, of the max; null is the whole. */
export function appraisalRefusal(
  target: Pick<Target, "rules" | "min" | "max" | "bonusMax">,
  given: GivenAppraisal,
  { decimals, share, roles }: { decimals: number; share: Fraction | null; roles: readonly string[] },
): AppraisalRefusal | null {
  const rule = appraisedRule(target, roles);
  if ("step" in given) {
    if (rule?.kind !== "rating") return { refusal: "target-takes-points", detail: {} };
    return Object.hasOwn(rule.scale, given.step) ? null : { refusal: "step-not-in-scale", detail: {} };
  }
  if (rule?.kind !== "judged") return { refusal: "target-takes-a-step", detail: {} };
  const points = fromPoints(given.points);
  const { least, most } = appraisalLimits(target, share);
  if (compare(points, least) < 0 || compare(points, most) > 0) {
    return {
      refusal: "points-out-of-range",
      detail: { least: formatFraction(least, 3), most: formatFraction(most, 3) },
    };
  }
  if (!hasAtMostPlaces(given.points, decimals)) return { refusal: "points-too-fine", detail: { decimals } };
  if (rule.step === null || isMultipleOf(points, rule.step)) return null;
  return { refusal: "points-off-grain", detail: { grain: formatFraction(rule.step, 3) } };
}

export function appraisalLimits(
  { min, max, bonusMax }: Pick<Target, "min" | "max" | "bonusMax">,
  share: Fraction | null,
): { least: Fraction; most: Fraction } {
  const whole = fromPoints(max ?? 0);
  return {
    least: fromPoints(min ?? 0),
    most: add(share === null ? whole : multiply(whole, share), fromPoints(bonusMax)),
  };
}
