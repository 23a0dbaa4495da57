// All or nothing: what the result says outright (met or not), otherwise whether the attainment is at least 100 %; a
// milestone is met when it was done on or before the due day.

import { compare, formatFraction, formatPercent, hundred, zero } from "../fraction";
import { inFigures } from "./in-figures";
import { type Lack, type LeafInputs, lacks, type RuleKind, type RulePoints } from "./rule-kind";
import type { MetRule } from "./types";

export const met: RuleKind<MetRule> = {
  kind: "met",
  version: 1,
  keys: [],
  read: () => ({ kind: "met" }),
  write: () => ({}),
  sentence: (_rule, { max, isDay }) =>
    isDay
      ? `Xong vào hoặc trước ngày đến hạn được ${formatFraction(max)} điểm, sau ngày đó được 0`
      : `Đạt được ${formatFraction(max)} điểm, không đạt được 0`,
  pointsFor(_rule, inputs) {
    const { max, met: said, attainment } = inputs;
    if (inputs.isDay) return onTime(inputs);
    if (said !== null) {
      return said ? { points: max, working: `đạt: ${formatFraction(max)}` } : { points: zero, working: "không đạt: 0" };
    }
    if (lacks(attainment)) return attainment;
    const text = formatPercent(attainment.percent);
    return compare(attainment.percent, hundred) >= 0
      ? { points: max, working: `${text}, đạt: ${formatFraction(max)}` }
      : { points: zero, working: `${text}, chưa đạt 100 %: 0` };
  },
};

function onTime({ max, actual, planned }: LeafInputs): RulePoints | Lack {
  if (actual === null) return { lack: "thiếu ngày hoàn thành" };
  if (planned === null) return { lack: "thiếu ngày đến hạn" };
  const days = `xong ${inFigures(actual, true)}, hạn ${inFigures(planned, true)}`;
  return compare(actual, planned) <= 0
    ? { points: max, working: `${days}: ${formatFraction(max)}` }
    : { points: zero, working: `${days}, quá hạn: 0` };
}
