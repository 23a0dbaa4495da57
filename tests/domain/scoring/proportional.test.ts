import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceFor } from "~/domain/scoring/rules";
import { decimal, definitionOf, leafJson, scoreOf, value } from "../../support/scoring-factories";

const rule = { kind: "proportional" };

test("the max is given in proportion to the plan, and no more than the max", () => {
  expect(scoreOf(rule, { planned: 95, facts: [value("92.5")] }).points).toBe(9740);
  expect(scoreOf(rule, { planned: 95, facts: [value(100)] }).points).toBe(10_000);
  expect(scoreOf(rule, { planned: 95, facts: [value(0)] }).points).toBe(0);
});

test("below the floor there is nothing, at the floor there is the proportion", () => {
  const floored = { kind: "proportional", floorPercent: 80 };
  expect(scoreOf(floored, { planned: 1000, facts: [value("799.999")] }).points).toBe(0);
  expect(scoreOf(floored, { planned: 1000, facts: [value(800)] }).points).toBe(8000);
});

test("a cap above 100 % gives points beyond the max only as far as the bonus goes", () => {
  const capped = { kind: "proportional", capPercent: 130 };
  expect(scoreOf(capped, { planned: 100, facts: [value(150)], leaf: { bonusMax: 2 } }).points).toBe(12_000);
  expect(scoreOf(capped, { planned: 100, facts: [value(150)], leaf: { bonusMax: 5 } }).points).toBe(13_000);
  expect(scoreOf(capped, { planned: 100, facts: [value(150)] }).points).toBe(10_000);
});

test("where less is better the plan is divided by the actual, and an actual of 0 is all of it", () => {
  const leaf = { direction: "less" };
  expect(scoreOf(rule, { planned: 4, facts: [value(5)], leaf }).points).toBe(8000);
  expect(scoreOf(rule, { planned: 4, facts: [value(0)], leaf }).points).toBe(10_000);
  expect(scoreOf(rule, { planned: 0, facts: [value(3)], leaf }).points).toBe(0);
  expect(scoreOf(rule, { planned: 0, facts: [value(0)], leaf }).points).toBe(10_000);
});

test("without a plan, or with a plan of 0 and something done, the leaf is not reported and says why", () => {
  const unplanned = scoreOf(rule, { facts: [value(3)] });
  expect(unplanned).toMatchObject({ state: "notReported", points: 0, lacks: ["thiếu giá trị kế hoạch được giao"] });
  expect(scoreOf(rule, { planned: 0, facts: [value(3)] }).lacks).toHaveLength(1);
  expect(scoreOf(rule, { planned: 0, facts: [value(0)] }).points).toBe(10_000);
});

test("a late joiner's share is taken of the plan and of the max", () => {
  const score = scoreOf(rule, { planned: 100, share: "0.5", facts: [value(45)] });
  expect(score).toMatchObject({ points: 4500, openPoints: 5000 });
});

test("the receipt shows the rule by name, in words and in figures", () => {
  const score = scoreOf({ kind: "proportional", floorPercent: 80 }, { planned: 95, facts: [value("92.5")] });
  expect(score.lines).toEqual([
    {
      rule: "proportional@1",
      points: 9737,
      sentence: "10 nhân tỷ lệ thực hiện trên kế hoạch, dưới 80 % được 0, tối đa 10 điểm",
      working: "10 × 92,5 / 95 ≈ 9,74",
    },
  ]);
});

test("the sentence of a rule follows the max it is given for", () => {
  const [target] = definitionOf({ targets: [leafJson(rule)] }).targets;
  const [stored] = target?.rules ?? [];
  if (stored === undefined) throw new Error("no rule");
  expect(sentenceFor(stored, { max: decimal(10), direction: "more" })).toContain("tối đa 10 điểm");
  expect(sentenceFor(stored, { max: decimal(5), direction: "more" })).toContain("tối đa 5 điểm");
});

test("more done never gives fewer points", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5000),
      fc.integer({ min: 1, max: 3000 }),
      fc.nat(100),
      (a, b, plan, floorPercent) => {
        const points = [Math.min(a, b), Math.max(a, b)].map(
          (actual) =>
            scoreOf({ kind: "proportional", floorPercent }, { planned: plan, facts: [value(actual)] }).points ?? 0,
        );
        expect(points[0]).toBeLessThanOrEqual(points[1] ?? 0);
      },
    ),
  );
});
