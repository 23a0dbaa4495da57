// What the parameters of each kind are, by their paths; a star stands for the number of a row.

import type { Rule } from "../scoring/types";

export type ParameterType = "number" | "word" | "choice" | "flag";

const band = (list: string): Record<string, ParameterType> => ({
  [`${list}.*.from`]: "number",
  [`${list}.*.fromIncluded`]: "flag",
  [`${list}.*.to`]: "number",
  [`${list}.*.toIncluded`]: "flag",
});
const change = (name: string): Record<string, ParameterType> => ({
  [`${name}.points`]: "number",
  [`${name}.cap`]: "number",
});

const parameters: Record<Rule["kind"], Record<string, ParameterType>> = {
  proportional: { floorPercent: "number", capPercent: "number" },
  inverse: { capPercent: "number" },
  bands: { on: "choice", ...band("bands"), "bands.*.points": "number", otherwise: "number" },
  twoWayBands: {
    "rows.measure": "word",
    ...band("rows.bands"),
    "columns.measure": "word",
    ...band("columns.bands"),
    "points.*.*": "number",
  },
  met: {},
  steps: {
    on: "choice",
    from: "number",
    "gain.per": "number",
    ...change("gain"),
    "loss.per": "number",
    ...change("loss"),
  },
  perOccurrence: { start: "choice", ...change("bonus"), ...change("penalty") },
  rating: { "scale.*.step": "word", "scale.*.points": "number", withoutEvidence: "number" },
  judged: { step: "number" },
  leaderRelative: {},
  relativeRank: { "points.*": "number", otherwise: "number" },
  improvement: { per: "number", points: "number", cap: "number" },
};

/** Null for a path that the kind does not have. */
export function parameterType(kind: Rule["kind"], path: string): ParameterType | null {
  return parameters[kind][path.replace(/\.\d+(?=\.|$)/g, ".*")] ?? null;
}
