// How a target is scored, in one text: the sentences of its rules, whose points are added, and its limits where they are
// not the usual ones.

import { compare, formatFraction, fromPoints } from "./fraction";
import { sentenceFor } from "./scoring/rules";
import type { Rule, Target } from "./scoring/types";

type Leaf = Pick<Target, "max" | "min" | "bonusMax" | "direction" | "isDay">;

/** `scale` names the steps of an indicator, from the lowest; null where a rating names its own. */
export function describeRules(rules: readonly Rule[], leaf: Leaf, scale: readonly string[] | null): string {
  const max = fromPoints(leaf.max ?? 0);
  const sentences = rules.map((rule) => sentenceFor(asRead(rule, scale), { ...leaf, max }));
  const limits = [
    ...(leaf.bonusMax > 0 ? [`thưởng vượt mức tối đa nhiều nhất ${inWords(leaf.bonusMax)}`] : []),
    ...(leaf.min ? [`thấp nhất ${inWords(leaf.min)}`] : []),
  ];
  return [sentences.join(". Cộng với: "), ...limits].join("; ");
}

/**
 * From the best step to the lowest, since the database keeps no order of a scale's steps; one that reads an indicator
 * keeps them by number, people read their names.
 */
function asRead(rule: Rule, scale: readonly string[] | null): Rule {
  if (rule.kind !== "rating") return rule;
  const steps = Object.entries(rule.scale).sort(([, one], [, other]) => compare(other, one));
  return {
    ...rule,
    scale: Object.fromEntries(steps.map(([step, points]) => [scale?.[Number(step) - 1] ?? step, points])),
  };
}

function inWords(points: number): string {
  return `${formatFraction(fromPoints(points), 3)} điểm`;
}
