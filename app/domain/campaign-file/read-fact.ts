import { type Fraction, sign, zero } from "../fraction";
import {
  has,
  type JsonObject,
  pathOf,
  readBoolean,
  readChoice,
  readDecimalItem,
  readEntries,
  readObject,
  readOptionalDecimal,
  readOptionalText,
  refuse,
} from "../json-object";
import type { Qualifier } from "../qualifiers";
import { periodForm } from "../scoring/period-form";
import type { Fact } from "../scoring/types";

export const factKeys = [
  "period",
  "value",
  "qualifier",
  "counts",
  "measures",
  "step",
  "judged",
  "met",
  "evidence",
  "previous",
  "notApplicable",
] as const;

/** One row of `results` without its place. */
export function readFact(object: JsonObject): Fact {
  const fact: Fact = { period: readPeriod(object) };
  const value = readOptionalDecimal(object, "value");
  const judged = readOptionalDecimal(object, "judged");
  const previous = readOptionalDecimal(object, "previous");
  const met = readBoolean(object, "met");
  const evidence = readBoolean(object, "evidence");
  const step = readStep(object);
  if (value !== null) fact.value = value;
  if (has(object, "qualifier")) {
    fact.qualifier = readChoice<Qualifier>(object, "qualifier", ["exact", "atLeast", "about", "atMost"], null);
  }
  if (has(object, "counts")) fact.counts = readCounts(object);
  if (has(object, "measures")) fact.measures = readMeasures(object);
  if (step !== null) fact.step = step;
  if (judged !== null) fact.judged = judged;
  if (met !== null) fact.met = met;
  if (evidence !== null) fact.evidence = evidence;
  if (previous !== null) fact.previous = previous;
  if (readBoolean(object, "notApplicable")) fact.notApplicable = true;
  return fact;
}

function readPeriod(object: JsonObject): string | null {
  const period =
    typeof object.values.period === "number" ? String(object.values.period) : readOptionalText(object, "period");
  if (period === null || periodForm(period) !== null) return period;
  refuse(object, "period", `“${period}” không phải là một kỳ (YYYY, YYYY-H1, YYYY-Q1, YYYY-MM hoặc YYYY-MM-DD).`);
  return null;
}

function readStep(object: JsonObject): string | null {
  return typeof object.values.step === "number" ? String(object.values.step) : readOptionalText(object, "step");
}

/** What is not counted did not occur: `{}` is the result that nothing did. */
function readCounts(object: JsonObject): { bonus: Fraction; penalty: Fraction } {
  const path = pathOf(object.path, "counts");
  const counts = readObject(object.values.counts, path, ["bonus", "penalty"], object.problems);
  return { bonus: readCount(counts, "bonus"), penalty: readCount(counts, "penalty") };
}

function readCount(counts: JsonObject, key: string): Fraction {
  const count = readOptionalDecimal(counts, key) ?? zero;
  if (sign(count) < 0) refuse(counts, key, "Số lần không được âm.");
  return count;
}

function readMeasures(object: JsonObject): Record<string, Fraction> {
  const measures: Record<string, Fraction> = {};
  for (const entry of readEntries(object, "measures")) {
    measures[entry.key] = readDecimalItem(entry, object.problems) ?? zero;
  }
  return measures;
}
