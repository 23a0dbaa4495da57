import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { DateField } from "~/components/ui/date-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { TextField } from "~/components/ui/text-field";
import { entriesInForce, matching } from "~/domain/award-catalogue/in-force";
import { awardLevels } from "~/domain/award-catalogue/types";
import { formatDay, readDay } from "~/domain/calendar-day";
import { awardTypes as words } from "~/locales/award-types";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { lawCatalogue, listAwardTypes } from "~/modules/awards/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";

const kinds = ["title", "commendation"] as const;
const subjects = ["individual", "collective"] as const;

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").catalogue} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const asked = view.url.searchParams;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const kind = kinds.find((each) => each === asked.get("kind")) ?? null;
  const subject = subjects.find((each) => each === asked.get("subject")) ?? null;
  const level = awardLevels.find((each) => each === asked.get("level")) ?? null;
  const day = readDay(asked.get("on") ?? "") ?? view.today;
  const catalogue = lawCatalogue();
  const adopted = new Set((await listAwardTypes(view)).map(({ lawId }) => lawId));
  const entries = matching(entriesInForce(catalogue, day), { search, kind, subject, level });
  return {
    agency: view.scope.slug,
    edition: catalogue.edition,
    filter: { search, kind: kind ?? "", subject: subject ?? "", level: level ?? "", day },
    entries: entries.map(({ id, nameVi, kind, subject, isAlsoForCollectives, level, source }) => ({
      ...{ id, nameVi, kind, subject, isAlsoForCollectives, level, source },
      isAdopted: adopted.has(id),
    })),
  };
});

type Entry = ReturnType<typeof useLoaderData<typeof loader>>["entries"][number];

export default function AwardCatalogue() {
  const { agency, edition, filter, entries } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <Page>
      <PageHead
        title={t.catalogue}
        note={t.catalogueLead(formatDay(edition))}
        crumbs={[{ label: t.title, to: paths.awardTypes(agency) }, { label: t.catalogue }]}
      />
      <Form className="form-inline section" role="search" key={JSON.stringify(filter)}>
        <TextField name="q" label={t.search} type="search" defaultValue={filter.search} />
        <SelectField
          name="kind"
          label={t.kind}
          placeholder={t.everyKind}
          defaultValue={filter.kind}
          choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <SelectField
          name="subject"
          label={t.subjectKind}
          placeholder={t.everySubject}
          defaultValue={filter.subject}
          choices={subjects.map((value) => ({ value, label: t.subjectKinds[value] }))}
        />
        <SelectField
          name="level"
          label={t.level}
          placeholder={t.everyLevel}
          defaultValue={filter.level}
          choices={awardLevels.map((value) => ({ value, label: t.levels[value] }))}
        />
        <DateField name="on" label={t.onDay} hint="" defaultValue={filter.day} />
        <Button type="submit" icon="filter">
          {t.filter}
        </Button>
      </Form>
      {entries.length === 0 ? (
        <div className="sheet">
          <EmptyState
            title={t.notFound}
            action={<ButtonLink to={paths.awardCatalogue(agency)}>{t.clearFilter}</ButtonLink>}
          >
            {t.notFoundNote(formatDay(filter.day))}
          </EmptyState>
        </div>
      ) : (
        <div className="stack">
          <EntryTable agency={agency} heading={t.titles} entries={entries.filter(({ kind }) => kind === "title")} />
          <EntryTable
            agency={agency}
            heading={t.commendations}
            entries={entries.filter(({ kind }) => kind === "commendation")}
          />
        </div>
      )}
    </Page>
  );
}

function EntryTable({ agency, heading, entries }: { agency: string; heading: string; entries: readonly Entry[] }) {
  const t = useText(words);
  if (entries.length === 0) return null;
  return (
    <section>
      <SectionHead title={heading} note={t.count(entries.length)} />
      <div className="sheet">
        <Table caption={heading} cards className="table-links">
          <thead>
            <tr>
              <Column>{t.name}</Column>
              <Column>{t.subjectKind}</Column>
              <Column>{t.level}</Column>
              <Column>
                <span className="visually-hidden">{t.adopted}</span>
              </Column>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <RowHeader>
                  <Link to={paths.awardLaw(agency, entry.id)}>{entry.nameVi}</Link>
                  <small>{entry.source}</small>
                </RowHeader>
                <Cell label={t.subjectKind} className="nowrap">
                  {entry.isAlsoForCollectives ? t.alsoCollective : t.subjectKinds[entry.subject]}
                </Cell>
                <Cell label={t.level} className="nowrap">
                  {t.levels[entry.level]}
                </Cell>
                <Cell>{entry.isAdopted ? <Status kind="done">{t.adopted}</Status> : null}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
