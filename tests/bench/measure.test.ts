import { expect, test } from "vitest";
import { inTurns, median, percentile, seededRandom } from "../../bench/measure";

test("a percentile is the nearest rank, whatever the order of the times", () => {
  const times = [5, 1, 4, 2, 3];
  expect(median(times)).toBe(3);
  expect(percentile(times, 0.95)).toBe(5);
  expect(percentile(times, 0.2)).toBe(1);
  expect(percentile([7], 0.5)).toBe(7);
  expect(times).toEqual([5, 1, 4, 2, 3]);
});

test("a seed draws the same numbers in every run, all of them from 0 up to 1", () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(draw(1)).size).toBeGreaterThan(990);
});

test("sides are measured in turns, and the first turns are not counted", async () => {
  const asked: string[] = [];
  const side = (name: string) => async (turn: number) => asked.push(`${name}${turn}`);
  const times = await inTurns({ a: side("a"), b: side("b") }, { turns: 2, warm: 1 });
  expect(asked).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
  expect(times.a).toHaveLength(2);
  expect(times.b).toHaveLength(2);
});
