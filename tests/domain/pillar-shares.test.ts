import { expect, test } from "vitest";
import { pillarShares } from "~/domain/pillar-shares";

test("the pieces of a bar are its pillars, together as long as the total", () => {
  expect(pillarShares(75_000, [50_000, 25_000], 100_000)).toEqual([0.5, 0.25]);
  expect(pillarShares(75_000, [32_000, null, 16_000], 100_000)).toEqual([0.5, 0, 0.25]);
});

test("a total without pillars is one piece, and less than nothing is drawn as nothing", () => {
  expect(pillarShares(96_250, [], 100_000)).toEqual([0.9625]);
  expect(pillarShares(5_000, [null, 0], 10_000)).toEqual([0.5]);
  expect(pillarShares(-5_000, [-3_000, 1_000], 10_000)).toEqual([0, 0]);
});
