import { fromPoints, toDecimal } from "../fraction";
import type { Points } from "../points";
import { versionedName, writeRule } from "./rules";
import type { ClassRule, Definition, Rule, Target } from "./types";

/** JSON that `readDefinition` reads back to the same definition; points are decimals, rules carry `name@version`. */
export function writeDefinition(definition: Definition): Record<string, unknown> {
  const { targets, ...settings } = definition;
  return { ...writeSettings(settings), targets: targets.map((target) => writeTarget(target, writeVersionedRule)) };
}

export function writeSettings(settings: Omit<Definition, "targets">): Record<string, unknown> {
  const { statedTotal, clampTotal, classes, ...rest } = settings;
  return {
    ...rest,
    statedTotal: writePoints(statedTotal),
    clampTotal: { min: writePoints(clampTotal.min), max: writePoints(clampTotal.max) },
    classes: classes.map(writeClass),
  };
}

export function writeTarget(
  target: Target,
  writeRuleOf: (rule: Rule) => Record<string, unknown> = writeRule,
): Record<string, unknown> {
  return {
    ...target,
    max: writePoints(target.max),
    min: writePoints(target.min),
    bonusMax: writePoints(target.bonusMax),
    rules: target.rules.map(writeRuleOf),
  };
}

export function writePoints(points: Points | null): string | null {
  return points === null ? null : toDecimal(fromPoints(points));
}

function writeClass(rule: ClassRule): Record<string, unknown> {
  return { ...rule, atLeast: writePoints(rule.atLeast) };
}

function writeVersionedRule(rule: Rule): Record<string, unknown> {
  return { ...writeRule(rule), kind: versionedName(rule) };
}
