// A rule that measures against the plan cannot score whoever has none; the others take the result as it is, or compare
// it with the others' results.

import type { Rule } from "./types";

export function needsPlan(rule: Rule): boolean {
  switch (rule.kind) {
    case "proportional":
    case "inverse":
    case "met":
      return true;
    case "bands":
      return rule.on === "attainment";
    case "steps":
      return rule.on === "attainment" || rule.from === "plan";
    default:
      return false;
  }
}
