import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdjustmentForm } from "~/components/adjustments/adjustment-form";
import { AdjustmentTable } from "~/components/adjustments/adjustment-table";
import { Banner } from "~/components/ui/banner";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { allows } from "~/domain/campaign";
import { adjustments as words } from "~/locales/adjustments";
import { campaigns } from "~/locales/campaigns";
import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { listAdjustments } from "~/modules/adjustments/queries.server";
import { proposalSchema } from "~/modules/adjustments/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("adjustment.read", async (view) => ({
  agency: view.scope.slug,
  ...found(await listAdjustments(view, view.params.campaign ?? "")),
}));

export const action = agencyAction("adjustment.propose", proposalSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const proposed = await proposeAdjustment(work, campaignId, work.form);
  return proposed.ok ? goTo(paths.adjustments(work.scope.slug, campaignId), "adjustment-proposed") : proposed;
});

export default function Adjustments() {
  const { agency, campaign, adjustments, entrants, targets } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title } = useText(campaigns);
  const sentences = useText(refusals);
  const waiting = adjustments.filter(({ isGranted }) => isGranted === null);
  const decided = adjustments.filter(({ isGranted }) => isGranted !== null);
  const isOpen = allows(campaign.state, "adjust") && allows(campaign.state, "recompute");
  return (
    <Page>
      <PageHead
        crumbs={[
          { label: title, to: paths.campaigns(agency) },
          { label: campaign.name, to: paths.campaign(agency, campaign.id) },
          { label: t.title },
        ]}
        title={t.title}
        note={adjustments.length === 0 ? null : t.lead(waiting.length)}
      />
      {isOpen ? null : <Banner tone="info">{sentences[`campaign-${campaign.state}`]?.({})}</Banner>}
      <div className={campaign.mayPropose ? "columns" : undefined}>
        <div className="stack">
          {adjustments.length === 0 ? (
            <div className="sheet">
              <EmptyState title={t.empty}>{t.emptyNote}</EmptyState>
            </div>
          ) : null}
          {waiting.length > 0 ? (
            <AdjustmentTable title={t.waiting} {...{ agency, campaign }} adjustments={waiting} />
          ) : null}
          {decided.length > 0 ? (
            <AdjustmentTable title={t.decided} {...{ agency, campaign }} adjustments={decided} />
          ) : null}
        </div>
        {campaign.mayPropose ? <AdjustmentForm key={adjustments.length} entrants={entrants} targets={targets} /> : null}
      </div>
    </Page>
  );
}
