import { expect, test } from "vitest";
import { checkDefinition } from "~/domain/scoring/check-definition";
import { readDefinition } from "~/domain/scoring/read-definition";
import { writeDefinition } from "~/domain/scoring/write-definition";
import { definitionOf, leafJson } from "../../support/scoring-factories";

const rule = { kind: "perOccurrence", start: "max", penalty: { points: 1, cap: "2.5" } };

function pathsOf(json: Record<string, unknown>): string[] {
  return checkDefinition(definitionOf({ targets: [leafJson(rule)], ...json })).map(({ path }) => path);
}

test("a sound definition has no problems", () => {
  expect(pathsOf({ statedTotal: 10, clampTotal: { min: 0, max: 12 } })).toEqual([]);
});

test("the maxima of the leaves must add up to the stated total, bonus apart", () => {
  const targets = [leafJson(rule), leafJson(rule, { code: "B", max: 5, bonusMax: 3 })];
  expect(pathsOf({ targets, statedTotal: 15 })).toEqual([]);
  expect(pathsOf({ targets, statedTotal: 18 })).toEqual(["statedTotal"]);
});

test("no limit is finer than the points of the campaign", () => {
  expect(pathsOf({ decimals: 0, targets: [leafJson(rule, { min: "-0.5" })], clampTotal: { max: "9.5" } })).toEqual([
    "targets[0].min",
    "targets[0].rules[0].penalty.cap",
    "clampTotal.max",
  ]);
});

test("a leaf has points and a rule, and what has children has none of its own", () => {
  expect(pathsOf({ targets: [leafJson(rule, { max: null, rules: [] })] })).toEqual([
    "targets[0].max",
    "targets[0].rules",
  ]);
  expect(pathsOf({ targets: [leafJson(rule, { code: "P" }), leafJson(rule, { parent: "P" })] })).toEqual([
    "targets[0].rules",
  ]);
});

test("targets form a tree with codes of their own", () => {
  expect(pathsOf({ targets: [leafJson(rule), leafJson(rule)] })).toEqual(["targets[1].code"]);
  expect(pathsOf({ targets: [leafJson(rule, { parent: "X" })] })).toEqual(["targets[0].parent"]);
  const circle = [
    leafJson(rule, { code: "A", parent: "B", rules: [] }),
    leafJson(rule, { code: "B", parent: "A", rules: [] }),
  ];
  expect(pathsOf({ targets: circle })).toEqual(["targets[0].parent", "targets[1].parent"]);
});

test("tie-breakers and quotas name what exists", () => {
  const quota = { percent: 20, of: "nobody", base: "all", rounding: "floor" };
  expect(pathsOf({ tieBreakers: [{ target: "X" }], classes: [{ id: "a", label: "A", atLeast: 1, quota }] })).toEqual([
    "tieBreakers[0].target",
    "classes[0].quota.of",
  ]);
});

test("a definition is read back from its JSON as it was, through text too", () => {
  const definition = definitionOf({
    statedTotal: 10,
    decimals: 3,
    tieBreakers: ["mostTargetsMet", { target: "A" }],
    classes: [{ id: "a", label: "A", atLeast: "90.5", gates: [{ everyLeafAtLeastPercent: "66.67" }, { flag: "x" }] }],
    targets: [leafJson(rule, { min: "-0.125", aggregate: "latest" })],
  });
  expect(readDefinition(JSON.parse(JSON.stringify(writeDefinition(definition))))).toEqual(definition);
});
