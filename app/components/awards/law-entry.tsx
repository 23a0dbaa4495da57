import { Banner } from "~/components/ui/banner";
import { SectionHead } from "~/components/ui/page-head";
import type { CriterionSentence } from "~/domain/award-catalogue/criterion-sentences";
import type { CatalogueEntry } from "~/domain/award-catalogue/types";
import { formatDay } from "~/domain/calendar-day";
import { awardTypes as words } from "~/locales/award-types";
import { useText } from "~/locales/use-text";

export type LawEntryToRead = Pick<
  CatalogueEntry,
  "deciders" | "source" | "confidence" | "effectiveFrom" | "effectiveTo" | "quotaNote" | "notes"
> & {
  criteria: CriterionSentence[];
  revision: { law: string; effectiveFrom: string; expectedFrom: string | null; expected: CriterionSentence[] } | null;
};

/** What the law asks for, in sentences, with where it says so and how sure the catalogue is of it. */
export function LawEntry({ entry }: { entry: LawEntryToRead }) {
  const t = useText(words);
  const { revision } = entry;
  const facts = [
    { term: t.source, words: entry.source },
    { term: t.confidence, words: t.confidences[entry.confidence] },
    { term: t.validity, words: validity() },
    { term: t.decidedBy, words: entry.deciders.map((decider) => t.deciders[decider]).join("; ") },
    { term: t.quotaInPractice, words: entry.quotaNote },
    { term: t.notes, words: entry.notes },
  ];
  return (
    <div className="stack">
      {revision ? (
        <Banner tone="warning" title={t.revision(revision.law, formatDay(revision.effectiveFrom))}>
          <p>{t.revisionUnseen}</p>
        </Banner>
      ) : null}
      <section>
        <SectionHead title={t.criteria} note={t.criteriaNote} />
        <Sentences sentences={entry.criteria} />
      </section>
      {revision && revision.expected.length > 0 ? (
        <section>
          <SectionHead title={t.expected} note={revision.expectedFrom ?? undefined} />
          <Sentences sentences={revision.expected} />
        </section>
      ) : null}
      <section>
        <SectionHead title={t.legal} />
        <dl className="law-facts">
          {facts
            .filter((fact) => fact.words)
            .map((fact) => (
              <div key={fact.term}>
                <dt>{fact.term}</dt>
                <dd>{fact.words}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  );

  function validity(): string {
    const { effectiveFrom, effectiveTo } = entry;
    if (effectiveFrom === null) return t.validUnknown;
    return effectiveTo === null
      ? t.validFrom(formatDay(effectiveFrom))
      : t.validFromTo(formatDay(effectiveFrom), formatDay(effectiveTo));
  }
}

function Sentences({ sentences }: { sentences: readonly CriterionSentence[] }) {
  return (
    <ul className="law-criteria">
      {sentences.map(({ text, parts }) => (
        <li key={`${text} ${parts.map((part) => part.text).join(" ")}`}>
          {text}
          {parts.length > 0 ? <Sentences sentences={parts} /> : null}
        </li>
      ))}
    </ul>
  );
}
