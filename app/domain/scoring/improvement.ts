// Against one's own previous figure: each full step of `per` better adds points, up to the cap; worse takes nothing.

import { comesTo, divide, floor, formatFraction, multiply, sign, subtract, toDecimal, whole, zero } from "../fraction";
import { describeChange, limited, readStepChange } from "./point-change";
import type { RuleKind } from "./rule-kind";
import type { ImprovementRule } from "./types";

export const improvement: RuleKind<ImprovementRule> = {
  kind: "improvement",
  version: 1,
  keys: ["per", "points", "cap"],
  read: (parameters) => ({ kind: "improvement", ...readStepChange(parameters) }),
  write: ({ per, points, cap }) => ({
    per: toDecimal(per),
    points: toDecimal(points),
    ...(cap && { cap: toDecimal(cap) }),
  }),
  caps: ({ cap }) => [{ key: "cap", points: cap }],
  sentence(rule, { direction }) {
    const word = direction === "more" ? "tăng" : "giảm";
    return `So với kỳ trước của chính mình: cứ ${word} đủ ${formatFraction(rule.per, 6)} được cộng ${describeChange(rule)}`;
  },
  pointsFor({ per, points, cap }, { actual, previous, direction }) {
    if (actual === null) return { lack: "thiếu giá trị thực hiện" };
    if (previous === null) return { lack: "thiếu giá trị kỳ trước" };
    const better = direction === "more" ? subtract(actual, previous) : subtract(previous, actual);
    const text = `${formatFraction(actual, 6)} so với ${formatFraction(previous, 6)}`;
    if (sign(better) <= 0) return { points: zero, working: `${text}: 0` };
    const count = floor(divide(better, per));
    const gained = limited(multiply(whole(count), points), cap);
    return {
      points: gained,
      working: `${text}: ${count} bước × ${formatFraction(points, 6)} ${comesTo(gained)}`,
    };
  },
};
