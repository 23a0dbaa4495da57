// A period is a row of one of the agency's calendars. It is due a number of days after its end, and a time of grace
// follows the due day. A period counts for a campaign when its last day lies in the campaign.

import { addDays, type CalendarDay, daysBetween } from "./calendar-day";
import { romanNumeral } from "./roman-numeral";

export type Cadence = "month" | "quarter" | "halfYear" | "year";
export type PeriodKind = Cadence | "own";

export type Period = {
  id: string;
  kind: PeriodKind;
  label: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  dueOn: CalendarDay;
  graceDays: number;
};

/** A period before it is stored: `code` ("2023-Q3") tells it apart within its calendar. */
export type PlannedPeriod = Omit<Period, "id"> & { code: string };

export type Timeliness = "notStarted" | "open" | "due" | "grace" | "late";

const monthsOf: Record<Cadence, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The periods of a calendar year in order, due `dueDays` after their last day. */
export function periodsOfYear(
  cadence: Cadence,
  year: number,
  { dueDays, graceDays }: { dueDays: number; graceDays: number },
): PlannedPeriod[] {
  const months = monthsOf[cadence];
  return Array.from({ length: 12 / months }, (_, index) => {
    const startsOn = firstOfMonth(year, index * months + 1);
    const endsOn = addDays(firstOfMonth(year, (index + 1) * months + 1), -1);
    return {
      code: periodCode({ kind: cadence, startsOn, endsOn }),
      kind: cadence,
      label: periodLabel(cadence, startsOn),
      startsOn,
      endsOn,
      dueOn: addDays(endsOn, dueDays),
      graceDays,
    };
  });
}

/** "Tháng 9/2023", "Quý III/2023", "6 tháng đầu năm 2023", "Năm 2023"; own rounds bear the label they were given. */
export function periodLabel(cadence: Cadence, startsOn: CalendarDay): string {
  const { year, number } = placeInYear(cadence, startsOn);
  switch (cadence) {
    case "month":
      return `Tháng ${number}/${year}`;
    case "quarter":
      return `Quý ${romanNumeral(number)}/${year}`;
    case "halfYear":
      return `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`;
    case "year":
      return `Năm ${year}`;
  }
}

/** "2023-09", "2023-Q3", "2023-H1", "2023"; an own round is written by its last day. */
export function periodCode({ kind, startsOn, endsOn }: Pick<Period, "kind" | "startsOn" | "endsOn">): string {
  if (kind === "own") return endsOn;
  const { year, number } = placeInYear(kind, startsOn);
  switch (kind) {
    case "month":
      return startsOn.slice(0, 7);
    case "quarter":
      return `${year}-Q${number}`;
    case "halfYear":
      return `${year}-H${number}`;
    case "year":
      return year;
  }
}

export function countsFor(
  period: Pick<Period, "endsOn">,
  campaign: { startsOn: CalendarDay; endsOn: CalendarDay },
): boolean {
  return campaign.startsOn <= period.endsOn && period.endsOn <= campaign.endsOn;
}

/** `due` from the end of the period to its due day, then `grace`, then `late`. */
export function timeliness(
  period: Pick<Period, "startsOn" | "endsOn" | "dueOn" | "graceDays">,
  today: CalendarDay,
): Timeliness {
  if (today < period.startsOn) return "notStarted";
  if (today > addDays(period.dueOn, period.graceDays)) return "late";
  if (today > period.dueOn) return "grace";
  return today > period.endsOn ? "due" : "open";
}

/** Days to the due day: 0 on that day, negative afterwards. */
export function daysLeft(period: Pick<Period, "dueOn">, today: CalendarDay): number {
  return daysBetween(today, period.dueOn);
}

/** Month 13 is January of the year after. */
function firstOfMonth(year: number, month: number): CalendarDay {
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
}

function placeInYear(cadence: Cadence, startsOn: CalendarDay): { year: string; number: number } {
  const month = Number(startsOn.slice(5, 7));
  return { year: startsOn.slice(0, 4), number: Math.ceil(month / monthsOf[cadence]) };
}
