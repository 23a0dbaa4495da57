import { expect, test } from "vitest";
import { checkDefinition } from "~/domain/scoring/check-definition";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import type { EntrantFacts } from "~/domain/scoring/types";
import { assigned, definitionOf, entrantOf, fact, leafJson, value } from "../../support/scoring-factories";

const definition = definitionOf({ targets: [leafJson({ kind: "leaderRelative" })] });

function member(code: string, planned: number | null, actual: number | null, cluster = "C1"): EntrantFacts {
  return entrantOf(code, {
    cluster,
    assignments: planned === null ? {} : { A: assigned(planned) },
    facts: actual === null ? {} : { A: [value(actual)] },
  });
}

function pointsOf(entrants: EntrantFacts[]): (number | null | undefined)[] {
  return scoreCampaign(definition, entrants).entrants.map(({ leaves }) => leaves.A?.points);
}

test("below the plan half the max in proportion, at it half, above it the rest against the leader of the cluster", () => {
  const cluster = [
    member("U1", 100, 120),
    member("U2", 50, 60),
    member("U3", 100, 110),
    member("U4", 80, 80),
    member("U5", 100, 70),
  ];
  expect(pointsOf(cluster)).toEqual([10_000, 10_000, 7500, 5000, 3500]);
});

test("entrants without a plan, or with a plan of 0, are measured by the best among themselves", () => {
  expect(
    pointsOf([member("U1", null, 150), member("U2", 0, 100), member("U3", null, 75), member("U4", 10, 900)]),
  ).toEqual([10_000, 6670, 5000, 10_000]);
});

test("one late correction of the leader moves the others", () => {
  const others = [member("U2", 100, 110)];
  expect(pointsOf([member("U1", 100, 120), ...others])).toEqual([10_000, 7500]);
  expect(pointsOf([member("U1", 100, 140), ...others])).toEqual([10_000, 6250]);
});

test("another cluster's leader, and who is silent, take no part", () => {
  const silent = entrantOf("U3", { assignments: { A: assigned(1) }, facts: { A: [fact({ notApplicable: true })] } });
  const excused = entrantOf("U4", { assignments: { A: { notAssigned: "không có nhiệm vụ" } } });
  expect(pointsOf([member("U1", 100, 110), member("U2", 1, 50, "C2"), silent, excused, member("U5", 1, null)])).toEqual(
    [10_000, 10_000, 10_000, null, 0],
  );
});

test("where nobody exceeds the plan those who reach it get half, and where nobody has anything all get nothing", () => {
  expect(pointsOf([member("U1", 80, 80), member("U2", 80, 40)])).toEqual([5000, 2500]);
  expect(pointsOf([member("U1", null, 0), member("U2", null, 0)])).toEqual([0, 0]);
});

test("comparing with the leader is refused where less is better", () => {
  const less = definitionOf({ targets: [leafJson({ kind: "leaderRelative" }, { direction: "less" })] });
  expect(checkDefinition(less)).toMatchObject([{ path: "targets[0].rules[0]" }]);
});
