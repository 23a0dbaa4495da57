import type { CalendarDay } from "../calendar-day";
import type { AwardKind } from "../decision";
import { fold } from "../names";
import type { AwardCatalogue, AwardLevel, CatalogueEntry, PendingRevision } from "./types";

export type CatalogueFilter = {
  search?: string;
  kind?: AwardKind | null;
  subject?: "individual" | "collective" | null;
  level?: AwardLevel | null;
};

/** What the law knew on a day. An entry whose source names no day counts on every day; one of the past is not offered. */
export function entriesInForce({ entries }: AwardCatalogue, day: CalendarDay): CatalogueEntry[] {
  return entries.filter(
    ({ effectiveFrom, effectiveTo, isHistorical }) =>
      !isHistorical && (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || effectiveTo >= day),
  );
}

/** The revision that the law of that day already contains, though the entry does not yet. */
export function revisionInForce({ pendingRevision }: CatalogueEntry, day: CalendarDay): PendingRevision | null {
  return pendingRevision && pendingRevision.effectiveFrom <= day ? pendingRevision : null;
}

/** Every word that is typed must stand in the name or the abbreviation, marks and case aside. */
export function matching(entries: readonly CatalogueEntry[], filter: CatalogueFilter): CatalogueEntry[] {
  const words = fold(filter.search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const text = fold(`${entry.nameVi} ${entry.abbreviation ?? ""}`);
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.kind || entry.kind === filter.kind) &&
      (!filter.subject || isFor(entry, filter.subject)) &&
      (!filter.level || entry.level === filter.level)
    );
  });
}

export function isFor({ subject, isAlsoForCollectives }: CatalogueEntry, asked: "individual" | "collective"): boolean {
  return subject === asked || (asked === "collective" && isAlsoForCollectives);
}
