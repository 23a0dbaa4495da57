// A way of scoring as it is typed into a form: its kind, and a text for each parameter under its path in the JSON of a
// campaign file ("bands.0.from"). The steps of a scale are rows here, "scale.0.step" and "scale.0.points".

import { ruleNames } from "../scoring/rule-names";
import type { Rule } from "../scoring/types";

/** Kind "none" is a group's, which has no rule. */
export type TypedRule = { kind: Rule["kind"] | "none"; texts: Readonly<Record<string, string>> };

const fieldOfRule = /^rules\.(\d{1,2})\.(\w+(?:\.\w+)*)$/;

/** What a new rule of a kind begins with. */
export function emptyRule(kind: TypedRule["kind"]): TypedRule {
  return { kind, texts: beginnings[kind] ?? {} };
}

export function isFieldOfRule(name: string): boolean {
  return fieldOfRule.test(name);
}

/** The rules among the fields of a form, in their order. */
export function typedRulesIn(fields: Readonly<Record<string, unknown>>): TypedRule[] {
  const byIndex = new Map<number, Record<string, string>>();
  for (const [name, text] of Object.entries(fields)) {
    const [, index, path] = fieldOfRule.exec(name) ?? [];
    if (index === undefined || path === undefined || typeof text !== "string") continue;
    byIndex.set(Number(index), { ...byIndex.get(Number(index)), [path]: text });
  }
  return [...byIndex]
    .sort(([one], [other]) => one - other)
    .map(([, { kind, ...texts }]) => ({ kind: kindOf(kind), texts }));
}

/** How many rows a list has: one more than the last that has a text, blank or not. */
export function rowCount({ texts }: TypedRule, list: string): number {
  const rows = Object.keys(texts).flatMap((path) => rowOf(path, list) ?? []);
  return Math.max(0, ...rows.map((row) => row + 1));
}

/** Without one row of a list; those after it move up. */
export function withoutRow(rule: TypedRule, list: string, row: number): TypedRule {
  const texts = Object.entries(rule.texts).flatMap(([path, text]) => {
    const at = rowOf(path, list);
    if (at === null || at < row) return [[path, text]];
    return at === row ? [] : [[`${list}.${at - 1}${path.slice(`${list}.${at}`.length)}`, text]];
  });
  return { ...rule, texts: Object.fromEntries(texts) };
}

export function withTexts(rule: TypedRule, texts: Readonly<Record<string, string>>): TypedRule {
  return { ...rule, texts: { ...rule.texts, ...texts } };
}

function rowOf(path: string, list: string): number | null {
  if (!path.startsWith(`${list}.`)) return null;
  const row = Number(path.slice(list.length + 1).split(".")[0]);
  return Number.isInteger(row) ? row : null;
}

function kindOf(text: string | undefined): TypedRule["kind"] {
  return ruleNames.find((name) => name === text) ?? "none";
}

const twoBands = (list: string) => ({ [`${list}.0.to`]: "", [`${list}.1.from`]: "" });

const beginnings: Partial<Record<TypedRule["kind"], Record<string, string>>> = {
  proportional: { capPercent: "100" },
  bands: { on: "attainment", ...twoBands("bands") },
  twoWayBands: { ...twoBands("rows.bands"), ...twoBands("columns.bands") },
  steps: { on: "attainment" },
  perOccurrence: { start: "max" },
  rating: { "scale.0.step": "", "scale.1.step": "", "scale.2.step": "" },
  relativeRank: { "points.0": "", "points.1": "", "points.2": "", otherwise: "0" },
};
