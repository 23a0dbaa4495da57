// Typed rules as JSON of a campaign file, in which every problem stands at the field that has it. Whether the JSON makes a
// sound rule is the engine's own question; here numbers are read, and blank rows at the end of a list are none.

import { readNumber } from "../numbers";
import type { RuleJson } from "../scoring/rules";
import { parameterType } from "./parameter-types";
import { rowCount, type TypedRule } from "./typed-rule";

export type RulesReading = { ok: true; rules: RuleJson[] } | { ok: false; fields: Record<string, string> };

/** What is wrong stands at `rules.<index>.<path>`. */
export function readTypedRules(typed: readonly TypedRule[]): RulesReading {
  const fields: Record<string, string> = {};
  const rules = typed.flatMap((rule, index) => {
    const json = readTypedRule(rule, (path, sentence) => {
      fields[`rules.${index}.${path}`] ??= sentence;
    });
    return json ? [json] : [];
  });
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, rules };
}

type Refuse = (path: string, sentence: string) => void;

function readTypedRule(rule: TypedRule, refuse: Refuse): RuleJson | null {
  const { kind } = rule;
  if (kind === "none") return null;
  const json: RuleJson = { kind };
  if (kind === "twoWayBands") prepareTable(rule, json, refuse);
  const flags: string[] = [];
  for (const [path, written] of Object.entries(rule.texts)) {
    const type = parameterType(kind, path);
    const text = written.trim();
    if (type === "flag") flags.push(path);
    if (type === null || type === "flag" || text === "") continue;
    const reading = type === "number" ? readNumber(text, { decimals: 6 }) : { ok: true as const, value: text };
    if (reading.ok) put(json, path, reading.value);
    else refuse(path, reading.sentence);
  }
  // Whether an end belongs to a band is nothing where the band has no such end.
  for (const path of flags) {
    if (rule.texts[path.replace("Included", "")]?.trim()) put(json, path, rule.texts[path] === "true");
  }
  if (kind === "rating") return { ...json, scale: scaleOf(json.scale, refuse) };
  if (kind === "relativeRank") namePlaces(json.points, refuse);
  if (kind === "steps" && !json.gain && !json.loss) refuse("gain.per", "Ghi mức cộng khi vượt, hoặc mức trừ khi hụt.");
  return json;
}

function put(json: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at = json;
  keys.forEach((key, index) => {
    const next = keys[index + 1] ?? last;
    if (Array.isArray(at)) while (at.length < Number(key)) at.push({});
    at[key] ??= /^\d+$/.test(next) ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[last] = value;
}

/** Every row and column of the table that is on screen counts, and every cell has points. */
function prepareTable(rule: TypedRule, json: Record<string, unknown>, refuse: Refuse): void {
  const [rows, columns] = [rowCount(rule, "rows.bands"), rowCount(rule, "columns.bands")];
  json.rows = { bands: Array.from({ length: rows }, () => ({})) };
  json.columns = { bands: Array.from({ length: columns }, () => ({})) };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = `points.${row}.${column}`;
      if (!rule.texts[cell]?.trim()) refuse(cell, "Ghi điểm của ô này.");
    }
  }
}

/** Places are counted from the first without a gap. */
function namePlaces(points: unknown, refuse: Refuse): void {
  const places = Array.isArray(points) ? Array.from(points as (string | undefined)[]) : [];
  places.forEach((place, index) => {
    if (place === undefined) refuse(`points.${index}`, "Ghi điểm của thứ hạng này.");
  });
}

function scaleOf(rows: unknown, refuse: Refuse): Record<string, string> {
  const scale: Record<string, string> = {};
  const typed = Array.isArray(rows) ? (rows as ({ step?: string; points?: string } | undefined)[]) : [];
  Array.from(typed).forEach((row, index) => {
    const { step = "", points } = row ?? {};
    if (step === "" && points === undefined) return;
    if (step === "") refuse(`scale.${index}.step`, "Ghi tên mức.");
    else if (step in scale) refuse(`scale.${index}.step`, "Tên mức bị trùng.");
    else if (points === undefined) refuse(`scale.${index}.points`, "Ghi điểm của mức này.");
    else scale[step] = points;
  });
  if (typed.length === 0) refuse("scale.0.step", "Ghi ít nhất một mức và điểm của nó.");
  return scale;
}
