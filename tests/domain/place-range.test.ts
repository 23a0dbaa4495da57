import { expect, test } from "vitest";
import { placeRanges } from "~/domain/place-range";

test("a place lies between the best that the greater total gives and the worst that the smaller one does", () => {
  const ranges = placeRanges([
    { id: "a", least: 90, most: 90 },
    { id: "b", least: 80, most: 95 },
    { id: "c", least: 70, most: 80 },
    { id: "d", least: 10, most: 20 },
  ]);
  expect(ranges).toEqual([
    { id: "a", best: 1, worst: 2 },
    { id: "b", best: 1, worst: 2 },
    { id: "c", best: 2, worst: 3 },
    { id: "d", best: 4, worst: 4 },
  ]);
});

test("equal totals share a place", () => {
  expect(
    placeRanges([
      { id: "a", least: 5, most: 5 },
      { id: "b", least: 5, most: 5 },
    ]),
  ).toEqual([
    { id: "a", best: 1, worst: 1 },
    { id: "b", best: 1, worst: 1 },
  ]);
});
