import type { PlannedPeriod } from "~/domain/period";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

/** Returns how many were new; a period that the calendar has already is left as it is. */
export async function insertPeriods(
  { db, scope }: Work,
  calendarId: string,
  periods: readonly PlannedPeriod[],
): Promise<number> {
  return db.$executeRaw`
    insert into period (agency_id, id, calendar_id, code, label, starts_on, ends_on, due_on, grace_days)
    select ${scope.agencyId}::uuid, t.id, ${calendarId}::uuid, t.code, t.label, t.starts_on, t.ends_on, t.due_on, t.grace_days
    from unnest(${periods.map(newId)}::uuid[], ${periods.map(({ code }) => code)}::text[], ${periods.map(({ label }) => label)}::text[],
      ${periods.map(({ startsOn }) => startsOn)}::text[]::date[], ${periods.map(({ endsOn }) => endsOn)}::text[]::date[],
      ${periods.map(({ dueOn }) => dueOn)}::text[]::date[], ${periods.map(({ graceDays }) => graceDays)}::int[])
      as t (id, code, label, starts_on, ends_on, due_on, grace_days)
    on conflict (agency_id, calendar_id, code) do nothing`;
}
