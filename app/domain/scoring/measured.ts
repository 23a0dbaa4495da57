import type { Fraction } from "../fraction";
import { type Lack, type LeafInputs, lacks } from "./rule-kind";
import type { Measured } from "./types";

/** The actual, or the attainment in percent, whichever a rule looks at. */
export function measuredOf(on: Measured, { actual, attainment }: LeafInputs): { number: Fraction } | Lack {
  if (on === "attainment") return lacks(attainment) ? attainment : { number: attainment.percent };
  return actual === null ? { lack: "thiếu giá trị thực hiện" } : { number: actual };
}
