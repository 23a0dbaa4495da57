// Figures of the overview as they are read. Shares are cut, never rounded up: 99,96 % is not 100 %, and what misses the
// plan by a hair does not read as having met it.

import { type Fraction, floor, formatFraction, isZero, multiply, negate, sign, whole } from "../fraction";

/** A share of a count in percent, cut to one place: 997 of 998 is "99,8", nothing of nothing is null. */
export function shareInPercent(part: number, all: number): string | null {
  if (all <= 0) return null;
  return formatFraction({ numerator: BigInt(Math.floor((part * 1000) / all)), denominator: 10n }, 1);
}

/** How a share in percent has changed, cut to one place towards nothing; null where there was or is none. */
export function shareChange(
  now: { part: number; all: number },
  before: { part: number; all: number },
): { sign: -1 | 0 | 1; size: string } | null {
  if (now.all <= 0 || before.all <= 0) return null;
  const difference = BigInt(now.part) * BigInt(before.all) - BigInt(before.part) * BigInt(now.all);
  const all = BigInt(now.all) * BigInt(before.all);
  const tenths = (difference * 1000n) / all;
  if (tenths === 0n) return { sign: 0, size: "0" };
  const size = formatFraction({ numerator: tenths < 0n ? -tenths : tenths, denominator: 10n }, 1);
  return { sign: tenths < 0n ? -1 : 1, size };
}

/** "+5,0 %" as "+5 %", "−44,4 %", and "−<0,1 %" for what is less than that. */
export function formatDeviation(percent: Fraction): string {
  if (isZero(percent)) return "0\u00a0%";
  const mark = sign(percent) < 0 ? "\u2212" : "+";
  const tenths = floor(multiply(sign(percent) < 0 ? negate(percent) : percent, whole(10)));
  const size = tenths === 0n ? "<0,1" : formatFraction({ numerator: tenths, denominator: 10n }, 1);
  return `${mark}${size}\u00a0%`;
}

/** A figure with its unit, percentages cut to two places, others rounded as far as they need. */
export function formatWithUnit(value: Fraction, unit: string | null): string {
  const isPercent = unit === "%";
  const shown = isPercent ? { numerator: floor(multiply(value, whole(100))), denominator: 100n } : value;
  return [formatFraction(shown, 2), unit].filter(Boolean).join("\u00a0");
}
