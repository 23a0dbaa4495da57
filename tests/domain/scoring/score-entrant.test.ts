import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonsForGap } from "~/domain/scoring/reasons-for-gap";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import type { Assignment, EntrantFacts, Fact } from "~/domain/scoring/types";
import { assigned, definitionOf, entrantOf, fact, value } from "../../support/scoring-factories";

const targets = [
  { code: "P", title: "Nhóm", pillar: "K" },
  { code: "A", parent: "P", title: "A", max: 40, rules: [{ kind: "proportional" }] },
  { code: "B", parent: "P", title: "B", max: 35, pillar: "L", rules: [{ kind: "proportional" }] },
  { code: "C", title: "C", max: 25, rules: [{ kind: "judged" }] },
];

function entrant(a: Fact[], b: Fact[], c: Fact[], assignmentOfC: Assignment = assigned(null)): EntrantFacts {
  const assignments = { A: assigned(100), B: assigned(100), C: assignmentOfC };
  return entrantOf("U1", { assignments, facts: { A: a, B: b, C: c } });
}

function scoreOne(settings: Record<string, unknown>, facts: EntrantFacts) {
  const [score] = scoreCampaign(definitionOf({ targets, ...settings }), [facts]).entrants;
  if (score === undefined) throw new Error("no score");
  return score;
}

const silentC = entrant([value(80)], [value(90)], [fact({ notApplicable: true })]);

test("not applicable is full points, nothing, or left out and rescaled, as the campaign says", () => {
  expect(scoreOne({}, silentC)).toMatchObject({ total: 88_500, openPoints: 100_000, rescaled: null });
  expect(scoreOne({ notApplicable: "zero" }, silentC).total).toBe(63_500);
  const rescaled = scoreOne({ notApplicable: "excludeAndRescale" }, silentC);
  expect(rescaled).toMatchObject({ total: 84_670, openPoints: 75_000, rescaled: "75/100" });
  expect(rescaled.leaves.C).toMatchObject({ state: "notApplicable", points: null });
});

test("a target not assigned counts nowhere, unless the campaign rescales to its stated total", () => {
  const facts = entrant([value(80)], [value(90)], [], { notAssigned: "không có nhiệm vụ này" });
  expect(scoreOne({}, facts)).toMatchObject({ total: 63_500, openPoints: 75_000 });
  expect(scoreOne({ notAssigned: "rescale" }, facts)).toMatchObject({ total: 84_670, rescaled: "75/100" });
});

test("where nothing applies the entrant is not ranked, even if those without a result get nothing", () => {
  const none = [fact({ notApplicable: true })];
  const settings = { notApplicable: "excludeAndRescale", withoutAnyResult: "zero" };
  expect(scoreOne(settings, entrant(none, none, none))).toMatchObject({ ranked: false, total: null });
});

test("an entrant without any result is not ranked, or has nothing: that is not the same", () => {
  const nothing = entrant([], [], [fact({ notApplicable: true })]);
  expect(scoreOne({}, nothing)).toMatchObject({ ranked: false, total: null });
  expect(scoreOne({ withoutAnyResult: "zero" }, nothing)).toMatchObject({ ranked: true, total: 0 });
  expect(scoreOne({}, nothing).leaves.A).toMatchObject({ state: "notReported", points: 0 });
});

test("a parent stays within its own limits, and pillars are those of the leaf or of what stands above it", () => {
  const limited = targets.map((target) => (target.code === "P" ? { ...target, max: 60 } : target));
  const score = scoreOne({ targets: limited }, entrant([value(100)], [value(100)], [fact({ judged: 5000 })]));
  expect(score).toMatchObject({ parents: { P: 60_000 }, total: 65_000 });
  expect(score.pillars).toEqual({ K: { points: 40_000, open: 40_000 }, L: { points: 35_000, open: 35_000 } });
});

test("a pillar of which nothing counts for the entrant has no points, which is not zero", () => {
  const inPillar = targets.map((target) => (target.code === "C" ? { ...target, pillar: "M" } : target));
  const score = scoreOne(
    { targets: inPillar },
    entrant([value(0)], [value(50)], [], { notAssigned: "phần việc khác" }),
  );
  expect(score.pillars).toEqual({
    K: { points: 0, open: 40_000 },
    L: { points: 17_500, open: 35_000 },
    M: { points: null, open: 0 },
  });
});

