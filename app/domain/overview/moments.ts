// The moments at which a campaign is looked back on: the ends of the periods of the calendar that most of its indicators
// use. Months are read by quarters once there are more than four. A campaign without any calendar is read by quarters too.
// The last moment takes in everything that counts for the campaign.

import type { CalendarDay } from "../calendar-day";
import { type PeriodKind, periodsOfYear } from "../period";

export type PeriodOfCalendar = { label: string; startsOn: CalendarDay; endsOn: CalendarDay };
export type CalendarOfCampaign = { cadence: PeriodKind; indicators: number; periods: PeriodOfCalendar[] };

/** `until` is the last day that counts: later than `endsOn` for the last moment of a campaign that ends later. */
export type Moment = PeriodOfCalendar & { until: CalendarDay };

type Span = { startsOn: CalendarDay; endsOn: CalendarDay };

const mostMonths = 4;

export function momentsOf(calendars: readonly CalendarOfCampaign[], campaign: Span): Moment[] {
  const [used] = [...calendars]
    .filter(({ periods }) => periods.length > 0)
    .sort((one, other) => other.indicators - one.indicators || one.periods.length - other.periods.length);
  const byQuarters = !used || (used.cadence === "month" && used.periods.length > mostMonths);
  const periods = byQuarters ? quartersOf(campaign) : used.periods;
  return periods.map((period, index) => ({
    ...period,
    until: index === periods.length - 1 && period.endsOn < campaign.endsOn ? campaign.endsOn : period.endsOn,
  }));
}

/** The one to open with: the latest that has begun and in which something was reported, else the latest that is over. */
export function openingMoment(
  moments: readonly Moment[],
  reported: ReadonlySet<CalendarDay>,
  today: CalendarDay,
): Moment | null {
  const begun = moments.filter(({ startsOn }) => startsOn <= today);
  return (
    begun.findLast(({ until }) => reported.has(until)) ??
    begun.findLast(({ endsOn }) => endsOn < today) ??
    begun[0] ??
    moments[0] ??
    null
  );
}

/** The moment in which a period that ends on this day is counted. */
export function momentOf(moments: readonly Moment[], endsOn: CalendarDay): Moment | null {
  return moments.find(({ until }) => endsOn <= until) ?? null;
}

/** "Quý III" where every period of the campaign lies in one year, else with its year. */
export function shortLabel(label: string, campaign: Span): string {
  const isOneYear = campaign.startsOn.slice(0, 4) === campaign.endsOn.slice(0, 4);
  return isOneYear ? label.replace(/\s*(\/|năm )\d{4}$/, "") || label : label;
}

function quartersOf({ startsOn, endsOn }: Span): PeriodOfCalendar[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => periodsOfYear("quarter", year, { dueDays: 0, graceDays: 0 }))
    .filter((quarter) => quarter.endsOn >= startsOn && quarter.startsOn <= endsOn)
    .map((quarter) => ({
      label: quarter.label,
      startsOn: quarter.startsOn < startsOn ? startsOn : quarter.startsOn,
      endsOn: quarter.endsOn > endsOn ? endsOn : quarter.endsOn,
    }));
}
