// The max times the attainment: at most `capPercent` of it (100 where not said), nothing below `floorPercent`.

import {
  comesTo,
  compare,
  divide,
  type Fraction,
  formatFraction,
  formatPercent,
  hundred,
  multiply,
  smaller,
  toDecimal,
  zero,
} from "../fraction";
import { has, readOptionalDecimal, refuse } from "../json-object";
import type { LeafInputs, RuleKind } from "./rule-kind";
import { lacks } from "./rule-kind";
import type { ProportionalRule } from "./types";

export const proportional: RuleKind<ProportionalRule> = {
  kind: "proportional",
  version: 1,
  keys: ["floorPercent", "capPercent"],
  read(parameters) {
    const floorPercent = readOptionalDecimal(parameters, "floorPercent");
    const capPercent = readOptionalDecimal(parameters, "capPercent") ?? hundred;
    if (compare(capPercent, zero) <= 0) refuse(parameters, "capPercent", "Mức tối đa phải lớn hơn 0 %.");
    if (floorPercent !== null && compare(floorPercent, zero) < 0) {
      refuse(parameters, "floorPercent", "Mức sàn không được âm.");
    }
    if (floorPercent !== null && compare(floorPercent, capPercent) > 0) {
      refuse(parameters, has(parameters, "capPercent") ? "capPercent" : "floorPercent", "Mức sàn cao hơn mức tối đa.");
    }
    return { kind: "proportional", floorPercent, capPercent };
  },
  write: ({ floorPercent, capPercent }) => ({
    ...(floorPercent && { floorPercent: toDecimal(floorPercent) }),
    capPercent: toDecimal(capPercent),
  }),
  sentence({ floorPercent, capPercent }, { max, direction }) {
    const ratio = direction === "more" ? "tỷ lệ thực hiện trên kế hoạch" : "tỷ lệ kế hoạch trên thực hiện";
    const floor = floorPercent === null ? "" : `, dưới ${formatPercent(floorPercent)} được 0`;
    return `${formatFraction(max)} nhân ${ratio}${floor}, tối đa ${formatFraction(share(max, capPercent))} điểm`;
  },
  pointsFor({ floorPercent, capPercent }, inputs) {
    const { attainment, max } = inputs;
    if (lacks(attainment)) return attainment;
    const { percent } = attainment;
    if (floorPercent !== null && compare(percent, floorPercent) < 0) {
      return { points: zero, working: `${formatPercent(percent)} dưới ${formatPercent(floorPercent)}: 0` };
    }
    const points = share(max, smaller(percent, capPercent));
    const capped = compare(percent, capPercent) > 0;
    return {
      points,
      working: capped
        ? `${formatFraction(max)} × ${formatPercent(capPercent)} (đạt ${formatPercent(percent)}) ${comesTo(points)}`
        : `${ratioInFigures(inputs)} ${comesTo(points)}`,
    };
  },
};

function share(max: Fraction, percent: Fraction): Fraction {
  return divide(multiply(max, percent), hundred);
}

function ratioInFigures({ max, actual, planned, direction }: LeafInputs): string {
  const [above, below] = direction === "more" ? [actual, planned] : [planned, actual];
  return `${formatFraction(max)} × ${formatFraction(above ?? zero, 6)} / ${formatFraction(below ?? zero, 6)}`;
}
