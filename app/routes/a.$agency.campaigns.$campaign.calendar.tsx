import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Wizard, WizardLinks } from "~/components/campaigns/wizard";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { addDays, formatDay } from "~/domain/calendar-day";
import { campaignWizard } from "~/locales/campaign-wizard";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listPeriods } from "~/modules/calendars/queries.server";
import { findCampaignHeader, listCalendarsOfCampaign } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").calendarTitle} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const { id, name, startsOn, endsOn } = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const calendars = await listCalendarsOfCampaign(view, id);
  const periods = await listPeriods(view, { from: startsOn, to: endsOn });
  return {
    agency: view.scope.slug,
    campaign: { id, name, startsOn, endsOn },
    calendars: calendars.map((calendar) => ({
      ...calendar,
      periods: periods.filter(({ calendarId }) => calendarId === calendar.id),
    })),
  };
});

export default function CampaignCalendar() {
  const { agency, campaign, calendars } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  const { startsOn, endsOn } = campaign;
  return (
    <Wizard
      agency={agency}
      campaign={campaign}
      step={3}
      title={t.calendarTitle}
      note={t.calendarLead(formatDay(startsOn), formatDay(endsOn))}
    >
      {calendars.length === 0 ? (
        <div className="sheet section">
          <EmptyState
            title={t.noFigures}
            action={<ButtonLink to={paths.campaignTargets(agency, campaign.id)}>{t.targetsTitle}</ButtonLink>}
          >
            {t.noFiguresHint}
          </EmptyState>
        </div>
      ) : null}
      {calendars.map((calendar) => (
        <section className="section" key={calendar.id} aria-labelledby={calendar.id}>
          <SectionHead
            id={calendar.id}
            title={t.calendarOf(calendar.name, calendar.periods.length)}
            note={t.calendarUsedBy(calendar.targets.join("; "))}
          />
          <div className="sheet">
            {calendar.periods.length === 0 ? (
              <div className="sheet-body">
                <Status kind="due">{t.noPeriods}</Status>{" "}
                <Link className="link" to={paths.calendars(agency)}>
                  {t.toCalendars}
                </Link>
              </div>
            ) : (
              <Table caption={calendar.name} dense>
                <thead>
                  <tr>
                    <Column>{t.period}</Column>
                    <Column>{t.periodDays}</Column>
                    <Column numeric>{t.due}</Column>
                  </tr>
                </thead>
                <tbody>
                  {calendar.periods.map((period) => (
                    <tr key={period.id}>
                      <RowHeader>{period.label}</RowHeader>
                      <Cell muted>
                        {formatDay(period.startsOn)} – {formatDay(period.endsOn)}
                      </Cell>
                      <Cell numeric>
                        {formatDay(period.dueOn)}
                        {period.graceDays > 0 ? (
                          <small>{t.graceUntil(formatDay(addDays(period.dueOn, period.graceDays)))}</small>
                        ) : null}
                      </Cell>
                    </tr>
                  ))}
                </tbody>
              </Table>
            )}
          </div>
        </section>
      ))}
      <section className="section">
        <SectionHead title={t.reviewFrom} note={t.reviewFromDay(formatDay(addDays(endsOn, 1)))} />
      </section>
      <WizardLinks agency={agency} campaignId={campaign.id} step={3} />
    </Wizard>
  );
}
