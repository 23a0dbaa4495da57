// Which figures a target's rules look at, by the role in which it names an indicator: its value, the occurrences that add
// or take points, or a measure by its own name. What no figure says is given by somebody: points, or a step of a scale.
// A rating is read from the value where nothing else needs that; a number is no step.

import type { JudgedRule, RatingRule, Rule } from "./types";

/** Words that no measure may bear. */
export const fixedRoles = ["value", "bonus", "penalty"] as const;

/** The roles that must have an indicator. */
export function rolesNeeded(rules: readonly Rule[]): string[] {
  return [...new Set(rules.flatMap(rolesOf))];
}

/** The roles that may have one: a rating's value is a choice. */
export function rolesRead(rules: readonly Rule[]): string[] {
  return mayReadSteps(rules) ? ["value", ...rolesNeeded(rules)] : rolesNeeded(rules);
}

/** Whether the value is the step of a scale. */
export function mayReadSteps(rules: readonly Rule[]): boolean {
  return rules.some(({ kind }) => kind === "rating") && !rolesNeeded(rules).includes("value");
}

/** The rules by which somebody gives points or a step, at a target that names indicators in these roles. */
export function givenRules(rules: readonly Rule[], roles: readonly string[]): (JudgedRule | RatingRule)[] {
  const isRead = mayReadSteps(rules) && roles.includes("value");
  return rules.flatMap((rule) => (rule.kind === "judged" || (rule.kind === "rating" && !isRead) ? [rule] : []));
}

function rolesOf(rule: Rule): string[] {
  switch (rule.kind) {
    case "judged":
    case "rating":
      return [];
    case "twoWayBands":
      return [rule.rows.measure, rule.columns.measure];
    case "perOccurrence":
      return [...(rule.bonus === null ? [] : ["bonus"]), ...(rule.penalty === null ? [] : ["penalty"])];
    default:
      return ["value"];
  }
}
