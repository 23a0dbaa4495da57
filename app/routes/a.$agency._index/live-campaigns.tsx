import { Link } from "@remix-run/react";
import { ProgressBar } from "~/components/ui/bar";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Flag } from "~/components/ui/flag";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { formatPoints } from "~/domain/points";
import { campaigns as campaignWords } from "~/locales/campaigns";
import { home as words } from "~/locales/home";
import { useText } from "~/locales/use-text";
import type { LiveCampaign } from "~/modules/scores/queries.server";
import { paths } from "~/paths";

type LiveCampaignsProps = { agency: string; campaigns: readonly LiveCampaign[]; mayRank: boolean; mayCreate: boolean };

/** The campaigns that run or were published, how far they are verified, and where the reader stands. */
export function LiveCampaigns({ agency, campaigns, mayRank, mayCreate }: LiveCampaignsProps) {
  const t = useText(words);
  const { states } = useText(campaignWords);
  if (campaigns.length === 0) {
    const create = mayCreate ? <ButtonLink to={paths.newCampaign(agency)}>{t.create}</ButtonLink> : null;
    return (
      <section className="section sheet">
        <EmptyState title={t.noCampaigns} action={create}>
          {t.noCampaignsNote}
        </EmptyState>
      </section>
    );
  }
  const hasOwn = campaigns.some(({ own }) => own.length > 0);
  return (
    <section className="section">
      <SectionHead title={t.campaigns} />
      <div className="sheet">
        <Table caption={t.campaigns} cards className="table-links">
          <thead>
            <tr>
              <Column>{t.campaign}</Column>
              <Column>{t.ends}</Column>
              <Column>{t.progress}</Column>
              {hasOwn ? <Column>{t.place}</Column> : null}
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign) => (
              <tr key={campaign.id}>
                <RowHeader>
                  <Link
                    className="row-link"
                    to={mayRank ? paths.ranking(agency, campaign.id) : paths.campaign(agency, campaign.id)}
                  >
                    {campaign.name}
                  </Link>
                  <small>{campaign.theme ?? ""}</small>
                </RowHeader>
                <Cell label={t.ends} className="nowrap">
                  <span>
                    {formatDay(campaign.endsOn)}{" "}
                    <Flag tone={campaign.state === "review" ? "warning" : "outline"}>{states[campaign.state]}</Flag>
                  </span>
                </Cell>
                <Cell label={t.progress} className="nowrap">
                  <div>
                    {t.progressOf(campaign.items.verified, campaign.items.expected)}
                    <ProgressBar thin share={campaign.items.verified / Math.max(1, campaign.items.expected)} />
                  </div>
                </Cell>
                {hasOwn ? (
                  <Cell label={t.place}>
                    <OwnPlaces campaign={campaign} />
                  </Cell>
                ) : null}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function OwnPlaces({ campaign }: { campaign: LiveCampaign }) {
  const t = useText(words);
  const board = campaign.state === "published" ? t.boards.official : t.boards.provisional;
  return (
    <>
      {campaign.own.map((line) => (
        <div key={line.subjectId}>
          {line.place === null ? t.unranked : t.placeIn(line.place, line.clusterSize, line.clusterName)}
          <small>
            {line.name}
            {line.points === null ? "" : ` · ${t.ownPoints(formatPoints(line.points))} ${board}`}
          </small>
        </div>
      ))}
    </>
  );
}
