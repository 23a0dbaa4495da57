import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AcknowledgementPanel } from "~/components/campaigns/acknowledgement-panel";
import { CampaignActions } from "~/components/campaigns/campaign-actions";
import { CampaignContent } from "~/components/campaigns/campaign-content";
import { CampaignHero } from "~/components/campaigns/campaign-hero";
import { CampaignLife } from "~/components/campaigns/campaign-life";
import { ScoringRules } from "~/components/campaigns/scoring-rules";
import { SiblingPanel } from "~/components/campaigns/sibling-panel";
import { SiblingTabs } from "~/components/campaigns/sibling-tabs";
import { TargetTable } from "~/components/campaigns/target-table";
import { TaskMatrix } from "~/components/campaigns/task-matrix";
import { GapNotices } from "~/components/completeness/gap-notices";
import { Banner } from "~/components/ui/banner";
import { Breadcrumbs } from "~/components/ui/breadcrumbs";
import { Page } from "~/components/ui/page-head";
import { allows } from "~/domain/campaign";
import { mannerOf } from "~/domain/target-answer";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { findCampaign, findScoring, listSiblingChoices } from "~/modules/campaigns/queries.server";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds, unitsFor } from "~/platform/scope.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.campaign.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.read", async (view) => {
  const { entrants, clusters, acknowledgement, targets, ...campaign } = found(
    await findCampaign(view, view.params.campaign ?? ""),
  );
  const mayWrite = holds(view.scope, "campaign.write");
  const maySeeUnits = mayWrite || unitsFor(view.scope, "ranking.read") === "agency";
  return {
    agency: view.scope.slug,
    today: view.today,
    tag: view.url.searchParams.get("tag"),
    campaign: {
      ...campaign,
      targets: targets.map(
        ({
          rules,
          direction,
          aggregate,
          minPoints,
          bonusMax,
          parentId,
          ownPillarId,
          isGiven,
          indicators,
          ...target
        }) => ({ ...target, manner: target.isLeaf ? mannerOf(rules) : null }),
      ),
    },
    scoring: found(await findScoring(view, campaign.id)),
    acknowledgement: { ...acknowledgement, units: maySeeUnits ? acknowledgement.units : [] },
    gaps: holds(view.scope, "ranking.read") ? await listPeriodGaps(view, { campaignId: campaign.id }) : [],
    siblingChoices: mayWrite && campaign.sibling === null ? await listSiblingChoices(view, campaign.id) : [],
    may: {
      write: mayWrite,
      acknowledge: allows(campaign.state, "acknowledge") && !acknowledgement.mine,
      appraise:
        allows(campaign.state, "appraise") &&
        holds(view.scope, "appraisal.write") &&
        targets.some(({ isGiven }) => isGiven),
      adjust: campaign.state !== "draft" && holds(view.scope, "adjustment.read"),
      seeRanking: campaign.state !== "draft" && holds(view.scope, "ranking.read"),
    },
  };
});

export default function Campaign() {
  const { agency, today, tag, campaign, scoring, acknowledgement, gaps, siblingChoices, may } =
    useLoaderData<typeof loader>();
  const t = useText(campaigns);
  return (
    <Page>
      <div className="campaign-bar">
        <Breadcrumbs crumbs={[{ label: t.title, to: paths.campaigns(agency) }, { label: campaign.name }]} />
        <CampaignActions agency={agency} campaign={campaign} may={may} />
      </div>
      {campaign.cancelReason === null ? null : <Banner tone="bad" title={t.cancelledBecause(campaign.cancelReason)} />}
      <CampaignHero campaign={campaign} />
      {campaign.sibling ? (
        <div className="sibling-tabs">
          <SiblingTabs campaign={campaign} sibling={campaign.sibling} linkTo={(id) => paths.campaign(agency, id)} />
        </div>
      ) : null}
      <CampaignLife campaign={campaign} today={today} />
      <GapNotices agency={agency} gaps={gaps} />
      <div className="columns">
        <div className="stack">
          <TargetTable campaign={campaign} tag={tag} />
          <ScoringRules settings={scoring.settings} targets={scoring.targets} />
          <CampaignContent campaign={campaign} />
        </div>
        <div className="stack">
          {campaign.launchedOn === null ? null : (
            <AcknowledgementPanel
              acknowledgement={acknowledgement}
              action={may.acknowledge ? paths.acknowledgement(agency, campaign.id) : null}
            />
          )}
          <TaskMatrix pillars={campaign.pillars} tasks={campaign.tasks} tag={tag} />
          {may.write ? (
            <SiblingPanel agency={agency} campaign={campaign} sibling={campaign.sibling} choices={siblingChoices} />
          ) : null}
        </div>
      </div>
    </Page>
  );
}
