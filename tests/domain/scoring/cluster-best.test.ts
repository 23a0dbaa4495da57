import fc from "fast-check";
import { expect, test } from "vitest";
import { fractionText, readFractionText } from "~/domain/fraction";
import { bestAfter, clusterBest, contextOfBest, isBestOf, isHeldAlike } from "~/domain/scoring/cluster-best";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantFacts } from "~/domain/scoring/types";
import { assigned, decimal, definitionOf, entrantOf, fact, leafJson, value } from "../../support/scoring-factories";

const definition = definitionOf({ targets: [leafJson({ kind: "leaderRelative" })] });

type Figures = { planned: number | "notAssigned" | null; actual: number | "notApplicable" | null };

function member(code: string, { planned, actual }: Figures): EntrantFacts {
  const assignment = planned === "notAssigned" ? { notAssigned: "không có nhiệm vụ" } : assigned(planned);
  const facts: EntrantFacts["facts"] =
    actual === null ? {} : { A: [actual === "notApplicable" ? fact({ notApplicable: true }) : value(actual)] };
  return entrantOf(code, { assignments: planned === null ? {} : { A: assignment }, facts });
}

const figures = fc.record<Figures>({
  planned: fc.oneof(fc.constantFrom(null, "notAssigned" as const, 0), fc.integer({ min: -2, max: 6 })),
  actual: fc.oneof(fc.constantFrom(null, "notApplicable" as const), fc.integer({ min: -3, max: 9 })),
});

const changes = fc
  .array(figures, { minLength: 1, maxLength: 6 })
  .chain((before) =>
    fc.tuple(fc.constant(before), fc.array(fc.option(figures), { minLength: before.length, maxLength: before.length })),
  );

function membersOf([before, after]: [Figures[], (Figures | null)[]]) {
  const old = before.map((each, index) => member(`U${index}`, each));
  const now = before.map((each, index) => member(`U${index}`, after[index] ?? each));
  return { old, now, changed: now.filter((_, index) => after[index]) };
}

test("whenever the kept best is said to stay, it is the best of the whole cluster after the change", () => {
  fc.assert(
    fc.property(changes, (change) => {
      const { old, now, changed } = membersOf(change);
      const after = bestAfter(definition, clusterBest(definition, old), changed);
      if (after !== null) expect(isBestOf(definition, after, now)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("who is measured by the kept best has the points of a full computation", () => {
  fc.assert(
    fc.property(changes, (change) => {
      const { old, now, changed } = membersOf(change);
      const after = bestAfter(definition, clusterBest(definition, old), changed);
      if (after === null) return;
      const whole = clusterContext(definition, now);
      for (const each of now)
        expect(scoreEntrant(definition, each, contextOfBest(after)).total).toBe(
          scoreEntrant(definition, each, whole).total,
        );
    }),
    { numRuns: 500 },
  );
});

test("only a change of a holder, or one that overtakes him, asks for the whole cluster", () => {
  const [first, second, third] = [120, 110, 90].map((actual, index) => member(`U${index}`, { planned: 100, actual }));
  if (!first || !second || !third) throw new Error("three members");
  const kept = clusterBest(definition, [first, second, third]);
  const after = (changed: EntrantFacts) => bestAfter(definition, kept, [changed]);
  expect(after(member("U1", { planned: 100, actual: 119 }))).toEqual(kept);
  expect(after(member("U1", { planned: 100, actual: null }))).toEqual(kept);
  expect(after(member("U1", { planned: 100, actual: 120 }))).toEqual(kept);
  expect(after(member("U1", { planned: 100, actual: 121 }))).toBeNull();
  expect(after(member("U0", { planned: 100, actual: 119 }))).toBeNull();
  expect(after(member("U0", { planned: 50, actual: 60 }))).toMatchObject({ A: { excess: { holder: "U0" } } });
  expect(after(member("U1", { planned: null, actual: 1 }))).toBeNull();
});

test("a best passes to an equal that changes together with its holder", () => {
  const kept = clusterBest(definition, [member("U0", { planned: 100, actual: 120 })]);
  const passed = bestAfter(definition, kept, [
    member("U0", { planned: 100, actual: 100 }),
    member("U1", { planned: 50, actual: 60 }),
  ]);
  expect(passed).toMatchObject({ A: { excess: { holder: "U1" } } });
  expect(passed && isHeldAlike(kept, passed)).toBe(false);
});

test("a fraction is kept exactly, in lowest terms", () => {
  expect(fractionText({ numerator: 10n, denominator: 30n })).toBe("1/3");
  expect(fractionText({ numerator: -250n, denominator: 1000n })).toBe("-1/4");
  expect(fractionText(decimal(0))).toBe("0/1");
  expect(readFractionText("-1/4")).toEqual({ numerator: -1n, denominator: 4n });
});
