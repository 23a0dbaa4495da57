import type { CalendarDay } from "~/domain/calendar-day";
import type { Period, PeriodKind } from "~/domain/period";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type CalendarInList = {
  id: string;
  name: string;
  cadence: PeriodKind;
  periodCount: number;
  /** In which a period ends, ascending. */
  years: number[];
  indicatorCount: number;
};

export type PeriodInCalendar = Period & { code: string; calendarId: string; calendarName: string };

export async function listCalendars({ db, scope }: View): Promise<CalendarInList[]> {
  return db.$queryRaw<CalendarInList[]>`
    select c.id, c.name, c.cadence, count(p.id)::int as "periodCount",
      coalesce(array_agg(distinct extract(year from p.ends_on)::int) filter (where p.id is not null), '{}') as years,
      (select count(*)::int from indicator i where i.agency_id = c.agency_id and i.calendar_id = c.id and i.retired_at is null)
        as "indicatorCount"
    from calendar c left join period p on p.agency_id = c.agency_id and p.calendar_id = c.id
    where c.agency_id = ${scope.agencyId}::uuid
    group by c.agency_id, c.id, c.name, c.cadence
    order by c.name collate "vi-x-icu"`;
}

/** Periods in order of their days; `from` and `to` bound the last day of a period, both included. */
export async function listPeriods(
  { db, scope }: View,
  options: { calendarId?: string; from?: CalendarDay; to?: CalendarDay } = {},
): Promise<PeriodInCalendar[]> {
  const { calendarId, from, to } = options;
  if (calendarId !== undefined && !isId(calendarId)) return [];
  return db.$queryRaw<PeriodInCalendar[]>`
    select ${periodColumns} from period p join calendar c on c.agency_id = p.agency_id and c.id = p.calendar_id
    where p.agency_id = ${scope.agencyId}::uuid
      ${calendarId === undefined ? noSql : sql`and p.calendar_id = ${calendarId}::uuid`}
      ${from === undefined ? noSql : sql`and p.ends_on >= ${from}::date`}
      ${to === undefined ? noSql : sql`and p.ends_on <= ${to}::date`}
    order by p.ends_on, p.starts_on, c.name collate "vi-x-icu"`;
}

export async function findPeriod({ db, scope }: View, id: string): Promise<PeriodInCalendar | null> {
  if (!isId(id)) return null;
  const [period] = await db.$queryRaw<PeriodInCalendar[]>`
    select ${periodColumns} from period p join calendar c on c.agency_id = p.agency_id and c.id = p.calendar_id
    where p.agency_id = ${scope.agencyId}::uuid and p.id = ${id}::uuid`;
  return period ?? null;
}

const periodColumns = sql`p.id, p.code, p.label, c.cadence as kind, p.calendar_id as "calendarId", c.name as "calendarName",
  p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.due_on::text as "dueOn", p.grace_days as "graceDays"`;
