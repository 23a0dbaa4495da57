import { formatNumber } from "./numbers";
import type { Points } from "./points";

// Scores must be reproducible to the last decimal, so nothing between a stored figure and a leaf's rounded points is a
// binary float. Fractions are not reduced: a score takes few steps, and a common divisor would cost more than it saves.

/** An exact rational; the denominator is positive. Not necessarily in lowest terms: compare with `compare`, never field by field. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const hundred: Fraction = { numerator: 100n, denominator: 1n };

const longestDecimal = 60;
const largestExponent = 60;
const decimalForm = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

export function whole(integer: number | bigint): Fraction {
  return { numerator: BigInt(integer), denominator: 1n };
}

/** Reads a decimal as written ("-12.50", 0.1, 1e-7), or null where it is none; a number counts as its shortest decimal form. */
export function parseDecimal(decimal: string | number): Fraction | null {
  const text = typeof decimal === "number" ? String(decimal) : decimal;
  const form = text.length > longestDecimal ? null : decimalForm.exec(text);
  if (!form) return null;
  const [, minus, integers, decimals = "", exponentText = "0"] = form;
  const exponent = Number(exponentText) - decimals.length;
  if (Math.abs(exponent) > largestExponent) return null;
  const digits = BigInt(`${integers}${decimals}`);
  const numerator = minus ? -digits : digits;
  return exponent >= 0
    ? { numerator: numerator * powerOfTen(exponent), denominator: 1n }
    : { numerator, denominator: powerOfTen(-exponent) };
}

export function add(left: Fraction, right: Fraction): Fraction {
  const a = left.denominator;
  const b = right.denominator;
  if (a === b) return { numerator: left.numerator + right.numerator, denominator: a };
  if (a % b === 0n) return { numerator: left.numerator + right.numerator * (a / b), denominator: a };
  if (b % a === 0n) return { numerator: left.numerator * (b / a) + right.numerator, denominator: b };
  return { numerator: left.numerator * b + right.numerator * a, denominator: a * b };
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, negate(right));
}

export function negate(value: Fraction): Fraction {
  return { numerator: -value.numerator, denominator: value.denominator };
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** Throws a RangeError on a divisor of zero: whoever divides has ruled it out. */
export function divide(left: Fraction, right: Fraction): Fraction {
  if (right.numerator === 0n) throw new RangeError("division by zero");
  const numerator = left.numerator * right.denominator;
  const denominator = left.denominator * right.numerator;
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function sum(values: Iterable<Fraction>): Fraction {
  let { numerator, denominator } = zero;
  for (const value of values) {
    if (value.denominator === denominator) {
      numerator += value.numerator;
    } else {
      ({ numerator, denominator } = add({ numerator, denominator }, value));
    }
  }
  return { numerator, denominator };
}

/** Negative, zero or positive as left is less than, equal to or greater than right. */
export function compare(left: Fraction, right: Fraction): number {
  const isAlike = left.denominator === right.denominator;
  const a = isAlike ? left.numerator : left.numerator * right.denominator;
  const b = isAlike ? right.numerator : right.numerator * left.denominator;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sign(value: Fraction): number {
  return value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

export function smaller(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) <= 0 ? left : right;
}

export function larger(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) >= 0 ? left : right;
}

export function isMultipleOf(value: Fraction, grain: Fraction): boolean {
  const quotient = divide(value, grain);
  return quotient.numerator % quotient.denominator === 0n;
}

/** The greatest whole number that is not above the value. */
export function floor(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && quotient * value.denominator !== value.numerator ? quotient - 1n : quotient;
}

/** The least whole number that is not below the value. */
export function ceiling(value: Fraction): bigint {
  return -floor(negate(value));
}

/** The nearest whole number of 10⁻ᵖˡᵃᶜᵉˢ, half away from zero: 1.005 at two places is 101n. */
export function roundedUnits(value: Fraction, places: number): bigint {
  const scaled = value.numerator * powerOfTen(places);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const units = (2n * magnitude + value.denominator) / (2n * value.denominator);
  return scaled < 0n ? -units : units;
}

export function roundTo(value: Fraction, places: number): Fraction {
  return { numerator: roundedUnits(value, places), denominator: powerOfTen(places) };
}

export function toPoints(value: Fraction): Points {
  return roundToPoints(value, 3);
}

/** Points rounded half away from zero to so many places (0–3). */
export function roundToPoints(value: Fraction, places: number): Points {
  return Number(roundedUnits(value, places)) * 10 ** (3 - places);
}

export function fromPoints(points: Points): Fraction {
  return { numerator: BigInt(points), denominator: 1000n };
}

/** The value as an exact decimal with a dot ("-12.5"), or null where it has no end (1/3). */
export function toDecimal(value: Fraction): string | null {
  for (let places = 0; places <= largestExponent; places += 1) {
    if ((value.numerator * powerOfTen(places)) % value.denominator === 0n) {
      return decimalText(roundedUnits(value, places), places);
    }
  }
  return null;
}

/** "1/3", exactly, in lowest terms. */
export function fractionText({ numerator, denominator }: Fraction): string {
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

/** What `fractionText` wrote. */
export function readFractionText(text: string): Fraction {
  const [numerator = "", denominator = ""] = text.split("/");
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** For reading: Vietnamese form, at most so many places, trailing zeros dropped: "4.900", "9,74", "−0,5". */
export function formatFraction(value: Fraction, places = 2): string {
  return formatNumber(decimalText(roundedUnits(value, places), places));
}

/** What a working comes to: "= 8,25", or "≈ 20" where the figure shown is not the whole of it. */
export function comesTo(value: Fraction, places = 2): string {
  const isExact = roundedUnits(value, places) * value.denominator === value.numerator * 10n ** BigInt(places);
  return `${isExact ? "=" : "≈"} ${formatFraction(value, places)}`;
}

/** For reading: cut, not rounded, to two places, so that 99,999 % never reads as 100 %. */
export function formatPercent(percent: Fraction): string {
  return `${formatNumber(decimalText((percent.numerator * 100n) / percent.denominator, 2))} %`;
}

function decimalText(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const integers = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${integers}${decimals ? `.${decimals}` : ""}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

const powersOfTen = Array.from({ length: 2 * largestExponent + 1 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return powersOfTen[exponent] ?? 10n ** BigInt(exponent);
}
