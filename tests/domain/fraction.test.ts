import { expect, test } from "vitest";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  formatFraction,
  formatPercent,
  fromPoints,
  isMultipleOf,
  multiply,
  parseDecimal,
  roundToPoints,
  toDecimal,
  toPoints,
  whole,
} from "~/domain/fraction";
import { decimal } from "../support/scoring-factories";

test("a decimal is read exactly, as a string or as a number literal", () => {
  expect(toDecimal(decimal("0.1"))).toBe("0.1");
  expect(toDecimal(decimal(0.1))).toBe("0.1");
  expect(toDecimal(decimal(1e-7))).toBe("0.0000001");
  expect(toDecimal(decimal("-12.50"))).toBe("-12.5");
  expect(toDecimal(decimal(1e21))).toBe("1000000000000000000000");
});

test("what is no decimal is not read", () => {
  for (const text of ["", "1,5", "1.", ".5", "--1", "0x10", "1e999", "NaN", "1 000"])
    expect(parseDecimal(text)).toBeNull();
  expect(parseDecimal(Number.NaN)).toBeNull();
  expect(parseDecimal(Number.POSITIVE_INFINITY)).toBeNull();
});

test("sums and quotients keep what binary numbers lose", () => {
  expect(compare(add(decimal("0.1"), decimal("0.2")), decimal("0.3"))).toBe(0);
  const third = divide(whole(1), whole(3));
  expect(compare(multiply(third, whole(3)), whole(1))).toBe(0);
  expect(compare(add(third, divide(whole(1), whole(-6))), divide(whole(1), whole(6)))).toBe(0);
  expect(toDecimal(third)).toBeNull();
});

test("points are rounded half away from zero", () => {
  expect(roundToPoints(decimal("1.005"), 2)).toBe(1010);
  expect(roundToPoints(decimal("-1.005"), 2)).toBe(-1010);
  expect(roundToPoints(decimal("1.00499"), 2)).toBe(1000);
  expect(toPoints(divide(whole(20), whole(3)))).toBe(6667);
  expect(Object.is(roundToPoints(decimal("-0.0001"), 2), 0)).toBe(true);
  expect(toDecimal(fromPoints(88_450))).toBe("88.45");
});

test("whole steps go down and begun steps go up, below zero too", () => {
  expect([floor(decimal("2.4")), floor(decimal("-2.4")), floor(decimal("-2"))]).toEqual([2n, -3n, -2n]);
  expect([ceiling(decimal("2.4")), ceiling(decimal("-2.4")), ceiling(decimal("2"))]).toEqual([3n, -2n, 2n]);
  expect(isMultipleOf(decimal("2.5"), decimal("0.5"))).toBe(true);
  expect(isMultipleOf(decimal("2.25"), decimal("0.5"))).toBe(false);
});

test("numbers are shown in Vietnamese form, and 99,999 % is never shown as 100 %", () => {
  expect(formatFraction(decimal("4900"))).toBe("4.900");
  expect(formatFraction(decimal("-1234.567"))).toBe("−1.234,57");
  expect(formatPercent(decimal("99.999"))).toBe("99,99 %");
  expect(formatPercent(decimal("100"))).toBe("100 %");
});
