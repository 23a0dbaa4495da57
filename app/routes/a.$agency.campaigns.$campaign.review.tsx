import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pointsOf } from "~/components/campaigns/group-by-pillar";
import { CampaignSummary, ReviewList } from "~/components/campaigns/launch-review";
import { Wizard } from "~/components/campaigns/wizard";
import { ConfirmAct } from "~/components/form/confirm-act";
import { ButtonLink } from "~/components/ui/button";
import { SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { campaignWizard } from "~/locales/campaign-wizard";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findCampaignHeader, listLaunchChecks, listTargets } from "~/modules/campaigns/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").reviewTitle} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const { id, name, theme, organiser, startsOn, endsOn, state, ranks } = campaign;
  const targets = await listTargets(view, id);
  return {
    agency: view.scope.slug,
    campaign: { ...{ id, name, theme, organiser, startsOn, endsOn, ranks }, isDraft: state === "draft" },
    checks: state === "draft" ? ((await listLaunchChecks(view, id)) ?? []) : [],
    entrantCount: campaign.entrantCount,
    targetCount: targets.filter(({ isLeaf }) => isLeaf).length,
    total: formatFraction(fromPoints(pointsOf(targets)), 3),
  };
});

export default function CampaignReview() {
  const { agency, campaign, checks, entrantCount, targetCount, total } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  const blocking = checks.filter(({ isBlocking }) => isBlocking);
  const others = checks.filter(({ isBlocking }) => !isBlocking);
  const isReady = blocking.length === 0;
  return (
    <Wizard
      agency={agency}
      campaign={campaign}
      step={4}
      title={t.reviewTitle}
      note={
        campaign.isDraft ? (
          <Status kind={isReady ? "done" : "due"}>{isReady ? t.ready : t.notReady(blocking.length)}</Status>
        ) : null
      }
    >
      {isReady ? null : (
        <section className="section">
          <SectionHead title={t.mustMend} />
          <ReviewList agency={agency} campaignId={campaign.id} checks={blocking} />
        </section>
      )}
      {others.length > 0 ? (
        <section className="section">
          <SectionHead title={t.shouldKnow} />
          <ReviewList agency={agency} campaignId={campaign.id} checks={others} />
        </section>
      ) : null}
      <section className="section">
        <SectionHead title={t.summary} />
        <CampaignSummary {...campaign} {...{ entrantCount, targetCount, total }} />
      </section>
      <div className="wizard-foot">
        {campaign.isDraft && isReady ? (
          <ConfirmAct
            id="launch"
            open={t.launch}
            look="primary"
            icon="flag"
            title={t.launchTitle(campaign.name)}
            effect={t.launchEffect(entrantCount, targetCount, total)}
            confirm={t.launch}
            action={paths.launch(agency, campaign.id)}
          />
        ) : null}
        <ButtonLink to={paths.campaigns(agency)}>{t.saveAndLeave}</ButtonLink>
        <span>{campaign.isDraft && !isReady ? t.launchBlocked : t.stepOf(5)}</span>
      </div>
    </Wizard>
  );
}
