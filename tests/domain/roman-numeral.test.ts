import { expect, test } from "vitest";
import { romanNumeral } from "~/domain/roman-numeral";

test("pillars and quarters are numbered in Roman numerals", () => {
  expect([1, 2, 3, 4, 5, 9, 14, 40, 1999].map(romanNumeral)).toEqual([
    "I",
    "II",
    "III",
    "IV",
    "V",
    "IX",
    "XIV",
    "XL",
    "MCMXCIX",
  ]);
});

test("nothing else has a Roman numeral", () => {
  expect(() => romanNumeral(0)).toThrow(RangeError);
  expect(() => romanNumeral(1.5)).toThrow(RangeError);
});
