import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DutyList } from "~/components/duties/duty-list";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { WithPanel } from "~/components/ui/side-panel";
import { formatInstant } from "~/domain/calendar-day";
import { dutiesInOrder } from "~/domain/duty";
import type { BoardKind } from "~/domain/receipt";
import { overview as words } from "~/locales/overview";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findDuties } from "~/modules/duties/queries.server";
import { findOverview, listLiveCampaigns } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { type Address, addressOf } from "./address";
import { Appraisals } from "./appraisals";
import { Moves } from "./moves";
import { OverviewPanel, openedOf } from "./overview-panel";
import { Pickers } from "./pickers";
import { PillarBoard } from "./pillar-board";
import { PlanTable } from "./plan-table";
import { SubmissionTrend } from "./submission-trend";
import { Tiles } from "./tiles";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("overview.read", async (view) => {
  const asked = view.url.searchParams;
  const campaigns = await listLiveCampaigns(view);
  const first = campaigns.find(({ id }) => id === asked.get("campaign")) ?? campaigns[0];
  const campaignId = asked.get("campaign") || first?.id;
  const usual: BoardKind = first?.state === "published" ? "official" : "provisional";
  const board = (["provisional", "official"] as const).find((each) => each === asked.get("board")) ?? usual;
  const open = asked.get("open");
  const overview = campaignId
    ? found(await findOverview(view, campaignId, { board, period: asked.get("period") }))
    : null;
  const duties = await findDuties(view);
  return {
    agency: view.scope.slug,
    today: view.today,
    campaigns: campaigns.map(({ id, name }) => ({ id, name })),
    duties: dutiesInOrder(duties, campaigns),
    open,
    // Who stands behind a target is sent once it is opened.
    overview: overview && {
      ...overview,
      targets: overview.targets.map((target) => (target.code === open ? target : { ...target, entrants: [] })),
      entrants: overview.entrants.filter(({ risk }) => open === "submission" || risk !== null),
    },
  };
});

export default function Overview() {
  const { agency, today, campaigns, duties, open, overview } = useLoaderData<typeof loader>();
  const t = useText(words);
  if (!overview) {
    return (
      <Page>
        <PageHead title={t.title} />
        <DutyList agency={agency} today={today} duties={duties} />
        <div className="sheet">
          <EmptyState title={t.none} action={<ButtonLink to={paths.campaigns(agency)}>{t.toCampaigns}</ButtonLink>}>
            {t.noneNote}
          </EmptyState>
        </div>
      </Page>
    );
  }
  const address: Address = addressOf(overview);
  const { campaign, sentence, board, changedAt } = overview;
  const opened = openedOf(overview, open);
  return (
    <WithPanel
      panel={opened ? <OverviewPanel agency={agency} overview={overview} opened={opened} address={address} /> : null}
    >
      <Page>
        <PageHead
          lead
          eyebrow={`${campaign.name} · ${t.until(t.boards[board], changedAt && formatInstant(new Date(changedAt)))}`}
          title={
            <>
              <b>{sentence.answer}</b> {sentence.rest}
            </>
          }
          actions={
            <>
              <ButtonLink icon="ranking" to={`${paths.ranking(agency, campaign.id)}?board=${board}`}>
                {t.toRanking}
              </ButtonLink>
              <PrintButton>{t.print}</PrintButton>
            </>
          }
        />
        <Pickers overview={overview} campaigns={campaigns} address={address} />
        <DutyList agency={agency} today={today} duties={duties} />
        <Tiles agency={agency} overview={overview} address={address} />
        <div className="overview-columns">
          <div className="stack">
            <PlanTable overview={overview} address={address} />
            {overview.targets.length === 0 ? <Appraisals overview={overview} agency={agency} /> : null}
            <PillarBoard overview={overview} />
            <SubmissionTrend overview={overview} />
          </div>
          <div className="stack">
            <Moves overview={overview} agency={agency} />
            {overview.targets.length > 0 ? <Appraisals overview={overview} agency={agency} /> : null}
          </div>
        </div>
      </Page>
    </WithPanel>
  );
}
