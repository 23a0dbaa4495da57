import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { TextField } from "~/components/ui/text-field";
import { formatDay } from "~/domain/calendar-day";
import { awardTypes } from "~/locales/award-types";
import { decisions as words } from "~/locales/decisions";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { decisionsPerPage, listDecisions } from "~/modules/decisions/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("register.read", async (view) => {
  const asked = view.url.searchParams;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const year = /^\d{4}$/.test(asked.get("year") ?? "") ? Number(asked.get("year")) : null;
  const page = /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const listed = await listDecisions(view, { search, page, ...(year === null ? {} : { year }) });
  return {
    agency: view.scope.slug,
    search,
    year,
    mayRecord: holds(view.scope, "decision.record"),
    perPage: decisionsPerPage,
    ...listed,
  };
});

export default function Decisions() {
  const { agency, search, year, mayRecord, perPage, decisions, total, page, years } = useLoaderData<typeof loader>();
  const t = useText(words);
  const awards = useText(awardTypes);
  const isFiltered = search !== "" || year !== null;
  const record = (
    <ButtonLink look="primary" icon="plus" to={paths.newDecision(agency)}>
      {t.record}
    </ButtonLink>
  );
  const pageTo = (number: number) =>
    `?${new URLSearchParams({ q: search, year: String(year ?? ""), page: String(number) })}`;
  const isEmpty = decisions.length === 0 && !isFiltered;
  const from = (page - 1) * perPage + 1;
  const to = from + decisions.length - 1;
  return (
    <Page>
      <PageHead
        title={t.title}
        actions={
          mayRecord ? (
            <>
              <ButtonLink to={paths.awardTypes(agency)}>{awards.title}</ButtonLink>
              {isEmpty ? null : record}
            </>
          ) : null
        }
      />
      <div className="stack">
        {isEmpty ? null : (
          <Form method="get" className="form-inline no-print" role="search" key={`${search} ${year}`}>
            <TextField name="q" label={t.search} type="search" defaultValue={search} />
            <SelectField
              name="year"
              label={t.year}
              placeholder={t.everyYear}
              defaultValue={String(year ?? "")}
              choices={years.map((each) => ({ value: String(each), label: String(each) }))}
            />
            <Button type="submit">{t.filter}</Button>
          </Form>
        )}
        <div>
          <div className="sheet">
            {decisions.length === 0 ? (
              <EmptyState
                title={isFiltered ? t.notFound : t.empty}
                action={isFiltered ? <ButtonLink to="?">{t.clearFilter}</ButtonLink> : mayRecord && record}
              >
                {isFiltered ? t.notFoundNote : t.emptyNote}
              </EmptyState>
            ) : (
              <Table caption={t.title} cards className="table-links">
                <thead>
                  <tr>
                    <Column>{t.columns.number}</Column>
                    <Column>{t.columns.title}</Column>
                    <Column>{t.columns.signedOn}</Column>
                    <Column numeric>{t.columns.collectives}</Column>
                    <Column numeric>{t.columns.people}</Column>
                  </tr>
                </thead>
                <tbody>
                  {decisions.map((decision) => (
                    <tr key={decision.id}>
                      <RowHeader className="nowrap">
                        <Link className="row-link" to={paths.decision(agency, decision.id)}>
                          {decision.number}
                        </Link>
                      </RowHeader>
                      <Cell label={t.columns.title}>
                        <span>
                          {decision.title}
                          <small>{decision.issuer}</small>
                        </span>
                      </Cell>
                      <Cell label={t.columns.signedOn} className="nowrap">
                        {formatDay(decision.signedOn)}
                      </Cell>
                      <Cell label={t.columns.collectives} numeric>
                        {decision.collectives}
                      </Cell>
                      <Cell label={t.columns.people} numeric>
                        {decision.people}
                      </Cell>
                    </tr>
                  ))}
                </tbody>
              </Table>
            )}
          </div>
          {total > decisions.length ? (
            <Pagination
              from={from}
              to={to}
              total={total}
              previousTo={page > 1 ? pageTo(page - 1) : undefined}
              nextTo={to < total ? pageTo(page + 1) : undefined}
            />
          ) : null}
        </div>
      </div>
    </Page>
  );
}
