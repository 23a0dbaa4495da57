// A rating that reads an indicator keeps its steps by number, "1" the lowest, so that a step may be renamed; people read
// their names, the best first, since the database keeps no order of a scale's steps.

import { compare } from "../fraction";
import type { Rule } from "./types";

/** `scale` names the indicator's steps, from the lowest; null where the rating names its own. */
export function withStepNames(rule: Rule, scale: readonly string[] | null): Rule {
  if (rule.kind !== "rating") return rule;
  const steps = Object.entries(rule.scale).sort(([, one], [, other]) => compare(other, one));
  return { ...rule, scale: Object.fromEntries(steps.map(([step, points]) => [stepName(step, scale), points])) };
}

export function stepName(step: string, scale: readonly string[] | null): string {
  return scale?.[Number(step) - 1] ?? step;
}
