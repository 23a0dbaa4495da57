import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { Cell, Column, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { Status, type StatusKind } from "~/components/ui/status";
import { formatInstant } from "~/domain/calendar-day";
import { rankings } from "~/locales/rankings";
import { recomputation as words } from "~/locales/recomputation";
import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { noFields } from "~/modules/campaigns/schemas";
import { listRecomputations, type Recomputation } from "~/modules/scores/queries.server";
import { requestRecomputation } from "~/modules/scores/recompute-campaign.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

const shapes: Record<Recomputation["state"], StatusKind> = {
  queued: "waiting",
  running: "waiting",
  done: "done",
  failed: "error",
  cancelled: "idle",
};

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => ({
  agency: view.scope.slug,
  ...found(await listRecomputations(view, view.params.campaign ?? "")),
}));

export const action = agencyAction("campaign.write", noFields, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const asked = await requestRecomputation(work, campaignId);
  return asked.ok ? goTo(paths.recomputation(work.scope.slug, campaignId), "recomputation-requested") : asked;
});

export default function RecomputationPage() {
  const { agency, campaign, jobs } = useLoaderData<typeof loader>();
  const t = useText(words);
  const ranking = useText(rankings);
  const sentences = useText(refusals);
  const problem = useProblem();
  const isUnderWay = jobs.some(({ state }) => state === "queued" || state === "running");
  return (
    <Page width="narrow">
      <PageHead
        title={t.title}
        note={t.lead}
        crumbs={[
          { label: campaign.name, to: paths.campaign(agency, campaign.id) },
          { label: ranking.title, to: paths.ranking(agency, campaign.id) },
          { label: t.title },
        ]}
      />
      <ActionForm className="form section">
        <ProblemSummary problem={problem} />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.act}
          </Button>
        </div>
      </ActionForm>
      <SectionHead
        title={t.jobs}
        action={
          isUnderWay ? (
            <ButtonLink small to="?">
              {t.refresh}
            </ButtonLink>
          ) : null
        }
      />
      <div className="sheet">
        {jobs.length === 0 ? (
          <EmptyState title={t.none}>{t.noneNote}</EmptyState>
        ) : (
          <Table caption={t.jobs} cards>
            <thead>
              <tr>
                <Column>{t.asked}</Column>
                <Column>{t.state}</Column>
                <Column>{t.ended}</Column>
              </tr>
            </thead>
            <tbody>
              {jobs.map((job) => (
                <tr key={job.id}>
                  <Cell label={t.asked}>
                    {formatInstant(new Date(job.askedAt))}
                    <small>{job.askedBy ?? ""}</small>
                  </Cell>
                  <Cell label={t.state}>
                    <Status kind={shapes[job.state]}>{t.states[job.state]}</Status>
                    {job.problem ? <small>{sentences[job.problem]?.({}) ?? ""}</small> : null}
                    {job.entrants === null ? null : <small>{t.entrants(job.entrants)}</small>}
                  </Cell>
                  <Cell label={t.ended}>{job.endedAt === null ? "–" : formatInstant(new Date(job.endedAt))}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Page>
  );
}
