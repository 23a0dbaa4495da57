import { type PeriodKind, periodsOfYear } from "~/domain/period";
import { isId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { insertPeriods } from "./insert-periods.server";

/** The periods of one more year. Refused: `unknown`, `calendar-has-own-rounds`, `year-in-calendar`. */
export async function addPeriods(
  work: Work,
  calendarId: string,
  { year, dueDays, graceDays }: { year: number; dueDays: number; graceDays: number },
): Promise<Outcome<{ added: number }>> {
  const { db, scope } = work;
  if (!isId(calendarId)) return refuse("unknown");
  const [calendar] = await db.$queryRaw<{ cadence: PeriodKind }[]>`
    select cadence from calendar where agency_id = ${scope.agencyId}::uuid and id = ${calendarId}::uuid for update`;
  if (!calendar) return refuse("unknown");
  if (calendar.cadence === "own") return refuse("calendar-has-own-rounds");
  const added = await insertPeriods(work, calendarId, periodsOfYear(calendar.cadence, year, { dueDays, graceDays }));
  if (added === 0) return refuse("year-in-calendar", { detail: { year }, fields: { year: "year-in-calendar" } });
  work.record({ command: "add-periods", target: `calendar:${calendarId}`, detail: { year, added } });
  return { ok: true, added };
}
