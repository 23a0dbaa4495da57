import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSubmit } from "@remix-run/react";
import { GapForm } from "~/components/completeness/gap-form";
import { GapState } from "~/components/completeness/gap-state";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { campaigns } from "~/locales/campaigns";
import { completeness as words } from "~/locales/completeness";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findCampaignHeader } from "~/modules/campaigns/queries.server";
import { explainGap } from "~/modules/completeness/explain-gap.server";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { explanationSchema } from "~/modules/completeness/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

const mostShown = 200;

export const loader = agencyLoader("ranking.read", async (view) => {
  const { id, name } = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const all = await listPeriodGaps(view, { campaignId: id });
  const asked = view.url.searchParams.get("subject");
  const subjects = [...new Map(all.map(({ subjectId, subject }) => [subjectId, subject]))];
  const subjectId = subjects.some(([each]) => each === asked) ? asked : null;
  const gaps = all.filter((gap) => subjectId === null || gap.subjectId === subjectId);
  return {
    agency: view.scope.slug,
    campaign: { id, name },
    subjects: subjects.map(([value, label]) => ({ value, label })),
    subjectId,
    gaps: gaps.slice(0, mostShown).map(({ targetIds: _, ...gap }) => gap),
    left: Math.max(0, gaps.length - mostShown),
    explained: gaps.filter(({ isExplained }) => isExplained).length,
  };
});

export const action = agencyAction("result.write", explanationSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const explained = await explainGap(work, campaignId, work.form);
  if (!explained.ok) return explained;
  const to = paths.completeness(work.scope.slug, campaignId);
  return goTo(work.url.searchParams.has("subject") ? `${to}?subject=${work.form.subjectId}` : to, "gap-explained");
});

export default function CampaignCompleteness() {
  const { agency, campaign, subjects, subjectId, gaps, left, explained } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title } = useText(campaigns);
  const submit = useSubmit();
  const here = paths.completeness(agency, campaign.id);
  return (
    <Page>
      <PageHead
        crumbs={[
          { label: title, to: paths.campaigns(agency) },
          { label: campaign.name, to: paths.campaign(agency, campaign.id) },
          { label: t.title },
        ]}
        title={t.title}
        note={t.lead}
      />
      {gaps.length === 0 ? (
        <div className="sheet">
          <EmptyState title={t.nothing}>{t.nothingNote}</EmptyState>
        </div>
      ) : (
        <>
          <Form method="get" className="gap-filter no-print" onChange={(event) => submit(event.currentTarget)}>
            <SelectField
              key={subjectId}
              name="subject"
              label={t.subject}
              defaultValue={subjectId ?? ""}
              choices={[{ value: "", label: t.all }, ...subjects]}
            />
            <noscript>
              <Button type="submit">{t.choose}</Button>
            </noscript>
            <p className="muted">{t.count(gaps.length + left, explained)}</p>
          </Form>
          <ul className="sheet gap-list">
            {gaps.map((gap) => (
              <li key={`${gap.subjectId} ${gap.indicatorId}`}>
                <div>
                  <b>{gap.subject}</b>
                  <span>{gap.indicator}</span>
                </div>
                <GapState gap={gap} />
                {gap.mayExplain ? (
                  <GapForm
                    key={gap.explanations.length}
                    action={subjectId === null ? here : `${here}?subject=${subjectId}`}
                    indicatorId={gap.indicatorId}
                    subjectId={gap.subjectId}
                    isAgain={gap.explanations.length > 0}
                  />
                ) : null}
              </li>
            ))}
          </ul>
          {left > 0 ? <p className="muted">{t.more(left)}</p> : null}
        </>
      )}
    </Page>
  );
}
