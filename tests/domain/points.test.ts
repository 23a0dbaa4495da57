import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPoints, parsePoints } from "~/domain/points";

test("points are shown with a comma, dots between thousands, and a true minus", () => {
  expect(formatPoints(88_450)).toBe("88,45");
  expect(formatPoints(10_000)).toBe("10,00");
  expect(formatPoints(-250)).toBe("−0,25");
  expect(formatPoints(1_234_500)).toBe("1.234,50");
  expect(formatPoints(6_667)).toBe("6,67");
  expect(formatPoints(-5)).toBe("−0,01");
  expect(formatPoints(-4)).toBe("0,00");
  expect(formatPoints(99_500, 0)).toBe("100");
  expect(formatPoints(7_125, 3)).toBe("7,125");
});

test("points are read as they are written in Vietnam", () => {
  expect(parsePoints("88,45")).toBe(88_450);
  expect(parsePoints("−1,5")).toBe(-1_500);
  expect(parsePoints("1.234,5")).toBe(1_234_500);
  for (const text of ["", "88.45", "1,2345", "1,", "abc", "12.34"]) expect(parsePoints(text)).toBeNull();
});

test("what is shown with three places is read back as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (points) => {
      expect(parsePoints(formatPoints(points, 3))).toBe(points);
    }),
  );
});
