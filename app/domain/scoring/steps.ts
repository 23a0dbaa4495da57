// From a start on, each full step above adds points and each begun step below takes some, each up to its own cap. The
// start is the plan (100 where it looks at the attainment), or a number; above is above, whatever the direction.

import {
  comesTo,
  divide,
  type Fraction,
  floor,
  formatFraction,
  formatPercent,
  hundred,
  multiply,
  sign,
  subtract,
  toDecimal,
  whole,
  zero,
} from "../fraction";
import { has, type JsonObject, pathOf, readChoice, readDecimal, readObject } from "../json-object";
import { measuredOf } from "./measured";
import { describeChange, limited, readStepChange } from "./point-change";
import { lacks, type RuleKind } from "./rule-kind";
import type { StepChange, StepsRule } from "./types";

export const steps: RuleKind<StepsRule> = {
  kind: "steps",
  version: 1,
  keys: ["on", "from", "gain", "loss"],
  read(parameters) {
    const on = readChoice(parameters, "on", ["value", "attainment"], "attainment");
    const startsAtPlan = !has(parameters, "from") || parameters.values.from === "plan";
    const from = startsAtPlan ? "plan" : readDecimal(parameters, "from");
    const gain = readChange(parameters, "gain");
    const loss = readChange(parameters, "loss");
    return { kind: "steps", on, from, gain, loss };
  },
  write: ({ on, from, gain, loss }) => ({
    on,
    from: from === "plan" ? from : toDecimal(from),
    ...(gain && { gain: writeChange(gain) }),
    ...(loss && { loss: writeChange(loss) }),
  }),
  caps: ({ gain, loss }) => [
    { key: "gain.cap", points: gain?.cap ?? null },
    { key: "loss.cap", points: loss?.cap ?? null },
  ],
  sentence({ on, from, gain, loss }) {
    const unit = on === "attainment" ? " %" : "";
    const start = from !== "plan" ? `${formatFraction(from, 6)}${unit}` : on === "attainment" ? "100 %" : "kế hoạch";
    const parts = [
      gain && `cứ đủ ${formatFraction(gain.per, 6)}${unit} trên ${start} được cộng ${describeChange(gain)}`,
      loss && `cứ ${formatFraction(loss.per, 6)}${unit} dưới ${start} (kể cả phần lẻ) bị trừ ${describeChange(loss)}`,
    ];
    const text = parts.filter((part) => part !== null).join("; ") || "không cộng, không trừ điểm";
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  },
  pointsFor(rule, inputs) {
    const measured = measuredOf(rule.on, inputs);
    if (lacks(measured)) return measured;
    const start = rule.from !== "plan" ? rule.from : rule.on === "attainment" ? hundred : inputs.planned;
    if (start === null) return { lack: "thiếu giá trị kế hoạch được giao" };
    const format = rule.on === "attainment" ? formatPercent : (number: Fraction) => formatFraction(number, 6);
    const text = `${format(measured.number)} so với ${format(start)}`;
    const difference = subtract(measured.number, start);
    const change = sign(difference) > 0 ? rule.gain : rule.loss;
    if (sign(difference) === 0 || change === null) return { points: zero, working: `${text}: 0` };
    const count = divide(difference, change.per);
    const whichSteps = sign(difference) > 0 ? floor(count) : -floor(count);
    const moved = limited(multiply(whole(whichSteps), change.points), change.cap);
    const taken = sign(difference) < 0;
    return {
      points: taken ? subtract(zero, moved) : moved,
      penalty: taken ? moved : zero,
      working: `${text}: ${whichSteps} bước × ${taken ? "−" : ""}${formatFraction(change.points, 6)} ${comesTo(taken ? subtract(zero, moved) : moved)}`,
    };
  },
};

function readChange(parameters: JsonObject, key: "gain" | "loss"): StepChange | null {
  if (!has(parameters, key)) return null;
  const path = pathOf(parameters.path, key);
  const object = readObject(parameters.values[key], path, ["per", "points", "cap"], parameters.problems);
  return readStepChange(object);
}

function writeChange({ per, points, cap }: StepChange): Record<string, unknown> {
  return { per: toDecimal(per), points: toDecimal(points), ...(cap && { cap: toDecimal(cap) }) };
}
