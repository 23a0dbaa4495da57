import { expect, test } from "vitest";
import { briefLines, pageOfLines } from "~/domain/shown-lines";

const lines = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a cluster of thirty is shown whole, a longer one by its first twenty and the reader's neighbours", () => {
  expect(briefLines(lines(30), () => false)).toHaveLength(30);
  expect(briefLines(lines(200), (line) => line === 150)).toEqual([...lines(20), 149, 150, 151]);
  expect(briefLines(lines(200), (line) => line === 200).slice(20)).toEqual([199, 200]);
  expect(briefLines(lines(200), () => false)).toHaveLength(20);
});

test("a cluster by itself is read by fifty, and a page that is not there is the nearest", () => {
  expect(pageOfLines(lines(50), 1).page).toBeNull();
  expect(pageOfLines(lines(120), 3)).toMatchObject({ page: { from: 101, to: 120, page: 3, hasNext: false } });
  expect(pageOfLines(lines(120), 9).page?.page).toBe(3);
  expect(pageOfLines(lines(120), Number.NaN).page).toEqual({ from: 1, to: 50, page: 1, hasNext: true });
});
