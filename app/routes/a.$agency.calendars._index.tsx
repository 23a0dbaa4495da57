import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmAct } from "~/components/form/confirm-act";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { NumberField } from "~/components/ui/text-field";
import { calendars as words } from "~/locales/calendars";
import { indicators as indicatorWords } from "~/locales/indicators";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listCalendars } from "~/modules/calendars/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("indicator.read", async (view) => ({
  agency: view.scope.slug,
  mayWrite: holds(view.scope, "indicator.write"),
  calendars: await listCalendars(view),
}));

export default function Calendars() {
  const { agency, mayWrite, calendars } = useLoaderData<typeof loader>();
  const t = useText(words);
  const indicatorTitle = useText(indicatorWords).title;
  const add = mayWrite ? (
    <ButtonLink to={paths.newCalendar(agency)} look="primary" icon="plus">
      {t.add}
    </ButtonLink>
  ) : null;
  return (
    <Page>
      <PageHead
        title={t.title}
        crumbs={[{ label: indicatorTitle, to: paths.indicators(agency) }, { label: t.title }]}
        note={t.lead}
        actions={calendars.length > 0 ? add : null}
      />
      <div className="sheet">
        {calendars.length === 0 ? (
          <EmptyState title={t.emptyTitle} action={add}>
            {t.empty}
          </EmptyState>
        ) : (
          <Table caption={t.title} cards>
            <thead>
              <tr>
                <Column>{t.name}</Column>
                <Column>{t.cadence}</Column>
                <Column>{t.years}</Column>
                <Column numeric>{t.periods}</Column>
                <Column numeric>{t.indicators}</Column>
                {mayWrite ? (
                  <Column>
                    <span className="visually-hidden">{t.addYear}</span>
                  </Column>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {calendars.map((calendar) => (
                <tr key={calendar.id}>
                  <RowHeader className="strong">{calendar.name}</RowHeader>
                  <Cell label={t.cadence}>{t.cadences[calendar.cadence]}</Cell>
                  <Cell label={t.years}>{calendar.years.join(", ") || t.noYears}</Cell>
                  <Cell numeric label={t.periods}>
                    {calendar.periodCount}
                  </Cell>
                  <Cell numeric label={t.indicators}>
                    {calendar.indicatorCount}
                  </Cell>
                  {mayWrite ? (
                    <Cell numeric>
                      {calendar.cadence === "own" ? null : <AddYear agency={agency} calendar={calendar} />}
                    </Cell>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Page>
  );
}

function AddYear({ agency, calendar }: { agency: string; calendar: { id: string; name: string; years: number[] } }) {
  const t = useText(words);
  const id = `year-${calendar.id}`;
  const last = calendar.years.at(-1);
  return (
    <ConfirmAct
      id={id}
      open={t.addYear}
      icon="plus"
      title={t.addPeriodsTitle(calendar.name)}
      effect={null}
      confirm={t.addPeriods}
      action={paths.calendarYears(agency, calendar.id)}
    >
      {(errorAt) => (
        <div className="stack-tight">
          <NumberField
            name="year"
            id={`${id}-year`}
            label={t.year}
            defaultValue={last ? last + 1 : ""}
            error={errorAt("year")}
          />
          <NumberField
            name="dueDays"
            id={`${id}-due`}
            label={t.dueDays}
            unit={t.days}
            defaultValue="5"
            error={errorAt("dueDays")}
          />
          <NumberField
            name="graceDays"
            id={`${id}-grace`}
            label={t.graceDays}
            unit={t.days}
            defaultValue="0"
            error={errorAt("graceDays")}
          />
        </div>
      )}
    </ConfirmAct>
  );
}
