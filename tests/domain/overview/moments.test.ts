import { expect, test } from "vitest";
import { momentOf, momentsOf, openingMoment, shortLabel } from "~/domain/overview/moments";
import { periodsOfYear } from "~/domain/period";

const year = { startsOn: "2026-01-01", endsOn: "2026-12-31" };
const soon = { dueDays: 5, graceDays: 0 };
const months = { cadence: "month" as const, indicators: 3, periods: periodsOfYear("month", 2026, soon) };
const quarters = { cadence: "quarter" as const, indicators: 5, periods: periodsOfYear("quarter", 2026, soon) };

test("the calendar that most indicators use gives the moments, and months are read by quarters", () => {
  const labels = ["Quý I/2026", "Quý II/2026", "Quý III/2026", "Quý IV/2026"];
  expect(momentsOf([months, quarters], year).map(({ label }) => label)).toEqual(labels);
  expect(momentsOf([months], year).map(({ label }) => label)).toEqual(labels);
  expect(momentsOf([], year).map(({ label }) => label)).toEqual(labels);
  const drive = { cadence: "month" as const, indicators: 1, periods: months.periods.slice(4, 7) };
  expect(momentsOf([drive], { startsOn: "2026-05-01", endsOn: "2026-07-31" }).map(({ label }) => label)).toEqual([
    "Tháng 5/2026",
    "Tháng 6/2026",
    "Tháng 7/2026",
  ]);
});

test("the last moment takes in everything to the campaign's end", () => {
  const moments = momentsOf([quarters], { startsOn: "2026-01-01", endsOn: "2027-01-20" });
  expect(moments.at(-1)).toMatchObject({ endsOn: "2026-12-31", until: "2027-01-20" });
  expect(momentOf(moments, "2027-01-10")?.label).toBe("Quý IV/2026");
  expect(momentOf(moments, "2026-07-31")?.label).toBe("Quý III/2026");
});

test("it opens with the latest moment that has figures, else with the latest that is over", () => {
  const moments = momentsOf([quarters], year);
  expect(openingMoment(moments, new Set(["2026-06-30"]), "2026-11-02")?.label).toBe("Quý II/2026");
  expect(openingMoment(moments, new Set(), "2026-11-02")?.label).toBe("Quý III/2026");
  expect(openingMoment(moments, new Set(), "2026-02-02")?.label).toBe("Quý I/2026");
  expect(openingMoment([], new Set(), "2026-02-02")).toBeNull();
});

test("the year is left out where there is only one", () => {
  expect(shortLabel("Quý III/2026", year)).toBe("Quý III");
  expect(shortLabel("Quý III/2026", { ...year, endsOn: "2027-06-30" })).toBe("Quý III/2026");
  expect(shortLabel("6 tháng đầu năm 2026", year)).toBe("6 tháng đầu");
  expect(shortLabel("Đợt 2", year)).toBe("Đợt 2");
});
