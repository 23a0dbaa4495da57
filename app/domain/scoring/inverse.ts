// Less is better: the max times plan ÷ actual, at most `capPercent` of it (100 where not said); an actual of 0 gives the max.

import {
  comesTo,
  compare,
  divide,
  formatFraction,
  formatPercent,
  hundred,
  isZero,
  multiply,
  smaller,
  toDecimal,
  zero,
} from "../fraction";
import { readOptionalDecimal, refuse } from "../json-object";
import type { RuleKind } from "./rule-kind";
import type { InverseRule } from "./types";

export const inverse: RuleKind<InverseRule> = {
  kind: "inverse",
  version: 1,
  keys: ["capPercent"],
  read(parameters) {
    const capPercent = readOptionalDecimal(parameters, "capPercent") ?? hundred;
    if (compare(capPercent, zero) <= 0) refuse(parameters, "capPercent", "Mức tối đa phải lớn hơn 0 %.");
    return { kind: "inverse", capPercent };
  },
  write: ({ capPercent }) => ({ capPercent: toDecimal(capPercent) }),
  sentence({ capPercent }, { max }) {
    const most = divide(multiply(max, capPercent), hundred);
    return `Càng ít càng tốt: ${formatFraction(max)} nhân kế hoạch chia thực hiện, tối đa ${formatFraction(most)} điểm; thực hiện bằng 0 được ${formatFraction(max)} điểm`;
  },
  pointsFor({ capPercent }, { max, planned, actual }) {
    if (actual === null) return { lack: "thiếu giá trị thực hiện" };
    if (planned === null) return { lack: "thiếu giá trị kế hoạch được giao" };
    if (isZero(actual)) return { points: max, working: `thực hiện bằng 0: ${formatFraction(max)}` };
    const percent = multiply(hundred, divide(planned, actual));
    const points = divide(multiply(max, smaller(percent, capPercent)), hundred);
    return {
      points,
      working:
        compare(percent, capPercent) > 0
          ? `${formatFraction(max)} × ${formatPercent(capPercent)} (tính ra ${formatPercent(percent)}) ${comesTo(points)}`
          : `${formatFraction(max)} × ${formatFraction(planned, 6)} / ${formatFraction(actual, 6)} ${comesTo(points)}`,
    };
  },
};
