import { formatDayNumber } from "../day-number";
import { type Fraction, formatFraction, toDecimal } from "../fraction";

/** A figure as it is printed: a number with as many places as it has, or of a milestone the day. */
export function inFigures(value: Fraction, isDay = false): string {
  return isDay ? formatDayNumber(toDecimal(value) ?? "") : formatFraction(value, 6);
}
