import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayInVietnam,
  daysBetween,
  formatDay,
  formatInstant,
  isCalendarDay,
  readDay,
} from "~/domain/calendar-day";

const someDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays("2000-01-01", days));

test("a calendar day is a day that exists", () => {
  expect(isCalendarDay("2024-02-29")).toBe(true);
  expect(isCalendarDay("2023-02-29")).toBe(false);
  expect(isCalendarDay("2023-9-30")).toBe(false);
  expect(isCalendarDay("2023-13-01")).toBe(false);
});

test("days are counted over the ends of months and years", () => {
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  expect(daysBetween("2023-12-31", "2024-03-01")).toBe(61);
  expect(daysBetween("2023-09-30", "2023-09-27")).toBe(-3);
});

test("adding days and counting them agree", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test("a day is written dd/mm/yyyy and read back the same", () => {
  expect(formatDay("2023-09-30")).toBe("30/09/2023");
  fc.assert(
    fc.property(someDay, (day) => {
      expect(readDay(formatDay(day))).toBe(day);
    }),
  );
});

test("a day is read in the forms in which people write it", () => {
  expect(readDay("30/9/2023")).toBe("2023-09-30");
  expect(readDay(" 5-01-2023 ")).toBe("2023-01-05");
  expect(readDay("5.1.2023")).toBe("2023-01-05");
  expect(readDay("2023-09-30")).toBe("2023-09-30");
});

test("a day that does not exist, or has a short year, is not read", () => {
  expect(readDay("31/9/2023")).toBeNull();
  expect(readDay("30/9/23")).toBeNull();
  expect(readDay("30/9-2023")).toBeNull();
  expect(readDay("cuối tháng 9")).toBeNull();
});

test("an instant falls on the day that Vietnam has then", () => {
  expect(dayInVietnam(new Date("2023-12-31T16:59:59Z"))).toBe("2023-12-31");
  expect(dayInVietnam(new Date("2023-12-31T17:00:00Z"))).toBe("2024-01-01");
  expect(formatInstant(new Date("2023-12-31T17:05:00Z"))).toBe("01/01/2024 00:05");
});
