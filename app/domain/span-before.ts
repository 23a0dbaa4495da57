// The span of equal length that ends on the day before: of whole months so many months, otherwise so many days. The year
// before 2024 is 2023, though it has a day less.

import { addDays, type CalendarDay, daysBetween } from "./calendar-day";

export type Span = { startsOn: CalendarDay; endsOn: CalendarDay };

export function spanBefore({ startsOn, endsOn }: Span): Span {
  const dayBefore = addDays(startsOn, -1);
  const isWholeMonths = startsOn.endsWith("-01") && addDays(endsOn, 1).endsWith("-01");
  if (!isWholeMonths) return { startsOn: addDays(startsOn, -daysBetween(startsOn, endsOn) - 1), endsOn: dayBefore };
  const months = monthOf(addDays(endsOn, 1)) - monthOf(startsOn);
  return { startsOn: firstOf(monthOf(startsOn) - months), endsOn: dayBefore };
}

function monthOf(day: CalendarDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): CalendarDay {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
