// A unit keeps its identity while its name and its place change: each span holds from its first day up to, and without,
// the day on which the next one begins. Spans of a unit touch until it closes and never overlap. A change is planned
// on the last span; what happened before is not rewritten.

import type { CalendarDay } from "./calendar-day";

export type UnitSpan = {
  name: string;
  shortName: string | null;
  parentId: string | null;
  validFrom: CalendarDay;
  /** The first day on which the span no longer holds; null while it does. */
  validTo: CalendarDay | null;
};

export type UnitHistoryRefusal = "unit-closed" | "day-before-span" | "unit-under-itself";

/** `spans` are written by their validFrom: one that exists is replaced, one that does not is added. */
export type UnitChange = { ok: true; spans: UnitSpan[] } | { ok: false; refusal: UnitHistoryRefusal };

export function spanOn(spans: readonly UnitSpan[], day: CalendarDay): UnitSpan | null {
  return spans.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo)) ?? null;
}

/** Nothing to write when the unit bears these names already. */
export function planRename(
  spans: readonly UnitSpan[],
  day: CalendarDay,
  change: { name: string; shortName: string | null },
): UnitChange {
  return planned(spans, day, change);
}

/** `parentAncestry` is the new parent and all units above it, from that day on; empty when the unit becomes a root. */
export function planMove(
  spans: readonly UnitSpan[],
  day: CalendarDay,
  change: { unitId: string; parentId: string | null; parentAncestry: readonly string[] },
): UnitChange {
  if (change.parentId === change.unitId || change.parentAncestry.includes(change.unitId)) {
    return { ok: false, refusal: "unit-under-itself" };
  }
  return planned(spans, day, { parentId: change.parentId });
}

/** `day` is the first day on which the unit is no more. */
export function planClose(spans: readonly UnitSpan[], day: CalendarDay): UnitChange {
  const last = lastOf(spans);
  if (last === null || last.validTo !== null) return { ok: false, refusal: "unit-closed" };
  if (day <= last.validFrom) return { ok: false, refusal: "day-before-span" };
  return { ok: true, spans: [{ ...last, validTo: day }] };
}

function planned(spans: readonly UnitSpan[], day: CalendarDay, change: Partial<UnitSpan>): UnitChange {
  const last = lastOf(spans);
  if (last === null || last.validTo !== null) return { ok: false, refusal: "unit-closed" };
  if (day < last.validFrom) return { ok: false, refusal: "day-before-span" };
  const after = { ...last, ...change };
  if (isSameUnit(last, after)) return { ok: true, spans: [] };
  if (day === last.validFrom) return { ok: true, spans: [after] };
  return {
    ok: true,
    spans: [
      { ...last, validTo: day },
      { ...after, validFrom: day },
    ],
  };
}

function lastOf(spans: readonly UnitSpan[]): UnitSpan | null {
  return spans.reduce<UnitSpan | null>(
    (last, span) => (last === null || span.validFrom > last.validFrom ? span : last),
    null,
  );
}

function isSameUnit(a: UnitSpan, b: UnitSpan): boolean {
  return a.name === b.name && a.shortName === b.shortName && a.parentId === b.parentId;
}
