import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { dayNumber, dayOfNumber, formatDayNumber, readDayNumber } from "~/domain/day-number";

test("a day is counted as spreadsheets count it", () => {
  expect(dayNumber("2026-11-28")).toBe("46354");
  expect(formatDayNumber("46354")).toBe("28/11/2026");
  expect(readDayNumber("28/11/2026")).toEqual({ ok: true, value: "46354" });
});

test("every day comes back as it was, and a later day is a greater number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 5000 }), (from, later) => {
      const day = addDays("1960-01-01", from);
      expect(dayOfNumber(dayNumber(day))).toBe(day);
      expect(readDayNumber(formatDayNumber(dayNumber(day)))).toEqual({ ok: true, value: dayNumber(day) });
      expect(Number(dayNumber(addDays(day, later)))).toBe(Number(dayNumber(day)) + later);
    }),
  );
});

test("what is no day is refused with a sentence that shows one", () => {
  for (const text of ["46354", "30/02/2026", "30/6/26", "tháng sáu"]) {
    expect(readDayNumber(text)).toEqual({ ok: false, sentence: "Nhập ngày như 30/06/2026." });
  }
  expect(readDayNumber("01/01/1200")).toMatchObject({ ok: false });
  expect(dayOfNumber("0.5")).toBeNull();
});
