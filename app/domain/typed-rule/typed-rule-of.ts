// A stored rule as it stands in the form: numbers in Vietnamese, the steps of a scale as rows from the lowest, because the
// database keeps no order of them.

import { compareDecimals } from "../decimals";
import { formatNumber } from "../numbers";
import { readRule } from "../scoring/rules";
import { parameterType } from "./parameter-types";
import type { TypedRule } from "./typed-rule";

export function typedRuleOf(json: Record<string, unknown>): TypedRule {
  const rule = readRule(json, "");
  if (Array.isArray(rule)) throw new Error("a stored rule cannot be read");
  const { scale, ...parameters } = json;
  const rows = scale ? { scale: rowsOf(scale as Record<string, string>) } : {};
  const written = textsOf({ ...parameters, ...rows }, "").flatMap(([path, text]) => {
    const type = parameterType(rule.kind, path);
    // A start that is the plan is the empty field.
    if (type === null || text === "plan") return [];
    return [[path, type === "number" && text !== "" ? formatNumber(text) : text]];
  });
  return { kind: rule.kind, texts: Object.fromEntries(written) };
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[path, String(value)]];
  // A band without ends is a row all the same.
  if (Object.keys(value).length === 0) return [[`${path}.from`, ""]];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path === "" ? key : `${path}.${key}`));
}

function rowsOf(scale: Record<string, string>): { step: string; points: string }[] {
  return Object.entries(scale)
    .sort(([, one], [, other]) => compareDecimals(String(one), String(other)))
    .map(([step, points]) => ({ step, points }));
}
