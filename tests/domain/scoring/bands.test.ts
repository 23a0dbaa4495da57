import fc from "fast-check";
import { expect, test } from "vitest";
import { readRule } from "~/domain/scoring/rules";
import { decimal, fact, scoreOf, value } from "../../support/scoring-factories";

function sentencesOf(bands: Record<string, unknown>[], more: Record<string, unknown> = {}): string[] {
  const read = readRule(
    { kind: "bands", on: "value", bands: bands.map((band) => ({ points: 1, ...band })), ...more },
    "r",
  );
  return Array.isArray(read) ? read.map(({ sentence }) => sentence) : [];
}

test("a value falls into the one band that has it, lower end included", () => {
  const rule = {
    kind: "bands",
    on: "value",
    bands: [
      { from: 90, points: 10 },
      { to: 70, points: 0 },
      { from: 70, to: 90, points: 6 },
    ],
  };
  const points = ["69.99", "70", "89.999", "90", "1000"].map(
    (actual) => scoreOf(rule, { facts: [value(actual)] }).points,
  );
  expect(points).toEqual([0, 6000, 6000, 10_000, 10_000]);
});

test("bands on the attainment look at the exact percentage", () => {
  const rule = {
    kind: "bands",
    on: "attainment",
    bands: [
      { to: 100, points: 4 },
      { from: 100, points: 10 },
    ],
  };
  expect(scoreOf(rule, { planned: 3, facts: [value("2.9999999")] }).points).toBe(4000);
  expect(scoreOf(rule, { planned: 3, facts: [value(3)] }).points).toBe(10_000);
});

test("a gap without `otherwise` is refused and named by its ends", () => {
  expect(sentencesOf([{ to: 80 }, { from: 90 }])).toEqual([
    "Có khoảng trống: từ 80 đến dưới 90 không thuộc khoảng nào.",
  ]);
  expect(sentencesOf([{ to: 80 }, { from: 80, fromIncluded: false }])).toEqual([
    "Có khoảng trống: đúng 80 không thuộc khoảng nào.",
  ]);
  expect(sentencesOf([{ from: 0, to: 50 }])).toEqual([
    "Có khoảng trống: dưới 0 không thuộc khoảng nào.",
    "Có khoảng trống: từ 50 không thuộc khoảng nào.",
  ]);
  expect(sentencesOf([{ to: 80 }, { from: 90 }], { otherwise: 0 })).toEqual([]);
});

test("an overlap is refused and named, whatever else catches the rest", () => {
  expect(sentencesOf([{ to: 80, toIncluded: true }, { from: 80 }])).toEqual([
    "Hai khoảng chồng nhau: đến hết 80 và từ 80.",
  ]);
  expect(
    sentencesOf(
      [
        { from: 0, to: 50 },
        { from: 40, to: 60 },
      ],
      { otherwise: 0 },
    ),
  ).toHaveLength(1);
  expect(sentencesOf([{ from: 50, to: 40 }], { otherwise: 0 })).toEqual(["Khoảng này không chứa giá trị nào."]);
});

test("a table by two measures gives the points of its row and column", () => {
  const rule = {
    kind: "twoWayBands",
    rows: { measure: "rate", bands: [{ to: 80 }, { from: 80 }] },
    columns: { measure: "volume", bands: [{ to: 100 }, { from: 100 }] },
    points: [
      [1, 2],
      [5, 10],
    ],
  };
  const at = (rate: number, volume: number) =>
    scoreOf(rule, { facts: [fact({ measures: { rate: decimal(rate), volume: decimal(volume) } })] }).points;
  expect([at(79, 99), at(79, 100), at(80, 99), at(80, 100)]).toEqual([1000, 2000, 5000, 10_000]);
  expect(scoreOf(rule, { facts: [fact({ measures: { rate: decimal(80) } })] }).lacks).toEqual(["thiếu số đo “volume”"]);
});

test("bands cut from the number line at any points cover every value once", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: -60, max: 60 }),
      (cuts, at) => {
        const ends = [...cuts].sort((a, b) => a - b);
        const bands = [...ends, undefined].map((to, index) => ({ from: ends[index - 1], to, points: index }));
        expect(sentencesOf(bands)).toEqual([]);
        const expected = ends.filter((cut) => cut <= at).length;
        expect(scoreOf({ kind: "bands", on: "value", bands }, { facts: [value(at)] }).points).toBe(expected * 1000);
      },
    ),
  );
});
