// Each occurrence adds or takes points, bonus and penalty each up to its own cap, starting from the max or from nothing.

import { add, comesTo, type Fraction, formatFraction, isZero, multiply, subtract, toDecimal, zero } from "../fraction";
import { has, type JsonObject, pathOf, readObject, refuse } from "../json-object";
import { describeChange, limited, readChangeOfPoints } from "./point-change";
import type { RuleKind } from "./rule-kind";
import type { OccurrenceChange, PerOccurrenceRule } from "./types";

export const perOccurrence: RuleKind<PerOccurrenceRule> = {
  kind: "perOccurrence",
  version: 1,
  keys: ["start", "bonus", "penalty"],
  read(parameters) {
    const start = parameters.values.start;
    const startsAtMax = start === "max";
    if (!startsAtMax && start !== 0 && start !== "0") refuse(parameters, "start", "Điểm xuất phát là “max” hoặc 0.");
    const bonus = readChange(parameters, "bonus");
    const penalty = readChange(parameters, "penalty");
    return { kind: "perOccurrence", start: startsAtMax ? "max" : "zero", bonus, penalty };
  },
  write: ({ start, bonus, penalty }) => ({
    start: start === "max" ? "max" : "0",
    ...(bonus && { bonus: writeChange(bonus) }),
    ...(penalty && { penalty: writeChange(penalty) }),
  }),
  caps: ({ bonus, penalty }) => [
    { key: "bonus.cap", points: bonus?.cap ?? null },
    { key: "penalty.cap", points: penalty?.cap ?? null },
  ],
  sentence({ start, bonus, penalty }, { max }) {
    const parts = [
      `Bắt đầu từ ${start === "max" ? formatFraction(max) : "0"} điểm`,
      bonus && `mỗi lần cộng ${describeChange(bonus)}`,
      penalty && `mỗi lần trừ ${describeChange(penalty)}`,
    ];
    return parts.filter((part) => part !== null).join("; ");
  },
  pointsFor({ start, bonus, penalty }, { max, counts }) {
    if (counts === null) return { lack: "thiếu số lần" };
    const origin = start === "max" ? max : zero;
    const gained = changed(counts.bonus, bonus);
    const taken = changed(counts.penalty, penalty);
    const points = subtract(add(origin, gained), taken);
    const parts = [
      formatFraction(origin),
      ...(bonus === null || isZero(counts.bonus) ? [] : [`+ ${inFigures(counts.bonus, bonus, gained)}`]),
      ...(penalty === null || isZero(counts.penalty) ? [] : [`− ${inFigures(counts.penalty, penalty, taken)}`]),
    ];
    return { points, penalty: taken, working: `${parts.join(" ")} ${comesTo(points)}` };
  },
};

function readChange(parameters: JsonObject, key: "bonus" | "penalty"): OccurrenceChange | null {
  if (!has(parameters, key)) return null;
  const path = pathOf(parameters.path, key);
  return readChangeOfPoints(readObject(parameters.values[key], path, ["points", "cap"], parameters.problems));
}

function writeChange({ points, cap }: OccurrenceChange): Record<string, unknown> {
  return { points: toDecimal(points), ...(cap && { cap: toDecimal(cap) }) };
}

function changed(count: Fraction, change: OccurrenceChange | null): Fraction {
  return change === null ? zero : limited(multiply(count, change.points), change.cap);
}

function inFigures(count: Fraction, { points, cap }: OccurrenceChange, moved: Fraction): string {
  const product = `${formatFraction(count)} × ${formatFraction(points, 6)}`;
  return cap !== null && isZero(subtract(moved, cap))
    ? `${formatFraction(moved)} (${product}, trần ${formatFraction(cap)})`
    : product;
}
