// The step of a scale gives its points; where evidence is asked for, a step claimed without it gets the floor instead.

import { compare, type Fraction, formatFraction, toDecimal, zero } from "../fraction";
import { has, readDecimalItem, readEntries, readOptionalDecimal, refuse } from "../json-object";
import type { RuleKind } from "./rule-kind";
import type { RatingRule } from "./types";

export const rating: RuleKind<RatingRule> = {
  kind: "rating",
  version: 1,
  keys: ["scale", "withoutEvidence"],
  read(parameters) {
    const entries = readEntries(parameters, "scale");
    if (has(parameters, "scale") && entries.length === 0)
      refuse(parameters, "scale", "Thang đánh giá phải có ít nhất một mức.");
    const scale: Record<string, Fraction> = {};
    for (const entry of entries) scale[entry.key] = readDecimalItem(entry, parameters.problems) ?? zero;
    return { kind: "rating", scale, withoutEvidence: readOptionalDecimal(parameters, "withoutEvidence") };
  },
  write: ({ scale, withoutEvidence }) => ({
    scale: Object.fromEntries(Object.entries(scale).map(([step, points]) => [step, toDecimal(points)])),
    ...(withoutEvidence && { withoutEvidence: toDecimal(withoutEvidence) }),
  }),
  sentence({ scale, withoutEvidence }) {
    // Best first: a stored scale does not keep the order in which it was written.
    const lines = Object.entries(scale)
      .sort(([, left], [, right]) => compare(right, left))
      .map(([step, points]) => `${step}: ${formatFraction(points)} điểm`);
    const floor = withoutEvidence === null ? "" : `; chưa có minh chứng: ${formatFraction(withoutEvidence)} điểm`;
    return `Theo mức đánh giá: ${lines.join("; ")}${floor}`;
  },
  pointsFor({ scale, withoutEvidence }, { step, evidence }) {
    if (step === null) return { lack: "thiếu mức đánh giá" };
    const points = Object.hasOwn(scale, step) ? scale[step] : undefined;
    if (points === undefined) return { lack: `mức “${step}” không có trong thang đánh giá` };
    if (withoutEvidence !== null && !evidence) {
      return { points: withoutEvidence, working: `${step}, chưa có minh chứng: ${formatFraction(withoutEvidence)}` };
    }
    return { points, working: `${step}: ${formatFraction(points)}` };
  },
};
