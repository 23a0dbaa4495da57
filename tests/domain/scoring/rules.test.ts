import { expect, test } from "vitest";
import { ruleNames } from "~/domain/scoring/rule-names";
import { readRule, versionedName, writeRule } from "~/domain/scoring/rules";
import { counts, decimal, fact, scoreOf, value } from "../../support/scoring-factories";

const examples: Record<string, unknown>[] = [
  { kind: "proportional", floorPercent: "80", capPercent: "100" },
  { kind: "inverse", capPercent: "100" },
  {
    kind: "bands",
    on: "value",
    bands: [
      { to: "80", toIncluded: false, points: "2.5" },
      { from: "80", fromIncluded: true, points: "10" },
    ],
  },
  {
    kind: "twoWayBands",
    rows: {
      measure: "rate",
      bands: [
        { to: "50", toIncluded: true },
        { from: "50", fromIncluded: false },
      ],
    },
    columns: { measure: "volume", bands: [{}] },
    points: [["1"], ["2"]],
  },
  { kind: "met" },
  { kind: "steps", on: "attainment", from: "plan", gain: { per: "1", points: "0.5", cap: "2" } },
  { kind: "perOccurrence", start: "max", bonus: { points: "1" }, penalty: { points: "0.25", cap: "5" } },
  { kind: "rating", scale: { good: "8", fair: "5" }, withoutEvidence: "1" },
  { kind: "judged", step: "0.5" },
  { kind: "leaderRelative" },
  { kind: "relativeRank", points: ["10", "8"], otherwise: "3" },
  { kind: "improvement", per: "10", points: "1", cap: "5" },
];

test("every rule of the library is written as it was read", () => {
  expect(examples.map(({ kind }) => kind)).toEqual(ruleNames);
  for (const example of examples) {
    const rule = readRule(example, "rules[0]");
    expect(Array.isArray(rule) ? rule : writeRule(rule)).toEqual(example);
  }
});

test("a stored rule may name its version, and no other than the released one", () => {
  expect(versionedName({ kind: "met" })).toBe("met@1");
  expect(readRule({ kind: "met@1" }, "")).toEqual({ kind: "met" });
  expect(readRule({ kind: "met@2" }, "rule")).toMatchObject([{ path: "rule.kind" }]);
});

test("a parameter that the rule does not know, lacks, or cannot be, is refused with its path", () => {
  const refusals: [Record<string, unknown>, string][] = [
    [{ kind: "proportional", floor: 80 }, "r.floor"],
    [{ kind: "proportional", floorPercent: 120 }, "r.floorPercent"],
    [{ kind: "proportional", floorPercent: "nhiều" }, "r.floorPercent"],
    [{ kind: "met", step: 1 }, "r.step"],
    [{ kind: "steps", on: "value", gain: { per: 0, points: 1 } }, "r.gain.per"],
    [{ kind: "steps", on: "value", gain: { per: 1, points: 1, cap: -2 } }, "r.gain.cap"],
    [{ kind: "perOccurrence", start: 5, bonus: { points: 1 } }, "r.start"],
    [{ kind: "perOccurrence", start: "max", penalty: { points: -1 } }, "r.penalty.points"],
    [{ kind: "rating" }, "r.scale"],
    [{ kind: "judged", step: 0 }, "r.step"],
    [{ kind: "relativeRank", points: [10] }, "r.otherwise"],
    [{ kind: "relativeRank", points: { "1": 10, "3": 8 }, otherwise: 0 }, "r.points.2"],
    [{ kind: "improvement", points: 1 }, "r.per"],
    [
      {
        kind: "twoWayBands",
        rows: { measure: "a", bands: [{}] },
        columns: { measure: "b", bands: [{}] },
        points: [[1, 2]],
      },
      "r.points",
    ],
    [{ kind: "magic" }, "r.kind"],
  ];
  for (const [json, path] of refusals) {
    const read = readRule(json, "r");
    expect(Array.isArray(read) ? read.map((problem) => problem.path) : read).toEqual([path]);
  }
});

test("inverse: fewer than planned is capped, and none at all is the max", () => {
  expect(scoreOf({ kind: "inverse" }, { planned: 4, facts: [value(6)] }).points).toBe(6670);
  expect(scoreOf({ kind: "inverse" }, { planned: 4, facts: [value(2)] }).points).toBe(10_000);
  expect(
    scoreOf({ kind: "inverse", capPercent: 120 }, { planned: 4, facts: [value(0)], leaf: { bonusMax: 5 } }).points,
  ).toBe(10_000);
  expect(
    scoreOf({ kind: "inverse", capPercent: 120 }, { planned: 4, facts: [value(1)], leaf: { bonusMax: 5 } }).points,
  ).toBe(12_000);
});

