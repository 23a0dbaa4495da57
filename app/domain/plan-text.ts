import { formatDayNumber } from "./day-number";
import { canonicalDecimal } from "./decimals";
import { formatNumber } from "./numbers";

/** A planned value as it is printed: "4.900", of a milestone its due day. Takes a decimal with all its places. */
export function planText(planned: string, kind: string | null): string {
  const value = canonicalDecimal(planned);
  return kind === "milestone" ? formatDayNumber(value) : formatNumber(value);
}
