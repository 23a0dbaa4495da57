import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { completeness, isExplained, periodsDue, takingPart } from "~/domain/completeness";
import { periodsOfYear } from "~/domain/period";

const year = { startsOn: "2023-01-01", endsOn: "2023-12-31" };
const months = periodsOfYear("month", 2023, { dueDays: 6, graceDays: 2 }).map((period) => ({
  ...period,
  id: period.code,
}));

test("eight conferences of the eleven months that are due read 8/11", () => {
  const due = periodsDue(months, year, year, "2023-12-09");
  const held = new Set(months.slice(0, 9).flatMap(({ id }) => (id === "2023-02" ? [] : [id])));
  expect(completeness(due, held)).toEqual({
    due: 11,
    recorded: 8,
    missing: ["Tháng 2/2023", "Tháng 10/2023", "Tháng 11/2023"],
  });
});

test("a month is due once its grace has passed, and after the campaign's end every month is", () => {
  expect(periodsDue(months, year, year, "2023-12-08")).toHaveLength(10);
  expect(periodsDue(months, year, year, "2023-12-09")).toHaveLength(11);
  expect(periodsDue(months, year, year, "2023-12-31")).toHaveLength(11);
  expect(periodsDue(months, year, year, "2024-01-01")).toHaveLength(12);
});

test("who joins late or leaves early is asked for the months he was there", () => {
  expect(takingPart(year, { joinedOn: "2022-05-01", leftOn: null })).toEqual(year);
  const part = takingPart(year, { joinedOn: "2023-03-10", leftOn: "2023-09-30" });
  expect(periodsDue(months, year, part, "2024-02-01").map(({ id }) => id)).toEqual([
    "2023-03",
    "2023-04",
    "2023-05",
    "2023-06",
    "2023-07",
    "2023-08",
  ]);
});

test("an explanation stands until more is missing than it was given for", () => {
  expect(isExplained({ due: 11, recorded: 8 }, null)).toBe(false);
  expect(isExplained({ due: 11, recorded: 8 }, { due: 11, recorded: 8 })).toBe(true);
  expect(isExplained({ due: 12, recorded: 9 }, { due: 11, recorded: 8 })).toBe(true);
  expect(isExplained({ due: 12, recorded: 8 }, { due: 11, recorded: 8 })).toBe(false);
});

test("recorded and missing are together what is due, and time and figures only ever add", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2022-12-01", days));
  const some = fc.subarray(months.map(({ id }) => id));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 200 }),
      some,
      fc.option(day, { nil: null }),
      (today, later, ids, joined) => {
        const part = takingPart(year, { joinedOn: joined ?? "2022-01-01", leftOn: null });
        const due = periodsDue(months, year, part, today);
        const now = completeness(due, new Set(ids));
        expect(now.recorded + now.missing.length).toBe(now.due);
        expect(now.recorded).toBe(due.filter(({ id }) => ids.includes(id)).length);
        const then = periodsDue(months, year, part, addDays(today, later));
        expect(then.map(({ id }) => id)).toEqual(expect.arrayContaining(due.map(({ id }) => id)));
        expect(completeness(due, new Set(months.map(({ id }) => id))).missing).toEqual([]);
      },
    ),
  );
});
