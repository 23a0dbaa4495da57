import { expect, test } from "vitest";
import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { addPeriods } from "~/modules/calendars/add-periods.server";
import { findPeriod, listCalendars, listPeriods } from "~/modules/calendars/queries.server";
import { anAgency, done } from "../../support/agency";

const quarterly = { name: "Theo quý", cadence: "quarter" as const, years: [2026, 2027], dueDays: 5, graceDays: 2 };

test("a quarterly calendar of two years has eight periods, each due five days after its end", async () => {
  const agency = await anAgency();
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, quarterly)));
  const [calendar] = await agency.see("officer", (view) => listCalendars(view));
  expect(calendar).toMatchObject({ id: calendarId, name: "Theo quý", periodCount: 8, years: [2026, 2027] });
  const periods = await agency.see("officer", (view) => listPeriods(view, { calendarId, to: "2026-12-31" }));
  expect(periods.map(({ label }) => label)).toEqual(["Quý I/2026", "Quý II/2026", "Quý III/2026", "Quý IV/2026"]);
  expect(periods[2]).toMatchObject({
    code: "2026-Q3",
    endsOn: "2026-09-30",
    dueOn: "2026-10-05",
    graceDays: 2,
    kind: "quarter",
  });
});

test("a period counts from its last day, so a range takes those that end in it", async () => {
  const agency = await anAgency();
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, quarterly)));
  const periods = await agency.see("officer", (view) =>
    listPeriods(view, { calendarId, from: "2026-06-30", to: "2026-09-29" }),
  );
  expect(periods.map(({ code }) => code)).toEqual(["2026-Q2"]);
});

test("a year is added once", async () => {
  const agency = await anAgency();
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, quarterly)));
  const add = (year: number) =>
    agency.as("officer", (work) => addPeriods(work, calendarId, { year, dueDays: 5, graceDays: 0 }));
  expect(await add(2028)).toMatchObject({ ok: true, added: 4 });
  expect(await add(2028)).toMatchObject({ ok: false, refusal: "year-in-calendar" });
});

test("own rounds are named by the agency and may not overlap", async () => {
  const agency = await anAgency();
  const rounds = [
    { label: "Đợt I", startsOn: "2026-01-01", endsOn: "2026-04-30" },
    { label: "Đợt II", startsOn: "2026-05-01", endsOn: "2026-12-31" },
  ];
  const own = { name: "Ba đợt", cadence: "own" as const, years: [], rounds, dueDays: 3, graceDays: 0 };
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, own)));
  const periods = await agency.see("officer", (view) => listPeriods(view, { calendarId }));
  expect(periods.map(({ label, kind }) => [label, kind])).toEqual([
    ["Đợt I", "own"],
    ["Đợt II", "own"],
  ]);
  const overlapping = {
    ...own,
    name: "Chồng",
    rounds: [...rounds, { label: "Đợt III", startsOn: "2026-04-30", endsOn: "2026-05-02" }],
  };
  expect(await agency.as("officer", (work) => addCalendar(work, overlapping))).toMatchObject({
    ok: false,
    refusal: "rounds-overlap",
  });
});

test("two calendars of an agency bear different names, those of two agencies need not", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  done(await agency.as("officer", (work) => addCalendar(work, quarterly)));
  expect(await agency.as("officer", (work) => addCalendar(work, quarterly))).toMatchObject({
    ok: false,
    refusal: "calendar-name-taken",
  });
  const { calendarId } = done(await other.as("officer", (work) => addCalendar(work, quarterly)));
  const [foreign] = await other.see("officer", (view) => listPeriods(view, { calendarId }));
  expect(await agency.see("officer", (view) => findPeriod(view, foreign?.id ?? ""))).toBeNull();
  expect(
    await agency.as("officer", (work) => addPeriods(work, calendarId, { year: 2030, dueDays: 0, graceDays: 0 })),
  ).toMatchObject({
    refusal: "unknown",
  });
});
