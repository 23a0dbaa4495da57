// A named collective is neither a unit nor a person: the core team of a Party cell, the organisers of one event. It may
// belong to a unit, may have members, takes part in campaigns for units and is awarded like them. It keeps the names it
// had: a name is borne up to, and without, the day on which the next one begins.

import type { CalendarDay } from "./calendar-day";

export type FormerName = { untilDay: CalendarDay; name: string };

export type CollectiveTimes = {
  /** null when it is not known. */
  formedOn: CalendarDay | null;
  /** The first day on which the collective is no more; null while it is. */
  closedOn: CalendarDay | null;
  formerNames: readonly FormerName[];
};

export type CollectiveRefusal = "collective-closed" | "day-before-collective" | "day-in-future";

export function nameOn(name: string, formerNames: readonly FormerName[], day: CalendarDay): string {
  const later = formerNames.filter(({ untilDay }) => day < untilDay).sort((a, b) => (a.untilDay < b.untilDay ? -1 : 1));
  return later[0]?.name ?? name;
}

/** Why a collective cannot bear another name from a day on: only the latest name ends, and only by a day that has come. */
export function renameRefusal(
  { formedOn, closedOn, formerNames }: CollectiveTimes,
  day: CalendarDay,
  today: CalendarDay,
): CollectiveRefusal | null {
  if (closedOn !== null) return "collective-closed";
  if (day > today) return "day-in-future";
  const isBefore = (other: CalendarDay) => day < other;
  return [formedOn ?? "", ...formerNames.map(({ untilDay }) => untilDay)].some(isBefore)
    ? "day-before-collective"
    : null;
}

export function closeRefusal(
  { formedOn, closedOn, formerNames }: CollectiveTimes,
  day: CalendarDay,
): CollectiveRefusal | null {
  if (closedOn !== null) return "collective-closed";
  const since = [formedOn ?? "", ...formerNames.map(({ untilDay }) => untilDay)];
  return since.some((start) => day <= start) ? "day-before-collective" : null;
}
