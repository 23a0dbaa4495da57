import { canonicalDecimal } from "./decimals";
import { figureInWords } from "./figure-words";
import { formatNumber } from "./numbers";

/** A planned value as it is printed: "4.900", of a milestone its due day, of a yes or no "Có". Takes a decimal with all its places. */
export function planText(planned: string, kind: string | null): string {
  const value = canonicalDecimal(planned);
  return (kind === null ? null : figureInWords(value, { kind, scale: null })) ?? formatNumber(value);
}
