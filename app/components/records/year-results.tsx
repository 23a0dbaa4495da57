import { Link } from "@remix-run/react";
import { Cell, Column, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import { Status, type StatusKind } from "~/components/ui/status";
import type { PersonRecord } from "~/domain/record";
import type { ResultState } from "~/domain/result";
import { romanNumeral } from "~/domain/roman-numeral";
import { records as words } from "~/locales/records";
import { useText } from "~/locales/use-text";

const shapes: Record<ResultState, StatusKind> = {
  draft: "waiting",
  submitted: "waiting",
  returned: "returned",
  verified: "done",
};

/** A year's results by indicator, beside what was planned. */
export function YearResults({ record }: { record: PersonRecord }) {
  const t = useText(words);
  const { year, years, results } = record;
  const others = years.filter((each) => each !== year);
  return (
    <section className="section">
      <SectionHead
        title={t.results(year)}
        note={results.length > 0 ? t.resultsNote : undefined}
        action={
          others.length > 0 ? (
            <span className="no-print">
              {t.otherYears}:{" "}
              {others.map((each) => (
                <Link key={each} className="link" to={`?year=${each}`}>
                  {each}{" "}
                </Link>
              ))}
            </span>
          ) : null
        }
      />
      {results.length === 0 ? (
        <p className="muted">{t.noResults(year)}</p>
      ) : (
        <div className="sheet">
          <Table caption={t.results(year)} cards>
            <thead>
              <tr>
                <Column>
                  <span className="visually-hidden">{t.columns.pillar}</span>
                </Column>
                <Column>{t.columns.indicator}</Column>
                <Column numeric>{t.columns.actual}</Column>
                <Column numeric>{t.columns.planned}</Column>
                <Column>{t.columns.state}</Column>
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <tr key={result.indicatorId}>
                  <Cell label={t.columns.pillar}>
                    {result.pillar === null ? null : <span className="numeral">{romanNumeral(result.pillar)}</span>}
                  </Cell>
                  <Cell>{result.name}</Cell>
                  <Cell numeric strong label={t.columns.actual}>
                    {withUnit(result.actual, result.planned === null ? result.unitOfMeasure : null)}
                  </Cell>
                  <Cell numeric muted label={t.columns.planned}>
                    {withUnit(result.planned, result.unitOfMeasure)}
                  </Cell>
                  <Cell label={t.columns.state}>
                    <Status kind={shapes[result.state]}>
                      {result.periods > 1 && result.verifiedPeriods < result.periods
                        ? t.verifiedPeriods(result.verifiedPeriods, result.periods)
                        : t.states[result.state]}
                    </Status>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function withUnit(figure: string | null, unit: string | null): string {
  return figure === null ? "–" : [figure, unit].filter(Boolean).join("\u00a0");
}
