// A definition as JSON: the settings of a campaign and its targets, in the words of the campaign file. What is left out
// takes the usual value: full points where not applicable, two decimals, competition ranking.

import { compare, type Fraction, hundred, sign, toDecimal, zero } from "../fraction";
import {
  has,
  isRecord,
  type JsonItem,
  type JsonObject,
  pathOf,
  readBoolean,
  readChoice,
  readCode,
  readDecimal,
  readItems,
  readObject,
  readOptionalCode,
  readOptionalPoints,
  readOptionalText,
  readText,
  refuse,
} from "../json-object";
import type { Problem } from "../problem";
import { readRule } from "./rules";
import type { Aggregate, ClassRule, Definition, Gate, Quota, Target, TieBreaker } from "./types";

export const settingKeys = [
  "statedTotal",
  "clampTotal",
  "notApplicable",
  "notAssigned",
  "withoutAnyResult",
  "decimals",
  "ties",
  "tieBreakers",
  "classes",
] as const;

export const targetKeys = [
  "code",
  "parent",
  "pillar",
  "title",
  "unitOfMeasure",
  "max",
  "min",
  "bonusMax",
  "direction",
  "aggregate",
  "isDay",
  "rules",
] as const;

/** From JSON as `writeDefinition` makes it. Only its form and its rules are examined here; the rest is `checkDefinition`'s. */
export function readDefinition(json: unknown): Definition | Problem[] {
  const problems: Problem[] = [];
  const object = readObject(json, "", [...settingKeys, "targets"], problems);
  const targets = readItems(object, "targets").map((item) =>
    readTarget(readObject(item.json, item.path, targetKeys, problems), null),
  );
  const definition = { ...readSettings(object), targets };
  return problems.length > 0 ? problems : definition;
}

export function readSettings(object: JsonObject): Omit<Definition, "targets"> {
  return {
    statedTotal: readOptionalPoints(object, "statedTotal"),
    clampTotal: readClampTotal(object),
    notApplicable: readChoice(object, "notApplicable", ["fullPoints", "excludeAndRescale", "zero"], "fullPoints"),
    notAssigned: readChoice(object, "notAssigned", ["leaveOut", "rescale"], "leaveOut"),
    withoutAnyResult: readChoice(object, "withoutAnyResult", ["notRanked", "zero"], "notRanked"),
    decimals: readPlaces(object),
    ties: readChoice(object, "ties", ["competition", "dense"], "competition"),
    tieBreakers: readItems(object, "tieBreakers").flatMap((item) => readTieBreaker(item, object.problems)),
    classes: readItems(object, "classes").map((item) => readClass(item, object.problems)),
  };
}

/** `usualAggregate` is taken where the target names none. */
export function readTarget(object: JsonObject, usualAggregate: Aggregate | null): Target {
  return {
    code: readCode(object, "code"),
    parent: readOptionalCode(object, "parent"),
    pillar: readOptionalCode(object, "pillar"),
    title: readText(object, "title"),
    unitOfMeasure: readOptionalText(object, "unitOfMeasure"),
    max: readOptionalPoints(object, "max"),
    min: readOptionalPoints(object, "min"),
    bonusMax: readOptionalPoints(object, "bonusMax") ?? 0,
    direction: readChoice(object, "direction", ["more", "less"], "more"),
    aggregate: readChoice(object, "aggregate", ["sum", "latest", "average", "max", "min"], usualAggregate ?? "sum"),
    ...(readBoolean(object, "isDay") && { isDay: true }),
    rules: readItems(object, "rules").flatMap(({ json, path }) => {
      const rule = readRule(json, path);
      if (!Array.isArray(rule)) return [rule];
      object.problems.push(...rule);
      return [];
    }),
  };
}

function readClampTotal(object: JsonObject): Definition["clampTotal"] {
  if (!has(object, "clampTotal")) return { min: null, max: null };
  const path = pathOf(object.path, "clampTotal");
  const limits = readObject(object.values.clampTotal, path, ["min", "max"], object.problems);
  return { min: readOptionalPoints(limits, "min"), max: readOptionalPoints(limits, "max") };
}

function readPlaces(object: JsonObject): Definition["decimals"] {
  if (!has(object, "decimals")) return 2;
  const written = String(object.values.decimals);
  const places = ([0, 1, 2, 3] as const).find((candidate) => String(candidate) === written);
  if (places === undefined) refuse(object, "decimals", "Số chữ số thập phân của điểm là 0, 1, 2 hoặc 3.");
  return places ?? 2;
}

function readTieBreaker(item: JsonItem, problems: Problem[]): TieBreaker[] {
  if (item.json === "fewestPenaltyPoints" || item.json === "mostTargetsMet") return [item.json];
  if (isRecord(item.json)) {
    return [{ target: readCode(readObject(item.json, item.path, ["target"], problems), "target") }];
  }
  problems.push({ path: item.path, sentence: `Không có cách phân định đồng hạng ${JSON.stringify(item.json)}.` });
  return [];
}

function readClass(item: JsonItem, problems: Problem[]): ClassRule {
  const object = readObject(item.json, item.path, ["id", "label", "atLeast", "gates", "quota"], problems);
  const id = readCode(object, "id");
  return {
    id,
    label: readOptionalText(object, "label") ?? id,
    atLeast: readOptionalPoints(object, "atLeast"),
    gates: readItems(object, "gates").flatMap((gate) => readGate(gate, problems)),
    quota: has(object, "quota") ? readQuota(object) : null,
  };
}

function readGate(item: JsonItem, problems: Problem[]): Gate[] {
  const object = readObject(item.json, item.path, ["everyLeafAtLeastPercent", "flag"], problems);
  const asksLeaves = has(object, "everyLeafAtLeastPercent");
  if (asksLeaves === has(object, "flag")) {
    object.problems.push({ path: item.path, sentence: "Mỗi điều kiện là một trong: everyLeafAtLeastPercent, flag." });
    return [];
  }
  if (!asksLeaves) return [{ flag: readText(object, "flag") }];
  return [{ everyLeafAtLeastPercent: readPercent(object, "everyLeafAtLeastPercent") }];
}

function readQuota(parent: JsonObject): Quota {
  const path = pathOf(parent.path, "quota");
  const object = readObject(parent.values.quota, path, ["percent", "of", "base", "rounding"], parent.problems);
  const of = readCode(object, "of");
  return {
    percent: readPercent(object, "percent"),
    of,
    base: readChoice(object, "base", ["others", "all"], of === "ranked" ? "all" : null),
    rounding: readChoice(object, "rounding", ["floor", "ceil", "nearest"], null),
  };
}

/** 0 to 100; kept as a number, which must therefore say exactly what was written. */
function readPercent(object: JsonObject, key: string): number {
  const percent = readDecimal(object, key);
  if (sign(percent) < 0 || compare(percent, hundred) > 0) refuse(object, key, "Phải từ 0 đến 100 phần trăm.");
  return exactNumber(percent, object, key);
}

function exactNumber(value: Fraction, object: JsonObject, key: string): number {
  const decimal = toDecimal(value) ?? toDecimal(zero) ?? "0";
  const number = Number(decimal);
  if (String(number) !== decimal) refuse(object, key, "Có quá nhiều chữ số.");
  return number;
}
