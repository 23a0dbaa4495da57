import fc from "fast-check";
import { expect, test } from "vitest";
import { noticedPlan } from "~/domain/noticed-plan";
import { readRule } from "~/domain/scoring/rules";
import { evenPoints, judgements, proposedJudgement, ruleOfJudgement } from "~/domain/target-answer";

test("a percentage in a title proposes figures with that plan, written with a space or without", () => {
  for (const title of ["Hoàn thành 100 % kế hoạch", "Hoàn thành 100% kế hoạch"]) {
    expect(noticedPlan(title)).toMatchObject({ kind: "percent", percent: "100" });
    expect(proposedJudgement(title)).toBe("figures");
  }
  expect(noticedPlan("Giảm 7,5% chi thường xuyên")).toEqual({ kind: "percent", percent: "7.5", words: "7,5%" });
});

test("attending in full means one hundred percent", () => {
  expect(noticedPlan("Tham gia đầy đủ các buổi sinh hoạt")).toEqual({
    kind: "percent",
    percent: "100",
    words: "đầy đủ",
  });
});

test("a day, a month or a quarter in a title proposes a milestone on its last day", () => {
  expect(noticedPlan("Ban hành quy chế trước ngày 30/6/2026")).toMatchObject({ kind: "day", day: "2026-06-30" });
  expect(noticedPlan("Số hóa xong trong tháng 2/2028")).toMatchObject({ kind: "day", day: "2028-02-29" });
  expect(noticedPlan("Khai trương quý IV năm 2026")).toMatchObject({ kind: "day", day: "2026-12-31" });
  expect(proposedJudgement("Xong quý 1/2026")).toBe("milestone");
});

test("the number of a decree is neither a day nor a plan, and words alone are rated", () => {
  expect(noticedPlan("Thực hiện Nghị định 30/2020/NĐ-CP")).toBeNull();
  expect(proposedJudgement("Củng cố tổ chức bộ máy")).toBe("rating");
});

test("a hundred points for eleven targets are whole points that add up", () => {
  expect(evenPoints(100_000, 11, 2)).toEqual([10_000, ...Array.from({ length: 10 }, () => 9000)]);
});

test("points distributed evenly add up to the total exactly and differ by one grain at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 2000 }),
      (decimals, count, units) => {
        const total = units * 10 ** (3 - decimals);
        const points = evenPoints(total, count, decimals);
        expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(1000);
        expect(points.every((each) => each % 10 ** (3 - decimals) === 0)).toBe(true);
      },
    ),
  );
});

test("every answer is a rule that the library reads, and a rating never gives more than the target has", () => {
  fc.assert(
    fc.property(fc.constantFrom(...judgements), fc.integer({ min: 0, max: 100_000 }), (judgedBy, units) => {
      const { rule } = ruleOfJudgement(judgedBy, units * 10, 2);
      expect(Array.isArray(readRule(rule, ""))).toBe(false);
      const points = Object.values((rule.scale ?? {}) as Record<string, string>).map(Number);
      expect(points.every((each) => each * 1000 <= units * 10 + 0.5)).toBe(true);
    }),
  );
});
