import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssignmentForm } from "~/components/campaigns/assignment-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Banner } from "~/components/ui/banner";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { Tabs } from "~/components/ui/tabs";
import { assignmentLimits } from "~/domain/assignment-text";
import { allows } from "~/domain/campaign";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import {
  findCampaignHeader,
  listAssignments,
  listEntrants,
  listTargets,
  type TargetInTree,
} from "~/modules/campaigns/queries.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { assignmentsSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo, reply } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").assignmentsTitle} · Bảng Vàng` }];

export const loader = agencyLoader("assignment.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const entrants = await listEntrants(view, campaign.id);
  const targets = await listTargets(view, campaign.id);
  const assignments = await listAssignments(view, campaign.id);
  const clusters = campaign.clusters.filter(({ id }) => entrants.some(({ clusterId }) => clusterId === id));
  const cluster = clusters.find(({ id }) => id === view.url.searchParams.get("cluster")) ?? clusters[0];
  return {
    agency: view.scope.slug,
    campaign: {
      id: campaign.id,
      name: campaign.name,
      isDraft: campaign.state === "draft",
      mayAssign: allows(campaign.state, "assign"),
    },
    clusters,
    clusterId: cluster?.id ?? null,
    entrants: entrants
      .filter(({ clusterId }) => clusterId === cluster?.id)
      .map(({ subjectId, name }) => ({ subjectId, name })),
    targets: targets
      .filter(({ isLeaf }) => isLeaf)
      .map((target) => ({
        id: target.id,
        code: target.code,
        title: target.title,
        unitOfMeasure: target.unitOfMeasure,
        needsPlan: target.needsPlan,
        limits: assignmentLimits({
          ...target,
          decimals: planDecimals(target),
          kind: valueKind(target),
        }),
      })),
    texts: Object.fromEntries(assignments.map(({ targetId, subjectId, text }) => [`${targetId}_${subjectId}`, text])),
  };
});

export const action = agencyAction("assignment.write", assignmentsSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const outcome = await saveAssignments(work, campaignId, { cells: work.form });
  if (!outcome.ok) return outcome;
  const { saved, problems } = outcome;
  if (problems.length > 0) return reply({ saved, problems });
  const cluster = work.url.searchParams.get("cluster");
  const to = paths.campaignAssignments(work.scope.slug, campaignId);
  return goTo(cluster ? `${to}?cluster=${cluster}` : to, "assignments-saved");
});

function valueKind({ indicators, indicator }: TargetInTree): string | null {
  return indicators.some(({ role }) => role === "value") ? (indicator?.kind ?? null) : null;
}

/** A plan is as fine as the figures that it is measured by. */
function planDecimals({ indicators, indicator }: TargetInTree): number {
  return indicators.some(({ role }) => role === "value") ? (indicator?.decimals ?? 0) : 2;
}

type Saved = { saved: number; problems: { targetId: string; subjectId: string; text: string; sentence: string }[] };

const none: Saved["problems"] = [];

export default function Assignments() {
  const { agency, campaign, clusters, clusterId, entrants, targets, texts } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  const words = useText(campaigns);
  const problem = useProblem();
  const answer = useActionData<typeof action>();
  const saved: Saved | null = answer && typeof answer === "object" && "problems" in answer ? (answer as Saved) : null;
  const back = campaign.isDraft ? paths.campaignReview(agency, campaign.id) : paths.campaign(agency, campaign.id);
  return (
    <Page width="full">
      <PageHead
        title={t.assignmentsTitle}
        note={campaign.isDraft ? t.assignmentsLead : `${t.assignmentsLead} ${t.assignmentsLive}`}
        crumbs={[
          { label: words.title, to: paths.campaigns(agency) },
          { label: campaign.name, to: back },
          { label: t.assignmentsTitle },
        ]}
      />
      <ProblemSummary problem={problem} />
      {saved ? <Banner tone="bad" title={t.savedSome(saved.saved, saved.problems.length)} /> : null}
      {clusters.length > 1 ? (
        <Tabs
          label={t.clusters}
          tabs={clusters.map(({ id, name }) => ({ to: `?cluster=${id}`, label: name, current: id === clusterId }))}
        />
      ) : null}
      {entrants.length === 0 || targets.length === 0 ? (
        <div className="sheet">
          <EmptyState
            title={t.noAssignments}
            action={<ButtonLink to={paths.campaignEntrants(agency, campaign.id)}>{t.scopeTitle}</ButtonLink>}
          >
            {t.noAssignmentsHint}
          </EmptyState>
        </div>
      ) : (
        <AssignmentForm
          key={clusterId}
          targets={targets}
          entrants={entrants}
          texts={texts}
          problems={saved?.problems ?? none}
          isLocked={!campaign.mayAssign}
          back={back}
        />
      )}
    </Page>
  );
}
