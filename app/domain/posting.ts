// A posting is a person in a unit under a title, from its first day up to and without its last. One person may hold
// several postings at once, in several units and structures, but the same title in the same unit only once at a time.

import type { CalendarDay } from "./calendar-day";
import type { UnitSpan } from "./unit-history";

export type PostingTime = { unitId: string; title: string; validFrom: CalendarDay; validTo: CalendarDay | null };

export type PostingRefusal = "posting-ends-before-start" | "unit-not-open" | "posting-twice";

/** Why a posting cannot stand beside the person's others in a unit with this history; null when it can. */
export function postingRefusal(
  posting: PostingTime,
  others: readonly PostingTime[],
  unit: readonly Pick<UnitSpan, "validFrom" | "validTo">[],
): PostingRefusal | null {
  const { validFrom, validTo } = posting;
  if (validTo !== null && validTo <= validFrom) return "posting-ends-before-start";
  if (!isOpenThroughout(unit, validFrom, validTo)) return "unit-not-open";
  return others.some((other) => isSamePost(other, posting) && overlaps(other, posting)) ? "posting-twice" : null;
}

export function isOpenThroughout(
  spans: readonly Pick<UnitSpan, "validFrom" | "validTo">[],
  from: CalendarDay,
  to: CalendarDay | null,
): boolean {
  const start = spans.some(({ validFrom, validTo }) => validFrom <= from && (validTo === null || from < validTo));
  const isStillOpen = spans.some(({ validTo }) => validTo === null || (to !== null && to <= validTo));
  return start && isStillOpen;
}

function isSamePost(a: PostingTime, b: PostingTime): boolean {
  return a.unitId === b.unitId && a.title === b.title;
}

function overlaps(a: PostingTime, b: PostingTime): boolean {
  return (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);
}
