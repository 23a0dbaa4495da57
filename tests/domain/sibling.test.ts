import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignStates } from "~/domain/campaign";
import { differencesOf, mayPair, maySeparate, type SharedContent } from "~/domain/sibling";

const units: SharedContent = {
  ranks: "unit",
  theme: "Kỷ luật tốt – Trách nhiệm cao",
  pillars: ["Kỷ luật tốt", "Trách nhiệm cao"],
  startsOn: "2023-01-01",
  endsOn: "2023-12-31",
};
const people: SharedContent = { ...units, ranks: "person" };

test("siblings rank different kinds under the same theme, pillars and days", () => {
  expect(differencesOf(units, people)).toEqual([]);
  expect(differencesOf(units, units)).toEqual(["ranks"]);
  expect(differencesOf(units, { ...people, theme: "Kỷ luật tốt" })).toEqual(["theme"]);
  expect(differencesOf(units, { ...people, endsOn: "2024-12-31" })).toEqual(["days"]);
});

test("pillars are compared in their order", () => {
  expect(differencesOf(units, { ...people, pillars: ["Trách nhiệm cao", "Kỷ luật tốt"] })).toEqual(["pillars"]);
  expect(differencesOf(units, { ...people, pillars: ["Kỷ luật tốt"] })).toEqual(["pillars"]);
});

test("what differs does not depend on who is asked", () => {
  const content = fc.record({
    ranks: fc.constantFrom("unit" as const, "person" as const),
    theme: fc.constantFrom(null, "", "Kỷ luật"),
    pillars: fc.array(fc.constantFrom("A", "B"), { maxLength: 3 }),
    startsOn: fc.constantFrom("2023-01-01", "2023-02-01"),
    endsOn: fc.constant("2023-12-31"),
  });
  fc.assert(
    fc.property(content, content, (one, other) => {
      expect(differencesOf(one, other)).toEqual(differencesOf(other, one));
    }),
  );
});

test("a campaign gets a sibling while it is a draft or runs, and one of the two is a draft", () => {
  expect(campaignStates.filter((state) => mayPair(state))).toEqual(["draft", "launched", "running"]);
  expect(mayPair("running", "launched")).toBe(false);
  expect(mayPair("running", "draft")).toBe(true);
  expect(mayPair("review", "draft")).toBe(false);
});

test("two launched campaigns stand together for good", () => {
  expect(maySeparate("running", "review")).toBe(false);
  expect(maySeparate("running", "draft")).toBe(true);
  expect(maySeparate("cancelled", "published")).toBe(true);
});
