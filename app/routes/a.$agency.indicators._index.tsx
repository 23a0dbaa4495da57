import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { calendars as calendarWords } from "~/locales/calendars";
import { indicators as words } from "~/locales/indicators";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listIndicators } from "~/modules/indicators/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

const levels = ["unit", "person", "sumOfPeople"] as const;

export const loader = agencyLoader("indicator.read", async (view) => {
  const asked = view.url.searchParams;
  const search = (asked.get("search") ?? "").trim().slice(0, 100);
  const level = levels.find((each) => each === asked.get("level"));
  const withRetired = asked.has("retired");
  const indicators = await listIndicators(view, { search, withRetired, ...(level && { level }) });
  return {
    agency: view.scope.slug,
    mayWrite: holds(view.scope, "indicator.write"),
    filter: { search, level: level ?? "", isOn: search !== "" || level !== undefined },
    indicators: indicators.map(
      ({ id, code, name, unitOfMeasure, kind, level, calendarName, campaignCount, isRetired }) => ({
        ...{ id, code, name, unitOfMeasure, kind, level, calendarName, campaignCount, isRetired },
      }),
    ),
  };
});

export default function Indicators() {
  const { agency, mayWrite, filter, indicators } = useLoaderData<typeof loader>();
  const t = useText(words);
  const calendars = useText(calendarWords);
  const add = mayWrite ? (
    <ButtonLink to={paths.newIndicator(agency)} look="primary" icon="plus">
      {t.add}
    </ButtonLink>
  ) : null;
  const isEmpty = indicators.length === 0 && !filter.isOn;
  return (
    <Page>
      <PageHead
        title={t.title}
        note={t.lead}
        actions={
          <>
            <ButtonLink to={paths.calendars(agency)} icon="calendar">
              {calendars.title}
            </ButtonLink>
            {isEmpty ? null : add}
          </>
        }
      />
      {isEmpty ? null : (
        <Form className="form-inline section" role="search" key={`${filter.search}:${filter.level}`}>
          <TextField name="search" label={t.search} type="search" defaultValue={filter.search} />
          <SelectField
            name="level"
            label={t.level}
            placeholder={t.allLevels}
            choices={levels.map((value) => ({ value, label: t.levels[value] }))}
            defaultValue={filter.level}
          />
          <Button type="submit" icon="search">
            {t.find}
          </Button>
        </Form>
      )}
      <div className="sheet">
        {isEmpty ? (
          <EmptyState title={t.emptyTitle} action={add}>
            {t.empty}
          </EmptyState>
        ) : indicators.length === 0 ? (
          <EmptyState
            title={t.nothingFound(filter.search)}
            action={<ButtonLink to={paths.indicators(agency)}>{t.clearFilter}</ButtonLink>}
          >
            {t.nothingFoundHint}
          </EmptyState>
        ) : (
          <Table caption={t.title} cards className="table-links">
            <thead>
              <tr>
                <Column>{t.code}</Column>
                <Column>{t.name}</Column>
                <Column>{t.kind}</Column>
                <Column>{t.level}</Column>
                <Column>{t.calendar}</Column>
                <Column numeric>{t.campaigns}</Column>
              </tr>
            </thead>
            <tbody>
              {indicators.map((indicator) => (
                <tr key={indicator.id}>
                  <Cell muted label={t.code}>
                    {indicator.code}
                  </Cell>
                  <RowHeader>
                    <Link className="row-link" to={paths.indicator(agency, indicator.id)}>
                      {indicator.name}
                    </Link>
                    {indicator.unitOfMeasure ? <small>{indicator.unitOfMeasure}</small> : null}
                    {indicator.isRetired ? <Flag>{t.retired}</Flag> : null}
                  </RowHeader>
                  <Cell label={t.kind}>{t.kinds[indicator.kind]}</Cell>
                  <Cell label={t.level}>{t.levels[indicator.level]}</Cell>
                  <Cell label={t.calendar}>{indicator.calendarName}</Cell>
                  <Cell numeric label={t.campaigns}>
                    {indicator.campaignCount}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
      {isEmpty ? null : (
        <p className="section-note no-print">
          <Link className="link" to="?retired">
            {t.showRetired}
          </Link>
        </p>
      )}
    </Page>
  );
}
