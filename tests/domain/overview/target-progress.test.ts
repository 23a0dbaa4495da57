import { expect, test } from "vitest";
import { formatFraction } from "~/domain/fraction";
import { atRisk, targetProgress } from "~/domain/overview/target-progress";
import { assigned, decimal, definitionOf, entrantOf, leafJson, value } from "../../support/scoring-factories";

const proportional = { kind: "proportional" };
const half = () => decimal("0.5");
const all = () => decimal(1);
const shown = (targets: ReturnType<typeof targetProgress>) =>
  targets.map(({ target, together: { actual, due, deviation, isMet } }) => [
    target.code,
    actual && formatFraction(actual),
    formatFraction(due),
    deviation && formatFraction(deviation),
    isMet,
  ]);

test("what adds up is compared with the part of the plan that is due, everything else with the whole plan", () => {
  const definition = definitionOf({
    targets: [
      leafJson(proportional, { code: "A", aggregate: "sum" }),
      leafJson(proportional, { code: "B", aggregate: "average" }),
    ],
  });
  const entrant = entrantOf("U1", {
    assignments: { A: assigned(100), B: assigned(95) },
    facts: { A: [value(40, "2026-Q1")], B: [value(96, "2026-Q1"), value("93.8", "2026-Q2")] },
  });
  expect(shown(targetProgress(definition, [entrant], half))).toEqual([
    ["A", "40", "50", "−20", false],
    ["B", "94,9", "95", "−0,11", false],
  ]);
});

test("together, sums are added over all who have a plan and means are of those who have a figure", () => {
  const definition = definitionOf({
    targets: [
      leafJson(proportional, { code: "A", aggregate: "sum" }),
      leafJson(proportional, { code: "B", aggregate: "average" }),
      leafJson(proportional, { code: "C", aggregate: "latest" }),
    ],
  });
  const plans = { A: assigned(10), B: assigned(90), C: assigned(5) };
  const targets = targetProgress(
    definition,
    [
      entrantOf("U1", { assignments: plans, facts: { A: [value(30)], B: [value(80)] } }),
      entrantOf("U2", { assignments: plans, facts: { B: [value(100)] } }),
      entrantOf("U3", { assignments: plans }),
      entrantOf("U4", { assignments: { A: { notAssigned: "không có nhiệm vụ" } } }),
    ],
    all,
  );
  expect(shown(targets)).toEqual([
    ["C", null, "5", null, false],
    ["A", "30", "30", "0", true],
    ["B", "90", "90", "0", true],
  ]);
  expect(targets.map(({ entrants, reported }) => [reported, entrants.length])).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

test("less is better where the target says so, and a plan of nothing has no percentage", () => {
  const definition = definitionOf({
    targets: [
      leafJson({ kind: "inverse" }, { code: "A", aggregate: "sum", direction: "less" }),
      leafJson(proportional, { code: "B", aggregate: "sum" }),
    ],
  });
  const entrant = entrantOf("U1", {
    assignments: { A: assigned(100), B: assigned(0) },
    facts: { A: [value(125)], B: [value(3)] },
  });
  expect(shown(targetProgress(definition, [entrant], all))).toEqual([
    ["A", "125", "100", "−20", false],
    ["B", "3", "0", null, true],
  ]);
});

test("a milestone is counted: how many were on time of how many", () => {
  const definition = definitionOf({ targets: [leafJson({ kind: "met" }, { aggregate: "latest", direction: "less" })] });
  const milestone = { ...definition, targets: definition.targets.map((target) => ({ ...target, isDay: true })) };
  const done = (name: string, day: number) =>
    entrantOf(name, { assignments: { A: assigned(46354) }, facts: { A: [value(day)] } });
  const targets = targetProgress(milestone, [done("U1", 46354), done("U2", 46360)], half);
  expect(shown(targets)).toEqual([["A", "1", "2", "−50", false]]);
  expect(targets[0]?.entrants.map(({ progress }) => progress.isMet)).toEqual([true, false]);
});

test("a target without a plan in numbers is not in the list", () => {
  const definition = definitionOf({ targets: [leafJson({ kind: "judged" })] });
  expect(targetProgress(definition, [entrantOf("U1", { assignments: { A: assigned(null) } })], all)).toEqual([]);
});

test("who misses a third of the targets that are planned for it is at risk, the most first", () => {
  const codes = ["A", "B", "C", "D"];
  const definition = definitionOf({ targets: codes.map((code) => leafJson(proportional, { code })) });
  const entrant = (name: string, figures: number[]) =>
    entrantOf(name, {
      assignments: Object.fromEntries(codes.map((code) => [code, assigned(10)])),
      facts: Object.fromEntries(figures.map((figure, index) => [codes[index] ?? "", [value(figure)]])),
    });
  const targets = targetProgress(
    definition,
    [entrant("U1", [10, 10, 10, 9]), entrant("U2", [10, 10, 9, 9]), entrant("U3", [])],
    all,
  );
  expect(atRisk(targets)).toEqual([
    { subjectId: "U3", missed: 4, planned: 4 },
    { subjectId: "U2", missed: 2, planned: 4 },
  ]);
});
