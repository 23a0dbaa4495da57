// The rules of one target as they are sent, in the JSON of a campaign file: read, and held against the target, before
// anything is stored. What is wrong stands at a field's name: `rules.0.bands`, `minPoints`.

import type { Problem } from "./problem";
import { checkTarget } from "./scoring/check-definition";
import { fixedRoles, givenRules } from "./scoring/figure-roles";
import { type RuleJson, readRule } from "./scoring/rules";
import type { Definition, Rule, Target } from "./scoring/types";

export type TargetRules = { ok: true; rules: Rule[] } | { ok: false; fields: Record<string, string> };

/** A group is sent without rules. The fields' values are sentences, or names of refusals. */
export function readTargetRules(
  sent: readonly RuleJson[],
  target: Omit<Target, "rules">,
  { decimals, roles }: { decimals: Definition["decimals"]; roles: readonly string[] },
): TargetRules {
  const problems: Problem[] = [];
  const rules = sent.flatMap((json, index) => {
    const rule = readRule(json, `rules[${index}]`);
    if (!Array.isArray(rule)) return [rule];
    problems.push(...rule);
    return [];
  });
  if (problems.length === 0) {
    const found = checkTarget({ ...target, rules }, "", { decimals, isParent: rules.length === 0 });
    problems.push(...found.map((problem) => atDirection(problem, rules)));
    problems.push(...rules.flatMap((rule, index) => formProblems(rule, `rules[${index}]`)));
    const twice = givenRules(rules, roles)[1];
    if (twice) problems.push({ path: `rules[${rules.indexOf(twice)}]`, sentence: "given-twice" });
  }
  if (problems.length === 0) return { ok: true, rules };
  const fields = problems.reverse().map(({ path, sentence }) => [fieldOfPath(path), sentence]);
  return { ok: false, fields: Object.fromEntries(fields) };
}

/** A leader is the one with the most, which is mended where the target says what is better. */
function atDirection(problem: Problem, rules: readonly Rule[]): Problem {
  const isLeaders = rules.some(({ kind }, index) => kind === "leaderRelative" && problem.path === `.rules[${index}]`);
  return isLeaders ? { path: "direction", sentence: "leader-takes-more" } : problem;
}

/** What an engine that is told everything can do with, and an officer cannot have meant. */
function formProblems(rule: Rule, path: string): Problem[] {
  if (rule.kind === "perOccurrence" && rule.bonus === null && rule.penalty === null) {
    return [{ path: `${path}.bonus.points`, sentence: "occurrence-without-points" }];
  }
  if (rule.kind !== "twoWayBands") return [];
  return (["rows", "columns"] as const)
    .filter((axis) => fixedRoles.some((role) => role === rule[axis].measure))
    .map((axis) => ({ path: `${path}.${axis}.measure`, sentence: "measure-name-taken" }));
}

const fieldsOfTarget: Record<string, string> = { max: "maxPoints", min: "minPoints", rules: "rules.0.kind" };

function fieldOfPath(path: string): string {
  const field = path.replace(/^\./, "").replace(/\[(\d+)\]/g, ".$1");
  return fieldsOfTarget[field] ?? (/^rules\.\d+$/.test(field) ? `${field}.kind` : field);
}
