// How a campaign adds up as it is typed into a form, in Vietnamese numbers, and the same as the settings of a campaign
// file, read by the domain's own reader. A row of a class in which nothing stands is none.

import { fromPoints, toDecimal } from "./fraction";
import { formatNumber, readNumber } from "./numbers";
import type { Points } from "./points";
import type { Problem } from "./problem";
import type { ClassRule } from "./scoring/types";
import type { ScoringSettings } from "./scoring-sentences";

export type TypedClass = {
  id: string;
  label: string;
  atLeast: string;
  leafPercent: string;
  /** Separated by commas. */
  flags: string;
  quotaPercent: string;
  /** The id of a class, or "ranked". */
  quotaOf: string;
  quotaBase: string;
  quotaRounding: string;
};

export type TypedScoring = Record<
  "notApplicable" | "notAssigned" | "withoutAnyResult" | "decimals" | "ties" | "clampMin" | "clampMax",
  string
> & {
  /** "fewestPenaltyPoints", "mostTargetsMet", or "target:" and a code; "" for none. */
  tieBreakers: readonly string[];
  classes: readonly TypedClass[];
};

/** What is wrong stands at the field's name; of a class at `<field>-<row>`, of a tie-breaker at `tieBreakers-<row>`. */
export type ScoringReading =
  | { ok: true; settings: Record<string, unknown>; fieldOf: (path: string) => string }
  | { ok: false; fields: Record<string, string> };

export const emptyClass: TypedClass = {
  id: "",
  label: "",
  atLeast: "",
  leafPercent: "",
  flags: "",
  quotaPercent: "",
  quotaOf: "ranked",
  quotaBase: "all",
  quotaRounding: "floor",
};

