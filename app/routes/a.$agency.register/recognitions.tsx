import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { register as words } from "~/locales/register";
import { useText } from "~/locales/use-text";
import type { Recognition } from "~/modules/recognitions/queries.server";
import { paths } from "~/paths";

type RecognitionsProps = { agency: string; recognitions: readonly Recognition[]; mayRecord: boolean };

/** What others said of the agency's units and people: beside the awards, and none of them. */
export function Recognitions({ agency, recognitions, mayRecord }: RecognitionsProps) {
  const t = useText(words);
  return (
    <section>
      <SectionHead
        title={t.recognitions}
        note={t.recognitionsNote}
        action={
          mayRecord ? (
            <span className="no-print">
              <ButtonLink small icon="plus" to={paths.newRecognition(agency)}>
                {t.addRecognition}
              </ButtonLink>
            </span>
          ) : null
        }
      />
      {recognitions.length === 0 ? (
        <p className="muted">{t.noRecognitions}</p>
      ) : (
        <div className="sheet">
          <Table caption={t.recognitions} cards>
            <thead>
              <tr>
                <Column>{t.recognition.subject}</Column>
                <Column>{t.recognition.words}</Column>
                <Column>{t.recognition.givenBy}</Column>
                <Column>{t.recognition.givenOn}</Column>
              </tr>
            </thead>
            <tbody>
              {recognitions.map(({ id, name, words: recognised, givenBy, givenOn, source }) => (
                <tr key={id}>
                  <RowHeader>{name}</RowHeader>
                  <Cell label={t.recognition.words}>
                    <span>
                      {recognised}
                      {source ? <small>{source}</small> : null}
                    </span>
                  </Cell>
                  <Cell label={t.recognition.givenBy}>{givenBy}</Cell>
                  <Cell label={t.recognition.givenOn} className="nowrap">
                    {formatDay(givenOn)}
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
