import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { Tabs } from "~/components/ui/tabs";
import { TextField } from "~/components/ui/text-field";
import { structureTabs } from "~/components/units/structure-tabs";
import { formatDay } from "~/domain/calendar-day";
import { collectives as words } from "~/locales/collectives";
import { textFor } from "~/locales/text";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { listCollectives } from "~/modules/collectives/queries.server";
import { listStructures } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.read", async (view) => {
  const search = (view.url.searchParams.get("q") ?? "").trim().slice(0, 100);
  return {
    agency: view.scope.slug,
    today: view.today,
    search,
    structures: await listStructures(view),
    collectives: await listCollectives(view, { search }),
    mayWrite: holds(view.scope, "organisation.write"),
  };
});

export default function Collectives() {
  const { agency, today, search, structures, collectives, mayWrite } = useLoaderData<typeof loader>();
  const t = useText(words);
  const unitText = useText(unitWords);
  const add = mayWrite ? (
    <ButtonLink look="primary" icon="plus" to={paths.newCollective(agency)}>
      {t.add}
    </ButtonLink>
  ) : null;
  const isEmpty = collectives.length === 0 && search === "";
  return (
    <Page>
      <PageHead title={unitText.title} note={t.lead} actions={isEmpty ? null : add} />
      <div className="stack">
        <Tabs label={unitText.structureTabs} tabs={structureTabs(agency, structures, "collectives", unitText)} />
        {isEmpty ? null : (
          <Form method="get" className="form-inline no-print" role="search" key={search}>
            <TextField name="q" label={t.search} hint={t.searchHint} type="search" defaultValue={search} />
            <Button type="submit">{t.filter}</Button>
            {search ? (
              <ButtonLink look="quiet" to="?">
                {t.clearFilter}
              </ButtonLink>
            ) : null}
          </Form>
        )}
        <div className="sheet">
          {collectives.length === 0 ? (
            <EmptyState
              title={isEmpty ? t.empty : t.notFound}
              action={isEmpty ? add : <ButtonLink to="?">{t.clearFilter}</ButtonLink>}
            >
              {isEmpty ? t.lead : t.notFoundNote}
            </EmptyState>
          ) : (
            <Table caption={t.title} cards className="table-links">
              <thead>
                <tr>
                  <Column>{t.columns.name}</Column>
                  <Column>{t.columns.unit}</Column>
                  <Column numeric>{t.columns.members}</Column>
                  <Column numeric>{t.columns.awards}</Column>
                </tr>
              </thead>
              <tbody>
                {collectives.map((collective) => (
                  <tr key={collective.id}>
                    <RowHeader>
                      <Link className="row-link" to={paths.collective(agency, collective.id)}>
                        {collective.name}
                      </Link>{" "}
                      {collective.closedOn ? (
                        <Flag tone="warning">
                          {(collective.closedOn <= today ? t.closedOn : t.closesOn)(formatDay(collective.closedOn))}
                        </Flag>
                      ) : null}
                    </RowHeader>
                    <Cell label={t.columns.unit} muted={!collective.unitName}>
                      {collective.unitName ?? t.noUnit}
                    </Cell>
                    <Cell numeric label={t.columns.members}>
                      {collective.membersCount}
                    </Cell>
                    <Cell numeric label={t.columns.awards}>
                      {collective.awardsCount}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </div>
      </div>
    </Page>
  );
}