test("adjustments come after rescaling and before the limits of the total", () => {
  const adjusted = { ...silentC, adjustments: [{ points: 20_000, target: null, reason: "sáng kiến" }] };
  const settings = { notApplicable: "excludeAndRescale", clampTotal: { min: 0, max: 100 } };
  expect(scoreOne(settings, adjusted)).toMatchObject({
    beforeAdjustments: 84_670,
    adjustments: 20_000,
    total: 100_000,
  });
  expect(scoreOne({ notApplicable: "excludeAndRescale" }, adjusted).total).toBe(104_670);
});

test("an adjustment of one target stays within that target's limits and stands on its receipt", () => {
  const facts = entrant([value(80)], [value(90)], [fact({ judged: 24_000 })]);
  const adjusted = { ...facts, adjustments: [{ points: 3000, target: "C", reason: "điểm duyệt" }] };
  const score = scoreOne({}, adjusted);
  expect(score).toMatchObject({ total: 88_500, adjustments: 0, leaves: { C: { points: 25_000 } } });
  expect(score.leaves.C?.lines.map(({ rule }) => rule)).toEqual(["judged@1", "adjustment", "clamp"]);
});

test("tie-breakers are numbers in their order, larger is better", () => {
  const facts = entrant([value(100)], [value(90)], [fact({ judged: 25_000 })]);
  const adjusted = { ...facts, adjustments: [{ points: -1500, target: null, reason: "khiển trách" }] };
  const settings = { tieBreakers: ["fewestPenaltyPoints", "mostTargetsMet", { target: "B" }, { target: "P" }] };
  expect(scoreOne(settings, adjusted).ties).toEqual([-1500, 2, 31_500, 71_500]);
});

test("the reasons for the gap are the leaves where most was lost, largest first", () => {
  const definition = definitionOf({ targets });
  const above = { ...entrant([value(100)], [value(60)], [fact({ judged: 20_000 })]), code: "U2" };
  const [mine, better] = scoreCampaign(definition, [
    entrant([value(80)], [value(90)], [fact({ judged: 10_000 })]),
    above,
  ]).entrants;
  if (!mine || !better) throw new Error("no score");
  expect(reasonsForGap(mine, better, definition)).toEqual([
    { target: "C", difference: 10_000 },
    { target: "A", difference: 8000 },
  ]);
});

test("a total is the sum of the roots and never leaves its limits", () => {
  const judged = fc.integer({ min: -5000, max: 60_000 });
  const definition = definitionOf({
    clampTotal: { min: 10, max: 60 },
    targets: ["A", "B"].map((code) => ({
      code,
      title: code,
      max: 40,
      min: -2,
      bonusMax: 5,
      rules: [{ kind: "judged" }],
    })),
  });
  fc.assert(
    fc.property(judged, judged, fc.integer({ min: -999, max: 999 }), (a, b, given) => {
      const adjustments = [{ points: given * 10, target: null, reason: "" }];
      const facts = entrantOf("U1", { facts: { A: [fact({ judged: a })], B: [fact({ judged: b })] }, adjustments });
      const [score] = scoreCampaign(definition, [facts]).entrants;
      const leaves = [score?.leaves.A?.points ?? 0, score?.leaves.B?.points ?? 0];
      for (const points of leaves) expect(points >= -2000 && points <= 45_000 && points % 10 === 0).toBe(true);
      const sum = (leaves[0] ?? 0) + (leaves[1] ?? 0) + given * 10;
      expect(score?.total).toBe(Math.min(60_000, Math.max(10_000, sum)));
    }),
  );
});

test("the order of the entrants never matters", () => {
  const definition = definitionOf({
    targets: [{ code: "A", title: "A", max: 10, rules: [{ kind: "leaderRelative" }] }],
  });
  const actuals = fc.array(fc.nat(200), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(actuals, (values) => {
      const entrants = values.map((actual, index) =>
        entrantOf(`U${index}`, {
          assignments: index % 3 ? { A: assigned(50 + index) } : {},
          facts: { A: [value(actual)] },
        }),
      );
      const [forwards, backwards] = [entrants, [...entrants].reverse()].map((list) => scoreCampaign(definition, list));
      expect(forwards?.ranks).toEqual(backwards?.ranks);
      expect(forwards?.entrants).toEqual(backwards?.entrants.reverse());
    }),
  );
});
