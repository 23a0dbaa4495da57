import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IndicatorForm, type StoredIndicator } from "~/components/indicators/indicator-form";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { calendars as calendarWords } from "~/locales/calendars";
import { indicators as words } from "~/locales/indicators";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listCalendars } from "~/modules/calendars/queries.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import { indicatorSchema } from "~/modules/indicators/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("indicator.write", async (view) => {
  const calendars = await listCalendars(view);
  return { agency: view.scope.slug, calendars: calendars.map(({ id, name }) => ({ id, name })) };
});

export const action = agencyAction("indicator.write", indicatorSchema, async (work) => {
  const made = await addIndicator(work, work.form);
  return made.ok ? goTo(paths.indicators(work.scope.slug), "indicator-added") : made;
});

export default function NewIndicator() {
  const { agency, calendars } = useLoaderData<typeof loader>();
  const t = useText(words);
  const calendar = useText(calendarWords);
  const stored: StoredIndicator = {
    code: "",
    name: "",
    unitOfMeasure: null,
    definition: null,
    kind: "quantity",
    nature: "flow",
    direction: "more",
    level: "unit",
    decimals: 0,
    scale: null,
    calendarId: calendars.length === 1 ? (calendars[0]?.id ?? "") : "",
  };
  return (
    <Page width="narrow">
      <PageHead title={t.newTitle} crumbs={[{ label: t.title, to: paths.indicators(agency) }, { label: t.newTitle }]} />
      {calendars.length === 0 ? (
        <div className="sheet">
          <EmptyState
            title={calendar.emptyTitle}
            action={
              <ButtonLink to={paths.newCalendar(agency)} look="primary" icon="plus">
                {calendar.add}
              </ButtonLink>
            }
          >
            {t.noCalendar}
          </EmptyState>
        </div>
      ) : (
        <IndicatorForm stored={stored} calendars={calendars} backTo={paths.indicators(agency)} />
      )}
    </Page>
  );
}
