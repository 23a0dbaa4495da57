// The day on which a milestone was reached is a figure like any other: the number of the day as spreadsheets count it,
// 1 on 31/12/1899. A later day is a greater number, and "on or before the due day" is "less is better". It is written
// and shown as dd/mm/yyyy; nobody ever reads the number.

import { addDays, type CalendarDay, daysBetween, formatDay, readDay } from "./calendar-day";

const dayZero = "1899-12-30";
const earliest: CalendarDay = "1950-01-01";
const latest: CalendarDay = "2199-12-31";

export type DayReading = { ok: true; value: string } | { ok: false; sentence: string };

/** "2026-11-28" → "46354" */
export function dayNumber(day: CalendarDay): string {
  return String(daysBetween(dayZero, day));
}

/** The day of a whole number within reach; null for any other number. */
export function dayOfNumber(value: string): CalendarDay | null {
  if (!/^\d{1,6}$/.test(value)) return null;
  const day = addDays(dayZero, Number(value));
  return day >= earliest && day <= latest ? day : null;
}

/** "46354" → "28/11/2026"; a number that is no day stays as it is. */
export function formatDayNumber(value: string): string {
  const day = dayOfNumber(value);
  return day === null ? value : formatDay(day);
}

/** Reads 28/11/2026 as it is typed. */
export function readDayNumber(text: string): DayReading {
  const day = readDay(text);
  if (day === null) return { ok: false, sentence: "Nhập ngày như 30/06/2026." };
  if (day < earliest || day > latest) {
    return { ok: false, sentence: `Nhập ngày từ ${formatDay(earliest)} đến ${formatDay(latest)}.` };
  }
  return { ok: true, value: dayNumber(day) };
}
