import { expect, test } from "vitest";
import { parseDecimal, zero } from "~/domain/fraction";
import type { Fact } from "~/domain/scoring/types";
import type { CampaignDefinition } from "~/modules/campaigns/queries.server";
import { completeFacts } from "~/modules/scores/complete-facts";

const three = parseDecimal("3") ?? zero;
const roles = (...names: string[]) => names.map((role) => ({ role, indicatorId: role, periods: 1 }));

function campaign(indicators: ReturnType<typeof roles>): CampaignDefinition {
  const leaves = [{ code: "A", targetId: "a", indicators }];
  return { leaves, definition: { targets: [{ code: "A", aggregate: "sum" }] } } as unknown as CampaignDefinition;
}

test("occurrences that nobody has reported are not none: what adds and what takes points count together, or not yet", () => {
  const facts: Fact[] = [{ period: "2023-01", counts: { bonus: three, penalty: zero } }];
  const both = campaign(roles("bonus", "penalty"));
  expect(completeFacts({ facts, before: [], reported: new Set(["bonus"]) }, both, "A")).toEqual([
    { period: "2023-01" },
  ]);
  expect(completeFacts({ facts, before: [], reported: new Set(["bonus", "penalty"]) }, both, "A")).toEqual(facts);
  expect(completeFacts({ facts, before: [], reported: new Set(["bonus"]) }, campaign(roles("bonus")), "A")).toEqual(
    facts,
  );
});

test("what was before stands beside each value, put together as the campaign's own figures are", () => {
  const facts: Fact[] = [{ period: "2023-01", value: three }];
  const before: Fact[] = [
    { period: "2022-01", value: three },
    { period: "2022-02", value: three },
  ];
  const reported = new Set(["value"]);
  const [fact] = completeFacts({ facts, before, reported }, campaign(roles("value")), "A");
  expect(fact?.previous).toEqual(parseDecimal("6"));
  expect(completeFacts({ facts: [], before, reported }, campaign(roles("value")), "A")).toEqual([]);
});
