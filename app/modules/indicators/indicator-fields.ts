/** What an officer says about an indicator. */
export type IndicatorFields = {
  code: string;
  name: string;
  unitOfMeasure: string | null;
  definition: string | null;
  kind: "quantity" | "percent" | "yesNo" | "rating" | "occurrence" | "milestone" | "narrative";
  nature: "flow" | "stock" | "rate" | "extreme";
  direction: "more" | "less";
  level: "unit" | "person" | "sumOfPeople";
  decimals: number;
  /** Of a rating: its steps from the lowest to the highest; the value of a result is the number of its step, from 1. */
  scale: string[] | null;
  calendarId: string;
};

/** A rating without steps, or steps without a rating; null when the scale fits the kind. */
export function scaleRefusal({
  kind,
  scale,
}: Pick<IndicatorFields, "kind" | "scale">): "scale-missing" | "scale-repeats" | null {
  if (kind !== "rating") return null;
  if (scale === null || scale.length < 2) return "scale-missing";
  return new Set(scale).size < scale.length ? "scale-repeats" : null;
}
