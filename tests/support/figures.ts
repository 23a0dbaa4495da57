import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import type { ResultKey } from "~/modules/results/result-key";
import { type CellOutcome, saveCells } from "~/modules/results/save-cells.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { done, type TestAgency, type TestSeat } from "./agency";

/** In the second week of October 2023: September is over and due. */
export const october = new Date("2023-10-04T03:00:00Z");

export async function aUnit(
  agency: TestAgency,
  name: string,
  { parentId = null }: { parentId?: string | null } = {},
): Promise<string> {
  const unit = { structure: "government" as const, name, shortName: null, parentId, validFrom: "2020-01-01" };
  return done(await agency.as("officer", (work) => addUnit(work, unit))).unitId;
}

export async function aPerson(
  agency: TestAgency,
  name: string,
  unitId: string,
  {
    title = "Chuyên viên",
    isHead = false,
    from = "2021-01-01",
  }: { title?: string; isHead?: boolean; from?: string } = {},
): Promise<string> {
  const details = { name, staffCode: null, bornOn: null, isUnionMember: true };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, details)));
  const posting = { unitId, title, isHead, isActing: false, validFrom: from };
  done(await agency.as("officer", (work) => addPosting(work, personId, posting)));
  return personId;
}

export type Months = { calendarId: string; months: string[] };

/** The twelve months of 2023, each due on the sixth day after it, with two days of grace. */
export async function theMonths(agency: TestAgency): Promise<Months> {
  const months = { name: "Tháng", cadence: "month" as const, years: [2023], dueDays: 6, graceDays: 2 };
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, months)));
  const rows = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ id: string }[]>`
    select id from period where agency_id = ${scope.agencyId}::uuid and calendar_id = ${calendarId}::uuid order by ends_on`,
  );
  return { calendarId, months: rows.map(({ id }) => id) };
}

let coded = 0;

export async function anIndicator(
  agency: TestAgency,
  calendarId: string,
  fields: Partial<IndicatorFields> & { name: string },
): Promise<string> {
  const indicator: IndicatorFields = {
    code: `CT${++coded}`,
    unitOfMeasure: null,
    definition: null,
    kind: "quantity",
    nature: "flow",
    direction: "more",
    level: "unit",
    decimals: 0,
    scale: null,
    calendarId,
    ...fields,
  };
  return done(await agency.as("officer", (work) => addIndicator(work, indicator))).indicatorId;
}

/** Types into one cell, as the grid does. */
export async function type(
  agency: TestAgency,
  who: TestSeat | "officer",
  key: ResultKey,
  text: string,
  { version = 0, now = october }: { version?: number; now?: Date } = {},
): Promise<CellOutcome> {
  const { cells } = done(
    await agency.as(who, (work) => saveCells(work, { cells: [{ ...key, text, version }] }), { now }),
  );
  const [outcome] = cells;
  if (!outcome) throw new Error("no outcome");
  return outcome;
}
