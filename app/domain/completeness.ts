// How complete the figures of an indicator are: of the periods that are due in the time that somebody takes part in a
// campaign, for how many is there a figure? A period is due once its due day and its grace have passed; after the campaign's
// end every period that lies in it is. Zero and "not applicable" are figures. What is missing is told and can be
// explained, "Mới ghi nhận 8/11 kỳ"; it blocks nothing. An explanation stands as long as no more is missing than it was
// given for.

import { addDays, type CalendarDay } from "./calendar-day";
import { countsFor, type Period } from "./period";

export type CountedPeriod = Pick<Period, "id" | "label" | "endsOn" | "dueOn" | "graceDays">;
export type TakingPart = { startsOn: CalendarDay; endsOn: CalendarDay };
export type Completeness = { due: number; recorded: number; missing: string[] };

/** The part of a campaign in which an entrant is there; `leftOn` is the first day without him. */
export function takingPart(
  campaign: TakingPart,
  { joinedOn, leftOn }: { joinedOn: CalendarDay; leftOn: CalendarDay | null },
): TakingPart {
  const leavesEarly = leftOn !== null && leftOn <= campaign.endsOn;
  return {
    startsOn: joinedOn > campaign.startsOn ? joinedOn : campaign.startsOn,
    endsOn: leavesEarly ? addDays(leftOn, -1) : campaign.endsOn,
  };
}

export function periodsDue<Each extends CountedPeriod>(
  periods: readonly Each[],
  campaign: TakingPart,
  part: TakingPart,
  today: CalendarDay,
): Each[] {
  const isOver = today > campaign.endsOn;
  return periods.filter(
    (period) => countsFor(period, part) && (isOver || today > addDays(period.dueOn, period.graceDays)),
  );
}

/** `recorded` are the periods for which there is a figure; `missing` are labels, in the order of the periods. */
export function completeness(due: readonly CountedPeriod[], recorded: ReadonlySet<string>): Completeness {
  const missing = due.filter(({ id }) => !recorded.has(id)).map(({ label }) => label);
  return { due: due.length, recorded: due.length - missing.length, missing };
}

export function isExplained(
  now: Pick<Completeness, "due" | "recorded">,
  explained: Pick<Completeness, "due" | "recorded"> | null,
): boolean {
  return explained !== null && now.due - now.recorded <= explained.due - explained.recorded;
}
