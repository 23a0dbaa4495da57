// A calendar day is a string YYYY-MM-DD: it sorts as text and has no time zone. Instants are read in Vietnam's time,
// whatever the server's.

export type CalendarDay = string;

const millisecondsPerDay = 86_400_000;
const vietnamClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && dayOf(midnight) === text;
}

/** Negative days go back. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(midnightOf(day) + days * millisecondsPerDay);
}

/** Whole days from the first to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / millisecondsPerDay);
}

/** "2023-09-30" → "30/09/2023". */
export function formatDay(day: CalendarDay): string {
  const [year, month, dayOfMonth] = day.split("-");
  return `${dayOfMonth}/${month}/${year}`;
}

/** Reads 30/9/2023, 30-09-2023, 30.9.2023 and YYYY-MM-DD; null for anything else, two-digit years included. */
export function readDay(text: string): CalendarDay | null {
  const written = text.trim();
  if (isCalendarDay(written)) return written;
  const [, dayOfMonth, , month, year] = written.match(/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/) ?? [];
  if (dayOfMonth === undefined || month === undefined || year === undefined) return null;
  const day = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  return isCalendarDay(day) ? day : null;
}

export function dayInVietnam(instant: Date): CalendarDay {
  const { year, month, day } = vietnamTimeOf(instant);
  return `${year}-${month}-${day}`;
}

/** "30/09/2023 14:05", in Vietnam's time. */
export function formatInstant(instant: Date): string {
  const { hour, minute } = vietnamTimeOf(instant);
  return `${formatDay(dayInVietnam(instant))} ${hour}:${minute}`;
}

function midnightOf(day: CalendarDay): number {
  if (!isCalendarDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(milliseconds: number): CalendarDay {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function vietnamTimeOf(instant: Date): Record<string, string> {
  return Object.fromEntries(vietnamClock.formatToParts(instant).map(({ type, value }) => [type, value]));
}
