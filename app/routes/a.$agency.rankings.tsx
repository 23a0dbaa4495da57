import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { campaigns as campaignWords } from "~/locales/campaigns";
import { home } from "~/locales/home";
import { rankings as words } from "~/locales/rankings";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listLiveCampaigns } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("ranking.read", async (view) => {
  const campaigns = await listLiveCampaigns(view);
  const running = campaigns.filter(({ state }) => state === "running" || state === "review");
  const [only] = running.length > 0 ? running : campaigns;
  const isOne = running.length === 1 || (running.length === 0 && campaigns.length === 1);
  if (only && isOne) throw redirect(paths.ranking(view.scope.slug, only.id));
  return { agency: view.scope.slug, campaigns };
});

export default function Rankings() {
  const { agency, campaigns } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(home);
  const { states, title: campaignTitle } = useText(campaignWords);
  return (
    <Page>
      <PageHead title={t.title} note={campaigns.length > 0 ? t.rankingsLead : undefined} />
      <div className="sheet">
        {campaigns.length === 0 ? (
          <EmptyState
            title={t.noCampaign}
            action={<ButtonLink to={paths.campaigns(agency)}>{campaignTitle}</ButtonLink>}
          >
            {t.noCampaignNote}
          </EmptyState>
        ) : (
          <Table caption={t.title} cards className="table-links">
            <thead>
              <tr>
                <Column>{common.campaign}</Column>
                <Column>{common.ends}</Column>
                <Column>{common.progress}</Column>
              </tr>
            </thead>
            <tbody>
              {campaigns.map((campaign) => (
                <tr key={campaign.id}>
                  <RowHeader>
                    <Link className="row-link" to={paths.ranking(agency, campaign.id)}>
                      {campaign.name}
                    </Link>
                  </RowHeader>
                  <Cell label={common.ends} className="nowrap">
                    <span>
                      {formatDay(campaign.endsOn)}{" "}
                      <Flag tone={campaign.state === "review" ? "warning" : "outline"}>{states[campaign.state]}</Flag>
                    </span>
                  </Cell>
                  <Cell label={common.progress}>
                    {common.progressOf(campaign.items.verified, campaign.items.expected)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Page>
  );
}
