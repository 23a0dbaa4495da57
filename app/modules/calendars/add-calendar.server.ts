import { addDays, type CalendarDay } from "~/domain/calendar-day";
import { normaliseName } from "~/domain/names";
import { type PeriodKind, type PlannedPeriod, periodCode, periodsOfYear } from "~/domain/period";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { insertPeriods } from "./insert-periods.server";

export type Round = { label: string; startsOn: CalendarDay; endsOn: CalendarDay };

export type NewCalendar = {
  name: string;
  cadence: PeriodKind;
  years: readonly number[];
  /** Of an own calendar, which has no years. */
  rounds?: readonly Round[];
  dueDays: number;
  graceDays: number;
};

/** Refused: `calendar-name-taken`, `calendar-without-periods`, `rounds-overlap`. */
export async function addCalendar(work: Work, input: NewCalendar): Promise<Outcome<{ calendarId: string }>> {
  const { db, scope } = work;
  const periods = plannedPeriods(input);
  if (periods.length === 0) {
    const field = input.cadence === "own" ? "rounds" : "firstYear";
    return refuse("calendar-without-periods", { fields: { [field]: "calendar-without-periods" } });
  }
  if (overlap(periods)) return refuse("rounds-overlap", { fields: { rounds: "rounds-overlap" } });

  const calendarId = newId();
  const made = await db.$executeRaw`insert into calendar (agency_id, id, name, cadence)
    values (${scope.agencyId}::uuid, ${calendarId}::uuid, ${normaliseName(input.name)}, ${input.cadence}) on conflict (agency_id, name) do nothing`;
  if (made === 0) return refuse("calendar-name-taken", { fields: { name: "calendar-name-taken" } });
  await insertPeriods(work, calendarId, periods);
  work.record({ command: "add-calendar", target: `calendar:${calendarId}`, detail: { periods: periods.length } });
  return { ok: true, calendarId };
}

function plannedPeriods({ cadence, years, rounds = [], dueDays, graceDays }: NewCalendar): PlannedPeriod[] {
  if (cadence !== "own") {
    return [...new Set(years)].sort().flatMap((year) => periodsOfYear(cadence, year, { dueDays, graceDays }));
  }
  return rounds.map((round) => ({
    ...round,
    code: periodCode({ kind: "own", ...round }),
    kind: "own",
    dueOn: addDays(round.endsOn, dueDays),
    graceDays,
  }));
}

function overlap(periods: readonly PlannedPeriod[]): boolean {
  const inOrder = [...periods].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.some((period, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && period.startsOn <= before.endsOn;
  });
}