test("met: all or nothing, and what is said outright decides over the attainment", () => {
  expect(scoreOf({ kind: "met" }, { planned: 10, facts: [value("9.99")] }).points).toBe(0);
  expect(scoreOf({ kind: "met" }, { planned: 10, facts: [value(10)] }).points).toBe(10_000);
  expect(scoreOf({ kind: "met" }, { planned: 10, facts: [{ ...value(10), met: false }] }).points).toBe(0);
  expect(scoreOf({ kind: "met" }, { facts: [fact({ met: true })] }).points).toBe(10_000);
});

test("steps: full steps gain, begun steps lose, each up to its cap", () => {
  const rule = {
    kind: "steps",
    on: "value",
    gain: { per: 10, points: 1, cap: 3 },
    loss: { per: 10, points: 2, cap: 7 },
  };
  const leaf = { min: -10 };
  const pointsAt = (actual: number) => scoreOf(rule, { planned: 100, facts: [value(actual)], leaf });
  expect([129, 150, 100, 99, 80, 40].map((actual) => pointsAt(actual).points)).toEqual([
    2000, 3000, 0, -2000, -4000, -7000,
  ]);
  expect([129, 99, 40].map((actual) => pointsAt(actual).penaltyPoints)).toEqual([0, 2000, 7000]);
});

test("steps on the attainment start at 100 %, or where they are told to", () => {
  const rule = { kind: "steps", on: "attainment", gain: { per: 1, points: "0.5" } };
  expect(scoreOf(rule, { planned: 200, facts: [value(205)] }).points).toBe(1000);
  expect(scoreOf({ ...rule, from: 80 }, { planned: 200, facts: [value(165)] }).points).toBe(1000);
});

test("per occurrence: bonus and penalty are capped apart, and the leaf's own limits come last", () => {
  const rule = { kind: "perOccurrence", start: "max", bonus: { points: 1, cap: 2 }, penalty: { points: 3, cap: 9 } };
  expect(scoreOf(rule, { facts: [counts(5, 1)], leaf: { bonusMax: 1 } }).points).toBe(9000);
  expect(scoreOf(rule, { facts: [counts(5, 0)], leaf: { bonusMax: 1 } }).points).toBe(11_000);
  expect(scoreOf(rule, { facts: [counts(0, 8)] })).toMatchObject({ points: 1000, penaltyPoints: 9000 });
  expect(scoreOf(rule, { facts: [counts(0, 0)] }).points).toBe(10_000);
  expect(scoreOf(rule, { facts: [] })).toMatchObject({ state: "notReported", points: 0 });
});

test("rating: a step claimed without evidence gets the floor", () => {
  const rule = { kind: "rating", scale: { good: 8, fair: 5 }, withoutEvidence: 1 };
  expect(scoreOf(rule, { facts: [fact({ step: "good", evidence: true })] }).points).toBe(8000);
  expect(scoreOf(rule, { facts: [fact({ step: "good" })] })).toMatchObject({
    points: 1000,
    lines: [{ working: "good, chưa có minh chứng: 1" }],
  });
  expect(scoreOf(rule, { facts: [fact({ step: "great" })] }).lacks).toEqual([
    "mức “great” không có trong thang đánh giá",
  ]);
});

test("judged: points are given on the grain and stay within the leaf", () => {
  const rule = { kind: "judged", step: "0.25" };
  expect(scoreOf(rule, { facts: [fact({ judged: 2250 })] }).points).toBe(2250);
  expect(scoreOf(rule, { facts: [fact({ judged: 12_000 })] }).points).toBe(10_000);
  expect(scoreOf(rule, { facts: [fact({ judged: 2300 })] }).lacks).toHaveLength(1);
});

test("improvement: full steps better than one's own previous figure, never below nothing", () => {
  const rule = { kind: "improvement", per: 10, points: 2, cap: 5 };
  const against = (actual: number, direction: string) =>
    scoreOf(rule, { facts: [{ ...value(actual), previous: decimal(100) }], leaf: { direction } }).points;
  expect([119, 150, 100, 60].map((actual) => against(actual, "more"))).toEqual([2000, 5000, 0, 0]);
  expect([81, 60, 120].map((actual) => against(actual, "less"))).toEqual([2000, 5000, 0]);
  expect(scoreOf(rule, { facts: [value(5)] }).lacks).toEqual(["thiếu giá trị kỳ trước"]);
});

test("two rules of a leaf are added before the leaf's limits and rounded once", () => {
  const leaf = {
    rules: [{ kind: "proportional" }, { kind: "steps", on: "attainment", gain: { per: 10, points: 1 } }],
    bonusMax: 1,
  };
  expect(scoreOf({}, { planned: 3, facts: [value(1)], leaf }).points).toBe(3330);
  expect(scoreOf({}, { planned: 100, facts: [value(130)], leaf }).points).toBe(11_000);
});
