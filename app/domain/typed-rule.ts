// A way of scoring as it is typed into a form, in Vietnamese numbers, and the same as JSON of a campaign file. The form
// offers three: by attainment, by rating, and points that are given.

import { compareDecimals } from "./decimals";
import { formatNumber, readNumber } from "./numbers";

export type TypedRule = {
  /** "none" for a group, which has no rule of its own. */
  rule: "proportional" | "rating" | "judged" | "none";
  floorPercent: string;
  capPercent: string;
  step: string;
  /** Names of the steps, and at the same place the points of each. */
  steps: readonly string[];
  stepPoints: readonly string[];
  withoutEvidence: string;
};

export type RuleJson = { kind: "proportional" | "rating" | "judged" } & Record<string, unknown>;
export type RuleReading = { ok: true; rule: RuleJson | null } | { ok: false; fields: Record<string, string> };

export const emptyRule: TypedRule = {
  rule: "judged",
  floorPercent: "",
  capPercent: "100",
  step: "",
  steps: [],
  stepPoints: [],
  withoutEvidence: "",
};

/** What is wrong stands at the field's name; points of a step at `stepPoints-<index>`. */
export function readTypedRule(typed: TypedRule): RuleReading {
  const fields: Record<string, string> = {};
  const number = (name: string, text: string): string | undefined => {
    if (text.trim() === "") return undefined;
    const reading = readNumber(text, { decimals: 3, min: "0" });
    if (reading.ok) return reading.value;
    fields[name] = reading.sentence;
    return undefined;
  };
  const rule = ruleOf(typed, number, fields);
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, rule };
}

/** The form of a stored rule; null is a group's. */
export function typedRuleOf(json: Record<string, unknown> | null): TypedRule {
  const text = (value: unknown) => (typeof value === "string" ? formatNumber(value) : "");
  const scale = Object.entries((json?.scale ?? {}) as Record<string, unknown>).sort(byPoints);
  const kind = json?.kind;
  return {
    rule: kind === "proportional" || kind === "rating" || kind === "judged" ? kind : "none",
    floorPercent: text(json?.floorPercent),
    capPercent: kind === "proportional" ? text(json?.capPercent) : emptyRule.capPercent,
    step: text(json?.step),
    steps: scale.map(([step]) => step),
    stepPoints: scale.map(([, points]) => text(points)),
    withoutEvidence: text(json?.withoutEvidence),
  };
}

/** From the lowest: the database keeps no order of a scale's steps. */
function byPoints([, one]: [string, unknown], [, other]: [string, unknown]): number {
  return compareDecimals(String(one), String(other));
}

type ReadNumber = (name: string, text: string) => string | undefined;

function ruleOf(typed: TypedRule, number: ReadNumber, fields: Record<string, string>): RuleJson | null {
  switch (typed.rule) {
    case "none":
      return null;
    case "proportional":
      return withoutGaps("proportional", {
        floorPercent: number("floorPercent", typed.floorPercent),
        capPercent: number("capPercent", typed.capPercent),
      });
    case "judged":
      return withoutGaps("judged", { step: number("step", typed.step) });
    case "rating":
      return withoutGaps("rating", {
        scale: scaleOf(typed, number, fields),
        withoutEvidence: number("withoutEvidence", typed.withoutEvidence),
      });
  }
}

function scaleOf(
  { steps, stepPoints }: TypedRule,
  number: ReadNumber,
  fields: Record<string, string>,
): Record<string, string> {
  const scale: Record<string, string> = {};
  steps.forEach((name, index) => {
    const step = name.trim();
    const written = stepPoints[index] ?? "";
    if (step === "" && written.trim() === "") return;
    const points = number(`stepPoints-${index}`, written);
    if (step === "") fields[`steps-${index}`] = "Ghi tên mức.";
    else if (step in scale) fields[`steps-${index}`] = "Tên mức bị trùng.";
    else if (points !== undefined) scale[step] = points;
    else fields[`stepPoints-${index}`] ??= "Ghi điểm của mức này.";
  });
  if (Object.keys(scale).length === 0 && Object.keys(fields).length === 0)
    fields["steps-0"] = "Ghi ít nhất một mức và điểm của nó.";
  return scale;
}

function withoutGaps(kind: RuleJson["kind"], parameters: Record<string, unknown>): RuleJson {
  return { kind, ...Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) };
}
