import { addDays, type CalendarDay } from "~/domain/calendar-day";
import { listCollectiveChoices } from "~/modules/collectives/queries.server";
import { listUnitChoices, type UnitChoice } from "~/modules/units/queries.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type EntryPeriod = {
  id: string;
  calendarId: string;
  calendarName: string;
  label: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  dueOn: CalendarDay;
  graceDays: number;
  /** Whether anything was ever entered for it. */
  hasFigures: boolean;
  /** Whether the calendar has indicators that people, or units, report. */
  hasPeople: boolean;
  hasUnits: boolean;
};

export type EntryChoices = {
  /** Units that the member may write for, each with its collectives below it; none for staff, who write for themselves. */
  units: (UnitChoice & { isCollective: boolean })[];
  /** The periods of one year, of calendars in use, by their last day. */
  periods: EntryPeriod[];
  year: number;
  /** Years in which a calendar in use has periods, ascending. */
  years: number[];
  /** The period that was asked for, or that is due next; null when no calendar is in use. */
  period: EntryPeriod | null;
};

/** What a member may enter results for. Without a wish, the period that is due next; where none is, the last with figures. */
export async function listEntryChoices(
  view: View,
  { periodId, year }: { periodId?: string; year?: number } = {},
): Promise<EntryChoices> {
  const { db, scope, today } = view;
  const reached = unitsFor(scope, "result.write");
  const units = await listUnitChoices(view);
  const collectives = await listCollectiveChoices(view);
  const periods = await db.$queryRaw<EntryPeriod[]>`
    select p.id, p.calendar_id as "calendarId", c.name as "calendarName", p.label, p.starts_on::text as "startsOn",
      p.ends_on::text as "endsOn", p.due_on::text as "dueOn", p.grace_days as "graceDays", used.people as "hasPeople", used.units as "hasUnits",
      exists (select from result r where r.agency_id = p.agency_id and r.period_id = p.id) as "hasFigures"
    from calendar c join period p on p.agency_id = c.agency_id and p.calendar_id = c.id
    join lateral (select bool_or(i.level <> 'unit') as people, bool_or(i.level <> 'person') as units from indicator i
      where i.agency_id = c.agency_id and i.calendar_id = c.id and i.retired_at is null) used on used.people is not null
    where c.agency_id = ${scope.agencyId}::uuid
    order by p.ends_on, p.starts_on, c.name collate "vi-x-icu", p.id`;
  const asked = periods.find(({ id }) => id === periodId) ?? null;
  const years = [...new Set(periods.map(yearOf))];
  const inYear = periods.filter((period) => yearOf(period) === year);
  const period = asked ?? dueNext(inYear.length > 0 ? inYear : periods, today);
  return {
    units: units
      .filter(({ id }) => reached === "agency" || reached.includes(id))
      .flatMap((unit) => [
        { ...unit, isCollective: false },
        ...collectives
          .filter(({ unitId }) => unitId === unit.id)
          .map(({ id, name }) => ({ ...unit, id, name, depth: unit.depth + 1, isCollective: true })),
      ]),
    periods: periods.filter((each) => period !== null && yearOf(each) === yearOf(period)),
    year: period ? yearOf(period) : Number(today.slice(0, 4)),
    years,
    period,
  };
}

function dueNext(periods: readonly EntryPeriod[], today: CalendarDay): EntryPeriod | null {
  const begun = periods.filter(({ startsOn }) => startsOn <= today);
  const open = begun
    .filter(({ dueOn, graceDays }) => today <= addDays(dueOn, graceDays))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return open[0] ?? begun.findLast(({ hasFigures }) => hasFigures) ?? begun.at(-1) ?? periods[0] ?? null;
}

function yearOf({ endsOn }: EntryPeriod): number {
  return Number(endsOn.slice(0, 4));
}
