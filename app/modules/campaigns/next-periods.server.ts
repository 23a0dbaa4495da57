import type { CalendarDay } from "~/domain/calendar-day";
import { periodOfNextYear } from "~/domain/next-year";
import type { Period } from "~/domain/period";
import { newId } from "~/platform/ids.server";
import type { View, Work } from "~/platform/work.server";

type Days = { startsOn: CalendarDay; endsOn: CalendarDay };

/** The calendars of a campaign's figures that have no period in other days, as those of the next year. */
export async function listCalendarsWithout(
  { db, scope }: View,
  campaignId: string,
  next: Days,
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    select c.id, c.name from calendar c
    where c.agency_id = ${scope.agencyId}::uuid and c.id in (select i.calendar_id from target_indicator n
        join indicator i on i.agency_id = n.agency_id and i.id = n.indicator_id
        where n.agency_id = c.agency_id and n.campaign_id = ${campaignId}::uuid)
      and not exists (select from period p where p.agency_id = c.agency_id and p.calendar_id = c.id
        and p.ends_on between ${next.startsOn}::date and ${next.endsOn}::date)
    order by c.name collate "vi-x-icu"`;
}

/** The periods of these calendars that ended in the old days, a year later. Returns how many are new. */
export async function addNextPeriods({ db, scope }: Work, calendarIds: readonly string[], old: Days): Promise<number> {
  const periods = await db.$queryRaw<(Period & { calendarId: string })[]>`
    select p.calendar_id as "calendarId", p.id, p.label, c.cadence as kind, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
      p.due_on::text as "dueOn", p.grace_days as "graceDays"
    from period p join calendar c on c.agency_id = p.agency_id and c.id = p.calendar_id
    where p.agency_id = ${scope.agencyId}::uuid and p.calendar_id = any(${calendarIds}::uuid[])
      and p.ends_on between ${old.startsOn}::date and ${old.endsOn}::date`;
  const rows = periods.map((period) => ({ calendarId: period.calendarId, ...periodOfNextYear(period) }));
  return db.$executeRaw`
    insert into period (agency_id, id, calendar_id, code, label, starts_on, ends_on, due_on, grace_days)
    select ${scope.agencyId}::uuid, t.id, t.calendar_id, t.code, t.label, t.starts_on, t.ends_on, t.due_on, t.grace_days
    from unnest(${rows.map(newId)}::uuid[], ${rows.map(({ calendarId }) => calendarId)}::uuid[], ${rows.map(({ code }) => code)}::text[],
      ${rows.map(({ label }) => label)}::text[], ${rows.map(({ startsOn }) => startsOn)}::text[]::date[],
      ${rows.map(({ endsOn }) => endsOn)}::text[]::date[], ${rows.map(({ dueOn }) => dueOn)}::text[]::date[],
      ${rows.map(({ graceDays }) => graceDays)}::int[])
      as t (id, calendar_id, code, label, starts_on, ends_on, due_on, grace_days)
    on conflict (agency_id, calendar_id, code) do nothing`;
}
