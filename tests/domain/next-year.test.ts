import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { nameOfNextYear, nextYear, periodOfNextYear } from "~/domain/next-year";
import { periodsOfYear } from "~/domain/period";

test("days move to the same day of the next year, and the last of February stays the last", () => {
  expect(nextYear("2026-01-01")).toBe("2027-01-01");
  expect(nextYear("2024-02-29")).toBe("2025-02-28");
  expect(nextYear("2027-02-28")).toBe("2028-02-29");
  expect(nextYear("2028-02-28")).toBe("2029-02-28");
});

test("the order of days is kept, whichever they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 4000 }), (start, length) => {
      const from = addDays("1990-01-01", start);
      expect(nextYear(from) <= nextYear(addDays(from, length))).toBe(true);
    }),
  );
});

test("a name bears the new year, and gets one where it had none", () => {
  expect(nameOfNextYear("Phong trào thi đua năm 2026", "2026-12-31")).toBe("Phong trào thi đua năm 2027");
  expect(nameOfNextYear("Năm học 2025–2026", "2026-05-31")).toBe("Năm học 2026–2027");
  expect(nameOfNextYear("Thi đua lập thành tích", "2026-12-31")).toBe("Thi đua lập thành tích năm 2027");
});

test("the periods of a year become those of the next, as the calendar itself would make them", () => {
  for (const cadence of ["month", "quarter", "halfYear", "year"] as const) {
    const due = { dueDays: 5, graceDays: 2 };
    expect(periodsOfYear(cadence, 2027, due).map(periodOfNextYear)).toEqual(periodsOfYear(cadence, 2028, due));
  }
});

test("an own round keeps its name with the new year", () => {
  const round = { kind: "own" as const, label: "Đợt I năm 2026", startsOn: "2026-01-01", endsOn: "2026-04-30" };
  expect(periodOfNextYear({ ...round, dueOn: "2026-05-10", graceDays: 0 })).toMatchObject({
    ...{ code: "2027-04-30", label: "Đợt I năm 2027", dueOn: "2027-05-10" },
  });
});
