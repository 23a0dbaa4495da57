import { type CriterionSentence, criterionSentence } from "~/domain/award-catalogue/criterion-sentences";
import { revisionInForce } from "~/domain/award-catalogue/in-force";
import type { CatalogueEntry, Criterion } from "~/domain/award-catalogue/types";
import { lawCatalogue } from "./law-catalogue.server";

/** An entry of the law's catalogue as it is read on a day, its criteria in sentences; null when there is none. */
export function lawEntryOnDay(lawId: string, day: string) {
  const { entries } = lawCatalogue();
  const entry = entries.find(({ id }) => id === lawId);
  if (!entry) return null;
  const sentences = (criteria: readonly Criterion[]): CriterionSentence[] =>
    criteria.map((criterion) => criterionSentence(criterion, nameIn(entries)));
  const { id, nameVi, kind, subject, isAlsoForCollectives, level } = entry;
  const { deciders, source, confidence, effectiveFrom, effectiveTo, quotaNote, notes } = entry;
  const revision = revisionInForce(entry, day);
  return {
    ...{ id, nameVi, kind, subject, isAlsoForCollectives, level },
    ...{ deciders, source, confidence, effectiveFrom, effectiveTo, quotaNote, notes },
    criteria: sentences(entry.criteria),
    revision: revision && {
      law: revision.law,
      effectiveFrom: revision.effectiveFrom,
      expectedFrom: revision.expectedFrom,
      expected: sentences(revision.expectedCriteria),
    },
  };
}

function nameIn(entries: readonly CatalogueEntry[]): (id: string) => string {
  return (id) => entries.find((entry) => entry.id === id)?.nameVi ?? id;
}
