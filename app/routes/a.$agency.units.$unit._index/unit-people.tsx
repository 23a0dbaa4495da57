import { PersonLink } from "~/components/people/person-link";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type PersonLine = {
  postingId: string;
  id: string;
  name: string;
  opens: "record" | "edit" | null;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: string;
};

/** Who holds a post in the unit today, its head first. */
export function UnitPeople({
  agency,
  people,
  mayWrite,
}: {
  agency: string;
  people: readonly PersonLine[];
  mayWrite: boolean;
}) {
  const t = useText(words);
  return (
    <section className="section">
      <SectionHead title={t.people} note={people.length > 0 ? t.peopleCount(people.length) : undefined} />
      <div className="sheet">
        {people.length === 0 ? (
          <EmptyState
            heading="h3"
            title={t.noPeople}
            action={mayWrite ? <ButtonLink to={paths.people(agency)}>{t.toPeople}</ButtonLink> : undefined}
          >
            {mayWrite ? t.noPeopleNote : null}
          </EmptyState>
        ) : (
          <Table caption={t.people} cards className="table-links">
            <thead>
              <tr>
                <Column>{t.peopleColumns.name}</Column>
                <Column>{t.peopleColumns.title}</Column>
                <Column>{t.peopleColumns.from}</Column>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.postingId}>
                  <RowHeader>
                    <PersonLink agency={agency} person={person} />
                  </RowHeader>
                  <Cell label={t.peopleColumns.title}>
                    <span>
                      {person.title}
                      {person.isHead || person.isActing ? (
                        <small>
                          {[person.isHead && t.head, person.isActing && t.acting].filter(Boolean).join(", ")}
                        </small>
                      ) : null}
                    </span>
                  </Cell>
                  <Cell label={t.peopleColumns.from} className="nowrap">
                    {formatDay(person.validFrom)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </section>
  );
}