export function readTypedScoring(typed: TypedScoring): ScoringReading {
  const fields: Record<string, string> = {};
  const number = (field: string, text: string, limits: { decimals: number; min?: string; max?: string }) => {
    if (text.trim() === "") return null;
    const reading = readNumber(text, limits);
    if (!reading.ok) fields[field] = reading.sentence;
    return reading.ok ? reading.value : null;
  };
  const breakers = typed.tieBreakers.map((breaker, row) => ({ breaker, row })).filter(({ breaker }) => breaker !== "");
  const classes = typed.classes.map((each, row) => ({ each, row })).filter(({ each }) => !isEmpty(each));
  const settings = {
    notApplicable: typed.notApplicable,
    notAssigned: typed.notAssigned,
    withoutAnyResult: typed.withoutAnyResult,
    decimals: typed.decimals,
    ties: typed.ties,
    clampTotal: {
      min: number("clampMin", typed.clampMin, { decimals: 3 }),
      max: number("clampMax", typed.clampMax, { decimals: 3 }),
    },
    tieBreakers: breakers.map(({ breaker }) => breakerOf(breaker)),
    classes: classes.map(({ each, row }) => classOf(each, row, number)),
  };
  for (const { each, row } of classes) {
    const label = each.label.trim();
    if (label === "") fields[`label-${row}`] = "Ghi tên mức xếp loại.";
    else if (classes.some((other) => other.row < row && other.each.label.trim() === label))
      fields[`label-${row}`] = "Tên mức bị trùng.";
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  const rows = { tieBreakers: breakers.map(({ row }) => row), classes: classes.map(({ row }) => row) };
  return { ok: true, settings, fieldOf: (path) => fieldOfPath(path, rows) };
}

export function typedScoringOf(settings: ScoringSettings): TypedScoring {
  const { clampTotal, tieBreakers, classes, decimals, notApplicable, notAssigned, withoutAnyResult, ties } = settings;
  return {
    ...{ notApplicable, notAssigned, withoutAnyResult, ties },
    decimals: String(decimals),
    clampMin: written(clampTotal.min),
    clampMax: written(clampTotal.max),
    tieBreakers: tieBreakers.map((breaker) => (typeof breaker === "string" ? breaker : `target:${breaker.target}`)),
    classes: classes.map(typedClassOf),
  };
}

/** Problems of the campaign file's words, each at the field where it is mended. */
export function fieldsOf(problems: readonly Problem[], fieldOf: (path: string) => string): Record<string, string> {
  return Object.fromEntries([...problems].reverse().map(({ path, sentence }) => [fieldOf(path), sentence]));
}

function isEmpty({ label, atLeast, leafPercent, flags, quotaPercent }: TypedClass): boolean {
  return [label, atLeast, leafPercent, flags, quotaPercent].every((text) => text.trim() === "");
}

function breakerOf(text: string): unknown {
  return text.startsWith("target:") ? { target: text.slice("target:".length) } : text;
}

type ReadNumber = (
  field: string,
  text: string,
  limits: { decimals: number; min?: string; max?: string },
) => string | null;

function classOf(typed: TypedClass, row: number, number: ReadNumber): Record<string, unknown> {
  const percents = { decimals: 6, min: "0", max: "100" };
  const leafPercent = number(`leafPercent-${row}`, typed.leafPercent, percents);
  const quotaPercent = number(`quotaPercent-${row}`, typed.quotaPercent, percents);
  const flags = [...new Set(typed.flags.split(",").map((flag) => flag.trim().replace(/\s+/g, " ")))];
  return {
    id: typed.id,
    label: typed.label.trim(),
    atLeast: number(`atLeast-${row}`, typed.atLeast, { decimals: 3 }),
    gates: [
      ...(leafPercent === null ? [] : [{ everyLeafAtLeastPercent: leafPercent }]),
      ...flags.filter((flag) => flag !== "").map((flag) => ({ flag })),
    ],
    ...(quotaPercent !== null && {
      quota: {
        percent: quotaPercent,
        of: typed.quotaOf,
        base: typed.quotaOf === "ranked" ? "all" : typed.quotaBase,
        rounding: typed.quotaRounding,
      },
    }),
  };
}

function fieldOfPath(path: string, rows: { tieBreakers: number[]; classes: number[] }): string {
  if (path.startsWith("clampTotal")) return path === "clampTotal.max" ? "clampMax" : "clampMin";
  const listed = /^(tieBreakers|classes)\[(\d+)\](?:\.(.*))?$/.exec(path);
  if (!listed) return path.startsWith("targets[") ? "decimals" : path;
  const [, list = "", index = "0", rest = ""] = listed;
  if (list === "tieBreakers") return `tieBreakers-${rows.tieBreakers[Number(index)] ?? 0}`;
  const row = rows.classes[Number(index)] ?? 0;
  if (rest.startsWith("gates")) return rest.endsWith("flag") ? `flags-${row}` : `leafPercent-${row}`;
  if (rest === "quota.of" || rest === "quota.base") return `quotaOf-${row}`;
  if (rest.startsWith("quota")) return `quotaPercent-${row}`;
  return rest === "atLeast" ? `atLeast-${row}` : `label-${row}`;
}

function typedClassOf({ id, label, atLeast, gates, quota }: ClassRule): TypedClass {
  const leaf = gates.find((gate) => "everyLeafAtLeastPercent" in gate);
  return {
    id,
    label,
    atLeast: written(atLeast),
    leafPercent: leaf ? inVietnamese(leaf.everyLeafAtLeastPercent) : "",
    flags: gates.flatMap((gate) => ("flag" in gate ? [gate.flag] : [])).join(", "),
    quotaPercent: quota ? inVietnamese(quota.percent) : "",
    quotaOf: quota?.of ?? emptyClass.quotaOf,
    quotaBase: quota?.base ?? emptyClass.quotaBase,
    quotaRounding: quota?.rounding ?? emptyClass.quotaRounding,
  };
}

function written(points: Points | null): string {
  return points === null ? "" : formatNumber(toDecimal(fromPoints(points)) ?? "0");
}

function inVietnamese(percent: number): string {
  return formatNumber(String(percent));
}
