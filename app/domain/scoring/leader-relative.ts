// Compared with the leader of the cluster. With a plan: half the max times actual ÷ plan below it, half the max at it,
// and above it the other half in proportion to the excess over the plan, (actual − plan) ÷ plan, of the best. Without a
// plan (or with one of 0): the max times actual ÷ the best actual among those without. One late correction of the
// leader moves everybody.

import {
  add,
  comesTo,
  compare,
  divide,
  type Fraction,
  formatFraction,
  formatPercent,
  hundred,
  isZero,
  larger,
  multiply,
  sign,
  subtract,
  zero,
} from "../fraction";
import type { LeafInputs, RuleKind, RulePoints } from "./rule-kind";
import type { LeaderRelativeRule } from "./types";

export const leaderRelative: RuleKind<LeaderRelativeRule> = {
  kind: "leaderRelative",
  version: 1,
  keys: [],
  read: () => ({ kind: "leaderRelative" }),
  write: () => ({}),
  check({ direction }, path) {
    if (direction === "more") return [];
    return [{ path, sentence: "leaderRelative (so với đơn vị dẫn đầu cụm) không dùng được với direction “less”." }];
  },
  sentence(_rule, { max }) {
    const half = formatFraction(divide(max, two));
    return `So với đơn vị dẫn đầu cụm: dưới kế hoạch được ${half} nhân thực hiện trên kế hoạch, đạt kế hoạch được ${half}, vượt kế hoạch được ${half} cộng ${half} nhân mức vượt trên mức vượt cao nhất cụm; không có kế hoạch thì ${formatFraction(max)} nhân thực hiện trên mức cao nhất`;
  },
  pointsFor(_rule, inputs) {
    const { planned, actual } = inputs;
    if (actual === null) return { lack: "thiếu giá trị thực hiện" };
    if (planned === null || isZero(planned)) return withoutPlan(actual, inputs);
    if (sign(planned) < 0) return { lack: "kế hoạch âm nên không có tỷ lệ thực hiện" };
    return withPlan(actual, planned, inputs);
  },
};

/** (actual − plan) ÷ plan; the plan is not zero. */
export function excessOf(actual: Fraction, planned: Fraction): Fraction {
  return divide(subtract(actual, planned), planned);
}

const two: Fraction = { numerator: 2n, denominator: 1n };

function withPlan(actual: Fraction, planned: Fraction, { max, cluster }: LeafInputs): RulePoints {
  const half = divide(max, two);
  const halfText = formatFraction(half);
  if (compare(actual, planned) < 0) {
    const points = multiply(half, divide(actual, planned));
    return {
      points,
      working: `${halfText} × ${formatFraction(actual, 6)} / ${formatFraction(planned, 6)} ${comesTo(points)}`,
    };
  }
  const excess = excessOf(actual, planned);
  const best = cluster.bestExcess === null ? excess : larger(cluster.bestExcess, excess);
  if (sign(best) <= 0) return { points: half, working: `đạt kế hoạch: ${halfText}` };
  const points = add(half, multiply(half, divide(excess, best)));
  const [own, leader] = [excess, best].map((ratio) => formatPercent(multiply(ratio, hundred)));
  return { points, working: `${halfText} + ${halfText} × ${own} / ${leader} ${comesTo(points)}` };
}

function withoutPlan(actual: Fraction, { max, cluster }: LeafInputs): RulePoints {
  const best = cluster.bestActual === null ? actual : larger(cluster.bestActual, actual);
  if (sign(best) <= 0) return { points: zero, working: "không đơn vị nào có kết quả lớn hơn 0: 0" };
  const points = multiply(max, divide(actual, best));
  return {
    points,
    working: `${formatFraction(max)} × ${formatFraction(actual, 6)} / ${formatFraction(best, 6)} ${comesTo(points)}`,
  };
}
