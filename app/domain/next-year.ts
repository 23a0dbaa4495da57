// A campaign and its periods a year later: the same day of the next year, and the last day of February stays the last one.
// Names bear the new year in place of the old one.

import { addDays, type CalendarDay, daysBetween } from "./calendar-day";
import { type Cadence, type Period, type PeriodKind, type PlannedPeriod, periodCode, periodLabel } from "./period";

export function nextYear(day: CalendarDay): CalendarDay {
  const year = Number(day.slice(0, 4));
  const isLastOfFebruary = day.slice(5, 7) === "02" && addDays(day, 1).slice(5, 7) === "03";
  return isLastOfFebruary ? addDays(`${year + 1}-03-01`, -1) : `${year + 1}${day.slice(4)}`;
}

/** "Thi đua năm 2026" → "Thi đua năm 2027"; a name without a year gets the year in which the campaign ends. */
export function nameOfNextYear(name: string, endsOn: CalendarDay): string {
  if (!/(?<!\d)(19|20|21)\d{2}(?!\d)/.test(name)) return `${name} năm ${Number(endsOn.slice(0, 4)) + 1}`;
  return name.replace(/(?<!\d)(19|20|21)\d{2}(?!\d)/g, (year) => String(Number(year) + 1));
}

/** A period a year later, due as many days after its end. */
export function periodOfNextYear(period: Omit<Period, "id">): PlannedPeriod {
  const { kind, startsOn, endsOn, dueOn, graceDays, label } = period;
  const days = { startsOn: nextYear(startsOn), endsOn: nextYear(endsOn) };
  return {
    ...{ kind, graceDays, ...days },
    dueOn: addDays(days.endsOn, daysBetween(endsOn, dueOn)),
    code: periodCode({ kind, ...days }),
    label: isRegular(kind) ? periodLabel(kind, days.startsOn) : nameOfNextYear(label, endsOn),
  };
}

function isRegular(kind: PeriodKind): kind is Cadence {
  return kind !== "own";
}
