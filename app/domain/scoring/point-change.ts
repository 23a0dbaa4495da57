// Points added or taken for each step or occurrence, together no more than the cap.

import { type Fraction, formatFraction, sign, smaller } from "../fraction";
import { has, type JsonObject, readDecimal, readOptionalDecimal, refuse } from "../json-object";
import type { OccurrenceChange, StepChange } from "./types";

export function limited(points: Fraction, cap: Fraction | null): Fraction {
  return cap === null ? points : smaller(points, cap);
}

/** `per` is positive, `points` not negative, `cap` positive. */
export function readStepChange(object: JsonObject): StepChange {
  const change = { per: readDecimal(object, "per"), ...readChangeOfPoints(object) };
  if (has(object, "per") && sign(change.per) <= 0) refuse(object, "per", "Độ lớn của một bước phải lớn hơn 0.");
  return change;
}

export function readChangeOfPoints(object: JsonObject): OccurrenceChange {
  const points = readDecimal(object, "points");
  const cap = readOptionalDecimal(object, "cap");
  if (sign(points) < 0) refuse(object, "points", "Số điểm ở đây viết không dấu, không được âm.");
  if (cap !== null && sign(cap) <= 0) refuse(object, "cap", "Mức trần phải lớn hơn 0.");
  return { points, cap };
}

export function describeChange({ points, cap }: OccurrenceChange): string {
  const most = cap === null ? "" : `, nhiều nhất ${formatFraction(cap)} điểm`;
  return `${formatFraction(points, 6)} điểm${most}`;
}
