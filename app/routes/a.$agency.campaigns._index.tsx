import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CampaignTheme } from "~/components/campaigns/campaign-theme";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { Tabs } from "~/components/ui/tabs";
import { formatDay } from "~/domain/calendar-day";
import { campaignStates } from "~/domain/campaign";
import { campaigns as words } from "~/locales/campaigns";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listCampaigns } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { holds } from "~/platform/scope.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.read", async (view) => {
  const all = await listCampaigns(view);
  const state = campaignStates.find((each) => each === view.url.searchParams.get("state")) ?? null;
  return {
    agency: view.scope.slug,
    mayWrite: holds(view.scope, "campaign.write"),
    state,
    counts: campaignStates.flatMap((each) => {
      const count = all.filter((campaign) => campaign.state === each).length;
      return count > 0 || each === state ? [{ state: each, count }] : [];
    }),
    campaigns: state === null ? all : all.filter((campaign) => campaign.state === state),
  };
});

export default function Campaigns() {
  const { agency, mayWrite, state, counts, campaigns } = useLoaderData<typeof loader>();
  const t = useText(words);
  const add = (look?: "primary") => (
    <ButtonLink to={paths.newCampaign(agency)} look={look} icon="plus">
      {t.add}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead title={t.title} actions={mayWrite && campaigns.length > 0 ? add("primary") : null} />
      {counts.length > 1 ? (
        <Tabs
          label={t.title}
          tabs={[
            { to: paths.campaigns(agency), label: t.all, current: state === null },
            ...counts.map((each) => ({
              to: `?state=${each.state}`,
              label: `${t.states[each.state]} ${each.count}`,
              current: each.state === state,
            })),
          ]}
        />
      ) : null}
      <div className="sheet section campaign-sheet">
        {campaigns.length === 0 ? (
          <EmptyState
            title={state === null ? t.emptyTitle : t.nothingInState(t.states[state])}
            action={
              state === null ? (
                mayWrite && add("primary")
              ) : (
                <ButtonLink to={paths.campaigns(agency)}>{t.showAll}</ButtonLink>
              )
            }
          >
            {state === null ? (mayWrite ? t.emptyForWriter : t.emptyForReader) : null}
          </EmptyState>
        ) : (
          <ul className="campaign-list">
            {campaigns.map((campaign) => (
              <li key={campaign.id}>
                <div>
                  <Link
                    to={
                      campaign.state === "draft" && mayWrite
                        ? paths.campaignInformation(agency, campaign.id)
                        : paths.campaign(agency, campaign.id)
                    }
                  >
                    {campaign.name}
                  </Link>
                  {campaign.theme ? (
                    <p>
                      <CampaignTheme theme={campaign.theme} />
                    </p>
                  ) : null}
                  <p>
                    {t.days(formatDay(campaign.startsOn), formatDay(campaign.endsOn))}
                    {" · "}
                    {t.size(campaign.entrantCount, t.ranks[campaign.ranks], campaign.targetCount)}
                  </p>
                </div>
                <div className="campaign-standing">
                  <Flag tone={campaign.state === "review" ? "warning" : "outline"}>{t.states[campaign.state]}</Flag>
                  {campaign.place ? (
                    <p>
                      <b>{t.place(campaign.place.place, campaign.place.of)}</b>{" "}
                      {campaign.place.isOfficial ? t.official : t.provisional}
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
