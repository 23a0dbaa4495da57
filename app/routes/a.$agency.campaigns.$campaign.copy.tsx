import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CopyPlans } from "~/components/campaigns/copy-plans";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Banner } from "~/components/ui/banner";
import { Button, ButtonLink } from "~/components/ui/button";
import { CheckboxField, SelectField } from "~/components/ui/choice-field";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { TextArea, TextField } from "~/components/ui/text-field";
import { formatDay } from "~/domain/calendar-day";
import { nameOfNextYear, nextYear } from "~/domain/next-year";
import { campaignCopy } from "~/locales/campaign-copy";
import { campaigns } from "~/locales/campaigns";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { copyCampaign } from "~/modules/campaigns/copy-campaign.server";
import { copySchema, growthOf } from "~/modules/campaigns/copy-schema";
import { findNextEntrants } from "~/modules/campaigns/next-entrants.server";
import { listCalendarsWithout } from "~/modules/campaigns/next-periods.server";
import { proposePlans } from "~/modules/campaigns/propose-plans.server";
import { findCampaignHeader, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignCopy, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const { id, name, theme, startsOn, endsOn, sibling } = campaign;
  const next = { startsOn: nextYear(startsOn), endsOn: nextYear(endsOn) };
  const asked = view.url.searchParams.get("growth");
  const { entrants, gone, replaced } = await findNextEntrants(view, id, next.startsOn);
  const targets = await proposePlans(view, found(await readCampaignDefinition(view, id)), entrants, growthOf(asked));
  return {
    agency: view.scope.slug,
    campaign: { id, name, newName: nameOfNextYear(name, endsOn), theme: theme ?? "" },
    ...{ next, gone, replaced, targets },
    siblingName: sibling && sibling.state !== "cancelled" ? sibling.name : null,
    growth: asked === "keep" || asked === "5" || asked === "10" ? asked : "0",
    entrants: entrants.map(({ subjectId, name }) => ({ subjectId, name })),
    calendars: await listCalendarsWithout(view, id, next),
  };
});

export const action = agencyAction("campaign.write", copySchema, async (work) => {
  const copied = await copyCampaign(work, work.params.campaign ?? "", work.form);
  return copied.ok ? goTo(paths.campaignInformation(work.scope.slug, copied.campaignId), "campaign-copied") : copied;
});

export default function CopyCampaign() {
  const { agency, campaign, next, growth, calendars, siblingName, ...rest } = useLoaderData<typeof loader>();
  const t = useText(campaignCopy);
  const words = useText(campaigns);
  const common = useText(ui);
  const problem = useProblem();
  const back = paths.campaign(agency, campaign.id);
  const crumbs = [
    { label: words.title, to: paths.campaigns(agency) },
    { label: campaign.name, to: back },
    { label: t.title },
  ];
  return (
    <Page>
      <PageHead title={t.title} crumbs={crumbs} note={t.lead(formatDay(next.startsOn), formatDay(next.endsOn))} />
      <Form method="get" className="actions copy-growth" preventScrollReset>
        <SelectField
          name="growth"
          label={t.growth}
          hint={t.growthHint}
          choices={Object.entries(t.growths).map(([value, label]) => ({ value, label }))}
          defaultValue={growth}
        />
        <Button type="submit" small>
          {t.compute}
        </Button>
      </Form>
      <ActionForm key={growth} className="form copy-form">
        <ProblemSummary problem={problem} />
        <input type="hidden" name="growth" value={growth} />
        <TextField
          name="name"
          label={t.name}
          maxLength={200}
          defaultValue={problem.typed("name", campaign.newName)}
          error={problem.at("name")}
          required
        />
        <TextArea
          name="theme"
          label={t.theme}
          hint={t.themeHint}
          rows={2}
          maxLength={500}
          defaultValue={problem.typed("theme", campaign.theme)}
          error={problem.at("theme")}
        />
        {siblingName === null ? null : <Banner title={t.sibling(siblingName)} />}
        {calendars.length > 0 ? (
          <CheckboxField
            name="withPeriods"
            label={t.periods(calendars.map(({ name }) => name).join("; "))}
            hint={t.periodsHint}
            defaultChecked
          />
        ) : null}
        <NextEntrants {...rest} />
        <div>
          <SectionHead title={t.plans} />
          {rest.targets.length === 0 ? <p className="muted">{t.noPlans}</p> : null}
          {rest.targets.length === 0 ? null : (
            <CopyPlans
              targets={rest.targets}
              names={Object.fromEntries(rest.entrants.map(({ subjectId, name }) => [subjectId, name]))}
              typed={(key, stored) => problem.typed(key, stored)}
              errorAt={problem.at}
            />
          )}
        </div>
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.copy}
          </Button>
          <ButtonLink to={back}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}

type NextEntrantsProps = {
  entrants: readonly { name: string }[];
  gone: readonly string[];
  replaced: readonly { name: string; by: string[] }[];
};

function NextEntrants({ entrants, gone, replaced }: NextEntrantsProps) {
  const t = useText(campaignCopy);
  return (
    <section aria-labelledby="entrants-title">
      <SectionHead id="entrants-title" title={t.entrants} />
      <p>{t.kept(entrants.length)}</p>
      {replaced.map(({ name, by }) => (
        <p key={name}>{t.replaced(name, by.join(", "))}</p>
      ))}
      {gone.length > 0 ? <p>{t.gone(gone.join("; "))}</p> : null}
    </section>
  );
}
