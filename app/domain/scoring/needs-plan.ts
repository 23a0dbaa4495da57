// A rule that measures against the plan cannot score whoever has none; the others take the result as it is, or compare
// it with the others' results. A yes or no says by itself whether a target is met.

import type { Rule } from "./types";

/** `valueKind`: of the indicator that the value is read from; null where there is none. */
export function needsPlan(rules: readonly Rule[], valueKind: string | null): boolean {
  return rules.some((rule) => measuresAgainstPlan(rule, valueKind));
}

function measuresAgainstPlan(rule: Rule, valueKind: string | null): boolean {
  switch (rule.kind) {
    case "proportional":
    case "inverse":
      return true;
    case "met":
      return valueKind !== "yesNo";
    case "bands":
      return rule.on === "attainment";
    case "steps":
      return rule.on === "attainment" || rule.from === "plan";
    default:
      return false;
  }
}

/** The kind of what a leaf's value is read from; null where nothing is. */
export function valueKindOf(indicators: readonly { role: string; kind?: string }[]): string | null {
  return indicators.find(({ role }) => role === "value")?.kind ?? null;
}
