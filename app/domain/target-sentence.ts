// How a target is scored, in one text: the sentences of its rules, whose points are added, and its limits where they are
// not the usual ones.

import { formatFraction, fromPoints } from "./fraction";
import { sentenceFor } from "./scoring/rules";
import { withStepNames } from "./scoring/step-names";
import type { Rule, Target } from "./scoring/types";

type Leaf = Pick<Target, "max" | "min" | "bonusMax" | "direction" | "isDay">;

/** `scale` names the steps of an indicator, from the lowest; null where a rating names its own. */
export function describeRules(rules: readonly Rule[], leaf: Leaf, scale: readonly string[] | null): string {
  const max = fromPoints(leaf.max ?? 0);
  const sentences = rules.map((rule) => sentenceFor(withStepNames(rule, scale), { ...leaf, max }));
  const limits = [
    ...(leaf.bonusMax > 0 ? [`thưởng vượt mức tối đa nhiều nhất ${inWords(leaf.bonusMax)}`] : []),
    ...(leaf.min ? [`thấp nhất ${inWords(leaf.min)}`] : []),
  ];
  return [sentences.join(". Cộng với: "), ...limits].join("; ");
}

function inWords(points: number): string {
  return `${formatFraction(fromPoints(points), 3)} điểm`;
}
