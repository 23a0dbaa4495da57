import { parsePoints } from "~/domain/points";
import { readRule } from "~/domain/scoring/rules";
import { describeRules } from "~/domain/target-sentence";
import { readTypedRules } from "~/domain/typed-rule/read-typed-rules";
import type { TypedRule } from "~/domain/typed-rule/typed-rule";

export type TypedLimits = { maxPoints: string; minPoints: string; bonusMax: string; direction: "more" | "less" };

/** The sentence that will be printed; the first thing that is wrong with the bands; null while something is missing. */
export function rulesInWords(
  typed: readonly TypedRule[],
  { maxPoints, minPoints, bonusMax, direction }: TypedLimits,
  scale: readonly string[] | null,
): string | null {
  const reading = readTypedRules(typed);
  const max = parsePoints(maxPoints);
  if (!reading.ok || reading.rules.length === 0 || max === null) return null;
  const rules = reading.rules.map((json) => readRule(json, ""));
  const problem = rules.flatMap((rule) => (Array.isArray(rule) ? rule : [])).find(({ path }) => /bands$/.test(path));
  if (problem) return problem.sentence;
  const sound = rules.flatMap((rule) => (Array.isArray(rule) ? [] : [rule]));
  if (sound.length < rules.length) return null;
  return describeRules(
    sound,
    { max, min: parsePoints(minPoints), bonusMax: parsePoints(bonusMax) ?? 0, direction },
    scale,
  );
}
