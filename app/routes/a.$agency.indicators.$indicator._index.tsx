import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ConfirmAct } from "~/components/form/confirm-act";
import { IndicatorFacts } from "~/components/indicators/indicator-facts";
import { IndicatorForm } from "~/components/indicators/indicator-form";
import { TwoYearsTable } from "~/components/records/two-years-table";
import { Banner } from "~/components/ui/banner";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { indicators as words } from "~/locales/indicators";
import { useText } from "~/locales/use-text";
import { listCalendars } from "~/modules/calendars/queries.server";
import { maySeeDrafts } from "~/modules/campaigns/queries.server";
import { changeIndicator } from "~/modules/indicators/change-indicator.server";
import { findIndicator } from "~/modules/indicators/queries.server";
import { indicatorSchema } from "~/modules/indicators/schemas";
import { listYearsOfIndicator } from "~/modules/records/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.indicator.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("indicator.read", async (view) => {
  const { campaigns, ...indicator } = found(await findIndicator(view, view.params.indicator ?? ""));
  const mayWrite = holds(view.scope, "indicator.write") && !indicator.isRetired;
  const calendars = mayWrite ? await listCalendars(view) : [];
  return {
    agency: view.scope.slug,
    mayWrite,
    indicator,
    campaigns: campaigns.filter(({ isDraft }) => !isDraft || maySeeDrafts(view)),
    calendars: calendars.map(({ id, name }) => ({ id, name })),
    twoYears: await listYearsOfIndicator(view, indicator.id),
  };
});

export const action = agencyAction("indicator.write", indicatorSchema, async (work) => {
  const changed = await changeIndicator(work, work.params.indicator ?? "", work.form);
  return changed.ok ? goTo(paths.indicators(work.scope.slug), "indicator-changed") : changed;
});

export default function Indicator() {
  const { agency, mayWrite, indicator, campaigns, calendars, twoYears } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <Page width="narrow">
      <PageHead
        title={indicator.name}
        crumbs={[{ label: t.title, to: paths.indicators(agency) }, { label: indicator.code }]}
        actions={
          mayWrite ? (
            <ConfirmAct
              id="retire-indicator"
              open={t.retire}
              danger
              title={t.retireTitle(indicator.name)}
              effect={t.retireEffect}
              confirm={t.retire}
              action={paths.indicatorRetirement(agency, indicator.id)}
            />
          ) : null
        }
      />
      {mayWrite && indicator.hasResults ? <Banner icon="lock">{t.locked}</Banner> : null}
      {mayWrite ? (
        <IndicatorForm key={indicator.id} stored={indicator} calendars={calendars} backTo={paths.indicators(agency)} />
      ) : (
        <IndicatorFacts indicator={indicator} />
      )}
      {twoYears ? <TwoYearsTable of={twoYears} about="subject" /> : null}
      <section className="section indicator-campaigns">
        <SectionHead title={t.usedBy} />
        {campaigns.length === 0 ? <p className="muted">{t.notUsed}</p> : null}
        <ul>
          {campaigns.map((campaign) => (
            <li key={campaign.id}>
              <Link className="link" to={paths.campaign(agency, campaign.id)}>
                {campaign.name}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
