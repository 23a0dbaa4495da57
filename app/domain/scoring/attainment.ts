// Attainment is actual ÷ plan in percent, or plan ÷ actual where less is better. Where it divides by zero: nothing done
// of a plan of nothing is 100 %; where less is better, an actual of zero is 100 % of any plan and an actual above a plan
// of zero is 0 %; something done of a plan of nothing has no percentage where more is better.

import { divide, type Fraction, hundred, isZero, multiply, sign, zero } from "../fraction";
import type { Attainment } from "./rule-kind";
import type { Direction } from "./types";

export function attainmentOf(actual: Fraction | null, planned: Fraction | null, direction: Direction): Attainment {
  if (actual === null) return { lack: "thiếu giá trị thực hiện" };
  if (planned === null) return { lack: "thiếu giá trị kế hoạch được giao" };
  if (sign(planned) < 0) return { lack: "kế hoạch âm nên không có tỷ lệ thực hiện" };
  if (direction === "less") {
    if (isZero(actual)) return { percent: hundred };
    return { percent: isZero(planned) ? zero : multiply(hundred, divide(planned, actual)) };
  }
  if (!isZero(planned)) return { percent: multiply(hundred, divide(actual, planned)) };
  return isZero(actual) ? { percent: hundred } : { lack: "kế hoạch bằng 0 nên không có tỷ lệ thực hiện" };
}
