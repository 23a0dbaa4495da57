import { expect, test } from "vitest";
import { needsPlan } from "~/domain/scoring/needs-plan";
import { readRule } from "~/domain/scoring/rules";

function needs(json: unknown, valueKind: string | null = "quantity"): boolean {
  const rule = readRule(json, "");
  if (Array.isArray(rule)) throw new Error(JSON.stringify(rule));
  return needsPlan([rule], valueKind);
}

test("rules that measure attainment need a plan", () => {
  expect(needs({ kind: "proportional" })).toBe(true);
  expect(needs({ kind: "met" })).toBe(true);
  expect(needs({ kind: "bands", on: "attainment", bands: [{ from: "80", points: "5" }], otherwise: "0" })).toBe(true);
  expect(needs({ kind: "steps", on: "value", from: "plan", loss: { per: "1", points: "0.5" } })).toBe(true);
});

test("rules that take the value as it is, or points that are given, need none", () => {
  expect(needs({ kind: "judged" })).toBe(false);
  expect(needs({ kind: "rating", scale: { Tốt: "5" } })).toBe(false);
  expect(needs({ kind: "leaderRelative" })).toBe(false);
  expect(needs({ kind: "bands", on: "value", bands: [{ from: "80", points: "5" }], otherwise: "0" })).toBe(false);
  expect(needs({ kind: "steps", on: "value", from: "10", loss: { per: "1", points: "0.5" } })).toBe(false);
});

test("a yes or no says by itself whether a target is met, and is measured like other figures by other rules", () => {
  expect(needs({ kind: "met" }, "yesNo")).toBe(false);
  expect(needs({ kind: "met" }, "milestone")).toBe(true);
  expect(needs({ kind: "proportional" }, "yesNo")).toBe(true);
});
