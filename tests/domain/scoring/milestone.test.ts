import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { dayNumber } from "~/domain/day-number";
import { fromPoints } from "~/domain/fraction";
import { readRule, sentenceFor } from "~/domain/scoring/rules";
import { scoreOf, value } from "../../support/scoring-factories";

const due = "2026-06-30";
const milestone = { isDay: true, direction: "less", aggregate: "latest" };

function doneOn(day: string) {
  return scoreOf({ kind: "met" }, { planned: dayNumber(due), facts: [value(dayNumber(day))], leaf: milestone });
}

test("a milestone done on the due day or before it gets all points, a day later none", () => {
  expect(doneOn("2026-06-30").points).toBe(10_000);
  expect(doneOn("2026-01-15").points).toBe(10_000);
  expect(doneOn("2026-07-01").points).toBe(0);
});

test("whatever the days, a milestone is met exactly when it was done no later than due", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
      const score = doneOn(addDays(due, days));
      expect(score.points).toBe(days <= 0 ? 10_000 : 0);
      expect(score.met).toBe(days <= 0);
      expect(score.attainment).toBeNull();
    }),
  );
});

test("the working and the sentence print days, never their numbers", () => {
  expect(doneOn("2026-07-15").lines).toMatchObject([
    {
      sentence: "Xong vào hoặc trước ngày đến hạn được 10 điểm, sau ngày đó được 0",
      working: "xong 15/07/2026, hạn 30/06/2026, quá hạn: 0",
    },
  ]);
});

test("a milestone that nobody reported is not reported, which is not late", () => {
  const score = scoreOf({ kind: "met" }, { planned: dayNumber(due), facts: [], leaf: milestone });
  expect(score).toMatchObject({ state: "notReported", points: 0 });
  expect(score.lines[0]?.sentence).toBe("Chưa có kết quả");
});

test("a late joiner has the same due day as all others", () => {
  const facts = [value(dayNumber("2026-06-30"))];
  const score = scoreOf({ kind: "met" }, { planned: dayNumber(due), share: "0.5", facts, leaf: milestone });
  expect(score.points).toBe(5000);
});

test("bands of days give less to who was later, and are read as days", () => {
  const [first, second] = [dayNumber("2026-07-01"), dayNumber("2026-08-01")];
  const bands = [
    { to: first, points: "10" },
    { from: first, to: second, points: "6" },
    { from: second, points: "0" },
  ];
  const rule = { kind: "bands", on: "value", bands };
  const score = (day: string) => scoreOf(rule, { facts: [value(dayNumber(day))], leaf: milestone });
  expect([score("2026-06-30"), score("2026-07-31"), score("2026-08-01")].map(({ points }) => points)).toEqual([
    10_000, 6000, 0,
  ]);
  expect(score("2026-07-31").lines[0]).toMatchObject({
    sentence:
      "Theo ngày hoàn thành: trước 01/07/2026: 10 điểm; từ 01/07/2026 đến trước 01/08/2026: 6 điểm; từ 01/08/2026: 0 điểm",
    working: "31/07/2026 (từ 01/07/2026 đến trước 01/08/2026): 6",
  });
});

test("a rule says days of a milestone and numbers of all else, whichever was asked for first", () => {
  const rule = readRule({ kind: "met" }, "");
  if (Array.isArray(rule)) throw new Error("met is a rule");
  const leaf = { max: fromPoints(10_000), direction: "less" as const };
  expect(sentenceFor(rule, { ...leaf, isDay: true })).toContain("ngày đến hạn");
  expect(sentenceFor(rule, leaf)).toBe("Đạt được 10 điểm, không đạt được 0");
});
