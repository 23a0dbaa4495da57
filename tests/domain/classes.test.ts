import fc from "fast-check";
import { expect, test } from "vitest";
import { classify, classVerdicts, quotaLimit } from "~/domain/classes";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import type { ClassRule, Quota } from "~/domain/scoring/types";
import { definitionOf, entrantOf, fact } from "../support/scoring-factories";

const good: ClassRule = { id: "good", label: "Tốt", atLeast: 70_000, gates: [], quota: null };
const completed: ClassRule = { id: "completed", label: "Hoàn thành", atLeast: 50_000, gates: [], quota: null };

function excellent(more: Partial<ClassRule> = {}): ClassRule {
  return { id: "excellent", label: "Xuất sắc", atLeast: 90_000, gates: [], quota: null, ...more };
}

function classesOf(
  classes: ClassRule[],
  totals: (number | null)[],
  flags: string[] = [],
): (string | null | undefined)[] {
  const definition = definitionOf({ targets: [{ code: "A", title: "A", max: 100, rules: [{ kind: "judged" }] }] });
  const entrants = totals.map((total, index) =>
    entrantOf(`U${index}`, { facts: total === null ? {} : { A: [fact({ judged: total * 1000 })] } }),
  );
  const { entrants: scores } = scoreCampaign(definition, entrants);
  const found = classify(
    classes,
    scores.map((score) => ({ score, flags })),
  );
  return scores.map(({ entrant }) => found[entrant]);
}

function quota(more: Partial<Quota>): Quota {
  return { percent: 20, of: "good", base: "others", rounding: "floor", ...more };
}

test("the class is the best one whose threshold is reached; who is not ranked has none", () => {
  expect(classesOf([excellent(), good, completed], [90, 89, 50, 49, null])).toEqual([
    "excellent",
    "good",
    "completed",
    null,
    null,
  ]);
});

test("a flag bars the class, and so does a leaf below the asked share of its max", () => {
  expect(classesOf([excellent({ gates: [{ flag: "discipline" }] }), good], [95], ["discipline"])).toEqual(["good"]);
  expect(classesOf([excellent({ gates: [{ everyLeafAtLeastPercent: 95.5 }] }), good], [95, 96])).toEqual([
    "good",
    "excellent",
  ]);
});

test("a fifth of the others is a sixth of all", () => {
  expect(quotaLimit(quota({}), 12)).toBe(2);
  expect(quotaLimit(quota({}), 11)).toBe(1);
  expect(quotaLimit(quota({ rounding: "ceil" }), 11)).toBe(2);
  expect(quotaLimit(quota({ rounding: "nearest" }), 9)).toBe(2);
  expect(quotaLimit(quota({ base: "all" }), 12)).toBe(2);
  expect(quotaLimit(quota({ base: "all" }), 15)).toBe(3);
  expect(quotaLimit(quota({ of: "ranked" }), 15)).toBe(3);
});

test("over the quota the lowest go to the next class that admits them", () => {
  const limited = excellent({ quota: quota({ base: "all", percent: 50 }) });
  expect(classesOf([limited, good], [99, 98, 97, 75])).toEqual(["excellent", "excellent", "good", "good"]);
});

test("equals are never separated by a quota: if they do not all fit, none of them does", () => {
  const limited = excellent({ quota: quota({ base: "all", percent: 50 }) });
  expect(classesOf([limited, good], [99, 97, 97, 75])).toEqual(["excellent", "good", "good", "good"]);
  expect(classesOf([limited, good], [97, 97, 97, 91])).toEqual(["good", "good", "good", "good"]);
});

test("a quota is never exceeded, and nobody stands in a better class than one with more points", () => {
  const totals = fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(totals, fc.nat(100), (points, percent) => {
      const found = classesOf([excellent({ quota: quota({ of: "ranked", percent }) }), good, completed], points);
      expect(found.filter((id) => id === "excellent").length).toBeLessThanOrEqual((percent * points.length) / 100);
      const levels = found.map((id) => ["excellent", "good", "completed"].indexOf(id ?? "") >>> 0);
      points.forEach((own, i) => {
        points.forEach((other, j) => {
          if (own >= other) expect(levels[i]).toBeLessThanOrEqual(levels[j] ?? 0);
        });
      });
    }),
  );
});

test("a verdict names the flag, the leaves or the quota that barred a better class whose threshold was reached", () => {
  const definition = definitionOf({ targets: [{ code: "A", title: "A", max: 100, rules: [{ kind: "judged" }] }] });
  const totals = [99, 98, 93, 92, 60];
  const { entrants } = scoreCampaign(
    definition,
    totals.map((total, index) => entrantOf(`U${index}`, { facts: { A: [fact({ judged: total * 1000 })] } })),
  );
  const limited = excellent({
    gates: [{ everyLeafAtLeastPercent: 92.5 }, { flag: "kỷ luật" }],
    quota: quota({ of: "ranked", percent: 20 }),
  });
  const verdicts = classVerdicts(
    [limited, good],
    entrants.map((score) => ({ score, flags: score.entrant === "U2" ? ["kỷ luật"] : [] })),
  );
  expect(verdicts).toEqual({
    U0: { classId: "excellent", barred: [] },
    U1: { classId: "good", barred: [{ classId: "excellent", by: "quota", limit: 1, size: 5 }] },
    U2: { classId: "good", barred: [{ classId: "excellent", by: "flag", flag: "kỷ luật" }] },
    U3: { classId: "good", barred: [{ classId: "excellent", by: "leaves", percent: 92.5, leaves: ["A"] }] },
    U4: { classId: null, barred: [] },
  });
});
