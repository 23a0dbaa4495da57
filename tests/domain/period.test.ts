import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { type Cadence, countsFor, daysLeft, periodCode, periodLabel, periodsOfYear, timeliness } from "~/domain/period";

const september = {
  startsOn: "2023-09-01",
  endsOn: "2023-09-30",
  dueOn: "2023-10-05",
  graceDays: 2,
};
const someCadence = fc.constantFrom<Cadence>("month", "quarter", "halfYear", "year");

test("a year has twelve months, four quarters, two halves, one year", () => {
  const codes = (cadence: Cadence) =>
    periodsOfYear(cadence, 2023, { dueDays: 5, graceDays: 2 }).map(({ code }) => code);
  expect(codes("month")).toHaveLength(12);
  expect(codes("month")[8]).toBe("2023-09");
  expect(codes("quarter")).toEqual(["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
  expect(codes("halfYear")).toEqual(["2023-H1", "2023-H2"]);
  expect(codes("year")).toEqual(["2023"]);
});

test("a period is due a number of days after its last day", () => {
  expect(periodsOfYear("quarter", 2023, { dueDays: 5, graceDays: 2 })[2]).toEqual({
    code: "2023-Q3",
    kind: "quarter",
    label: "Quý III/2023",
    startsOn: "2023-07-01",
    endsOn: "2023-09-30",
    dueOn: "2023-10-05",
    graceDays: 2,
  });
});

test("the periods of a year touch each other and cover it whole", () => {
  fc.assert(
    fc.property(someCadence, fc.integer({ min: 1990, max: 2100 }), (cadence, year) => {
      const periods = periodsOfYear(cadence, year, { dueDays: 0, graceDays: 0 });
      expect(periods[0]?.startsOn).toBe(`${year}-01-01`);
      expect(periods.at(-1)?.endsOn).toBe(`${year}-12-31`);
      for (const [index, period] of periods.slice(1).entries()) {
        expect(period.startsOn).toBe(addDays(periods[index]?.endsOn ?? "", 1));
      }
    }),
  );
});

test("periods bear the names that offices write", () => {
  expect(periodLabel("month", "2023-09-01")).toBe("Tháng 9/2023");
  expect(periodLabel("quarter", "2023-07-01")).toBe("Quý III/2023");
  expect(periodLabel("halfYear", "2023-01-01")).toBe("6 tháng đầu năm 2023");
  expect(periodLabel("halfYear", "2023-07-01")).toBe("6 tháng cuối năm 2023");
  expect(periodLabel("year", "2023-01-01")).toBe("Năm 2023");
});

test("an own round is written by its last day", () => {
  expect(periodCode({ kind: "own", startsOn: "2023-09-05", endsOn: "2024-05-31" })).toBe("2024-05-31");
});

test("a period counts for a campaign when its last day lies in it", () => {
  const campaign = { startsOn: "2023-09-30", endsOn: "2023-12-30" };
  expect(countsFor({ endsOn: "2023-09-30" }, campaign)).toBe(true);
  expect(countsFor({ endsOn: "2023-09-29" }, campaign)).toBe(false);
  expect(countsFor({ endsOn: "2023-12-31" }, campaign)).toBe(false);
});

test("a period is open, then due, then in grace, then late", () => {
  const on = (today: string) => timeliness(september, today);
  expect(on("2023-08-31")).toBe("notStarted");
  expect(on("2023-09-01")).toBe("open");
  expect(on("2023-09-30")).toBe("open");
  expect(on("2023-10-01")).toBe("due");
  expect(on("2023-10-05")).toBe("due");
  expect(on("2023-10-06")).toBe("grace");
  expect(on("2023-10-07")).toBe("grace");
  expect(on("2023-10-08")).toBe("late");
});

test("the days left are counted to the due day", () => {
  expect(daysLeft(september, "2023-10-02")).toBe(3);
  expect(daysLeft(september, "2023-10-05")).toBe(0);
  expect(daysLeft(september, "2023-10-08")).toBe(-3);
});
