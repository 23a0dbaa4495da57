import { PersonLink } from "~/components/people/person-link";
import { Banner } from "~/components/ui/banner";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { pastedPeople as words } from "~/locales/pasted-people";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type Outcome = "added" | "posted" | "present" | "skipped";

export type ImportedList = Record<Outcome, number> & {
  unitsAdded: number;
  rows: { line: number; name: string; outcome: Outcome; personId: string | null; unitName: string | null }[];
};

/** What became of the list, row by row. */
export function ImportDone({ agency, imported }: { agency: string; imported: ImportedList }) {
  const t = useText(words);
  const { added, posted, present, skipped, unitsAdded, rows } = imported;
  return (
    <div className="stack">
      <Banner
        tone="good"
        title={t.done(added, posted)}
        action={
          <>
            <ButtonLink look="primary" to={paths.people(agency)}>
              {t.toPeople}
            </ButtonLink>
            <ButtonLink to={paths.pastedPeople(agency)} reloadDocument>
              {t.again}
            </ButtonLink>
          </>
        }
      >
        <p>{t.doneMore(present, skipped, unitsAdded)}</p>
      </Banner>
      <div className="sheet">
        <Table caption={t.done(added, posted)} cards dense className="table-links">
          <thead>
            <tr>
              <Column numeric>{t.table.line}</Column>
              <Column>{t.table.person}</Column>
              <Column>{t.table.outcome}</Column>
              <Column>{t.unit}</Column>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, name, outcome, personId, unitName }) => (
              <tr key={line}>
                <Cell numeric label={t.table.line}>
                  {line}
                </Cell>
                <RowHeader>
                  <PersonLink
                    agency={agency}
                    person={{ id: personId ?? "", name, opens: personId === null ? null : "edit" }}
                  />
                </RowHeader>
                <Cell label={t.table.outcome}>{t.outcomes[outcome]}</Cell>
                <Cell label={t.unit}>{unitName}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}
