import { expect, test } from "vitest";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import { definitionOf, entrantOf, leafJson, value } from "../../support/scoring-factories";

function pointsFor(actuals: number[], direction: string): (number | null | undefined)[] {
  const rule = { kind: "relativeRank", points: [10, 8, 6], otherwise: 1 };
  const definition = definitionOf({ targets: [leafJson(rule, { direction })] });
  const entrants = actuals.map((actual, index) => entrantOf(`U${index}`, { facts: { A: [value(actual)] } }));
  return scoreCampaign(definition, entrants).entrants.map(({ leaves }) => leaves.A?.points);
}

test("the place in the cluster gives the points, and equal actuals share the better place", () => {
  expect(pointsFor([50, 70, 70, 10, 60], "more")).toEqual([1000, 10_000, 10_000, 1000, 6000]);
});

test("where less is better the smallest actual stands first", () => {
  expect(pointsFor([50, 70, 10], "less")).toEqual([8000, 6000, 10_000]);
});
