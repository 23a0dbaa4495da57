// How a target in words is judged: by the day it is done, by a rating that asks for evidence, by the appraiser's
// judgement, or by figures. Each answer stands for a rule of the library with usual parameters, which can be changed
// afterwards; points are distributed evenly until somebody says otherwise.

import { divide, fromPoints, hundred, multiply, roundToPoints, toDecimal, whole } from "./fraction";
import { noticedPlan } from "./noticed-plan";
import type { Points } from "./points";
import type { Aggregate, Direction } from "./scoring/types";

export const judgements = ["rating", "judgement", "milestone", "figures"] as const;
export type JudgedBy = (typeof judgements)[number];

/** From the best step to the lowest, with its share of the points in percent. */
export const usualSteps: readonly { step: string; percent: number }[] = [
  { step: "Hoàn thành xuất sắc", percent: 100 },
  { step: "Hoàn thành tốt", percent: 80 },
  { step: "Hoàn thành", percent: 60 },
  { step: "Không hoàn thành", percent: 0 },
];

/** What a title proposes: a day is a milestone, a percentage a figure, all else is rated. */
export function proposedJudgement(title: string): JudgedBy {
  const plan = noticedPlan(title);
  if (plan === null) return "rating";
  return plan.kind === "day" ? "milestone" : "figures";
}

/** The rule as JSON of a campaign file, and what it takes of its target. */
export function ruleOfJudgement(
  judgedBy: JudgedBy,
  max: Points,
  decimals: number,
): { rule: Record<string, unknown> & { kind: string }; direction: Direction; aggregate: Aggregate } {
  switch (judgedBy) {
    case "milestone":
      return { rule: { kind: "met" }, direction: "less", aggregate: "latest" };
    case "judgement":
      return { rule: { kind: "judged" }, direction: "more", aggregate: "latest" };
    case "figures":
      return { rule: { kind: "proportional", capPercent: "100" }, direction: "more", aggregate: "sum" };
    case "rating":
      return {
        rule: { kind: "rating", scale: scaleFor(max, decimals), withoutEvidence: "0" },
        direction: "more",
        aggregate: "latest",
      };
  }
}

export type Manner = "ratingWithEvidence" | "rating" | "judged";

/** How targets without figures say what they are scored by; null where figures say it. */
export function mannerOf(rules: readonly Record<string, unknown>[]): Manner | null {
  const rating = rules.find(({ kind }) => kind === "rating");
  if (rating) return rating.withoutEvidence === undefined ? "rating" : "ratingWithEvidence";
  return rules.some(({ kind }) => kind === "judged") ? "judged" : null;
}

/** A total in equal parts: whole points where it has enough of them, and what is over goes to the first ones. */
export function evenPoints(total: Points, count: number, decimals: number): Points[] {
  if (count === 0) return [];
  const finest = 10 ** (3 - decimals);
  const grain = total % 1000 === 0 && total >= count * 1000 ? 1000 : finest;
  const units = Math.floor(Math.max(0, total) / grain);
  const each = Math.floor(units / count);
  return Array.from({ length: count }, (_, index) => (each + (index < units % count ? 1 : 0)) * grain);
}

function scaleFor(max: Points, decimals: number): Record<string, string> {
  return Object.fromEntries(
    usualSteps.map(({ step, percent }) => {
      const points = roundToPoints(divide(multiply(fromPoints(max), whole(percent)), hundred), decimals);
      return [step, toDecimal(fromPoints(points)) ?? "0"];
    }),
  );
}
