import { expect, test } from "vitest";
import { canonicalDecimal, compareDecimals, decimalPlaces } from "~/domain/decimals";

test("a number has one canonical spelling", () => {
  expect(canonicalDecimal("007.50")).toBe("7.5");
  expect(canonicalDecimal("-0.00")).toBe("0");
  expect(canonicalDecimal("-03")).toBe("-3");
  expect(decimalPlaces("7.25")).toBe(2);
  expect(decimalPlaces("7")).toBe(0);
});

test("decimals of any length are compared exactly", () => {
  expect(compareDecimals("99.99999999999999999999", "100")).toBe(-1);
  expect(compareDecimals("0.10", "0.1")).toBe(0);
  expect(compareDecimals("-2", "-10")).toBe(1);
});
