import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "~/domain/day-number";
import { growthOf, joinedLastYear, type PlannedIndicator, proposePlan } from "~/domain/plan-proposal";
import { decimal } from "../support/scoring-factories";

const amount: PlannedIndicator = { kind: "quantity", decimals: 0, direction: "more" };
const year = (planned: string | null, actual: string | null) => ({
  planned: planned === null ? null : decimal(planned),
  actual: actual === null ? null : decimal(actual),
});

test("the result of last year is proposed, so many percent better, or the plan as it was", () => {
  expect(proposePlan(year("4500", "4900"), { percent: 0 }, amount)).toBe("4900");
  expect(proposePlan(year("4500", "4900"), { percent: 5 }, amount)).toBe("5145");
  expect(proposePlan(year("4500", "4900"), { percent: null }, amount)).toBe("4500");
  expect(proposePlan(year("4500", null), { percent: 5 }, amount)).toBe("4500");
  expect(proposePlan(year(null, null), { percent: 5 }, amount)).toBeNull();
});

test("a proposal is rounded to the indicator's decimals, and a percentage never goes above a hundred", () => {
  expect(proposePlan(year(null, "541"), { percent: 5 }, amount)).toBe("568");
  expect(proposePlan(year(null, "7.5"), { percent: 5 }, { ...amount, decimals: 1 })).toBe("7.9");
  expect(proposePlan(year(null, "98"), { percent: 5 }, { ...amount, kind: "percent" })).toBe("100");
});

test("where less is better, better is less", () => {
  expect(proposePlan(year(null, "200"), { percent: 5 }, { ...amount, direction: "less" })).toBe("190");
});

test("a due day moves by a year, whatever growth was chosen", () => {
  const milestone = { kind: "milestone", decimals: 0, direction: "less" as const };
  const last = year(dayNumber("2024-02-29"), dayNumber("2024-03-15"));
  expect(proposePlan(last, { percent: 5 }, milestone)).toBe(dayNumber("2025-02-28"));
});

test("a stock of 850 and then 900 has grown by 50", () => {
  expect(growthOf("850", "900")).toBe("50");
  expect(growthOf("900", "850")).toBe("-50");
  expect(growthOf("0.1", "0.3")).toBe("0.2");
});

test("amounts of merged units add up, their stocks and rates do not", () => {
  const parts = [year("100", "120"), year("50", null)];
  expect(joinedLastYear(parts, "sum")).toEqual(year("150", "120"));
  expect(joinedLastYear(parts, "latest")).toEqual(year(null, null));
  expect(joinedLastYear([year("850", "900")], "latest")).toEqual(year("850", "900"));
});

test("a proposal never has more decimals than the indicator, and is never below zero", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom("more" as const, "less" as const),
      (actual, percent, decimals, direction) => {
        const plan = proposePlan(year(null, String(actual)), { percent }, { kind: "quantity", decimals, direction });
        expect(plan).toMatch(/^\d+(\.\d+)?$/);
        expect(plan?.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
      },
    ),
  );
});
