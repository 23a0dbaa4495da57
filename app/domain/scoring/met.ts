// All or nothing: what the result says outright (met or not), otherwise whether the attainment is at least 100 %.

import { compare, formatFraction, formatPercent, hundred, zero } from "../fraction";
import { lacks, type RuleKind } from "./rule-kind";
import type { MetRule } from "./types";

export const met: RuleKind<MetRule> = {
  kind: "met",
  version: 1,
  keys: [],
  read: () => ({ kind: "met" }),
  write: () => ({}),
  sentence: (_rule, { max }) => `Đạt được ${formatFraction(max)} điểm, không đạt được 0`,
  pointsFor(_rule, { max, met: said, attainment }) {
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
