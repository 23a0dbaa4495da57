import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { CheckboxField, SelectField } from "~/components/ui/choice-field";
import { DateField } from "~/components/ui/date-field";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { formatDay, readDay } from "~/domain/calendar-day";
import { linesOverQuota, quotaLimit } from "~/domain/quota";
import { decisions as words } from "~/locales/decisions";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { listAwardTypes, listQuotas } from "~/modules/awards/queries.server";
import { listCampaigns } from "~/modules/campaigns/queries.server";
import { recordTypedDecision } from "~/modules/decisions/record-typed-decision.server";
import { decisionSchema } from "~/modules/decisions/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { AwardPreview } from "./award-preview";
import { blankLine, type EditedLine, LineEditor, typedLines } from "./line-editor";
import { PasteLines } from "./paste-lines";
import { QuotaCounters } from "./quota-counters";
import { SignerFields } from "./signer-fields";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const campaigns = await listCampaigns(view);
  const awardTypes = await listAwardTypes(view);
  const quotas = await listQuotas(view);
  return {
    agency: view.scope.slug,
    agencyName: view.scope.agencyName,
    today: view.today,
    quotas,
    campaigns: campaigns
      .filter(({ state }) => state !== "draft" && state !== "cancelled")
      .map(({ id, name }) => ({ value: id, label: name })),
    awardTypes: awardTypes.map(({ id, name, kind, subjectKind }) => ({ id, name, kind, subjectKind })),
  };
});

export const action = agencyAction("decision.record", decisionSchema, async (work) => {
  const recorded = await recordTypedDecision(work, work.form);
  return recorded.ok ? goTo(paths.decision(work.scope.slug, recorded.decisionId), "decision-recorded") : recorded;
});

export default function NewDecision() {
  const { agency, agencyName, today, campaigns, awardTypes, quotas } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  const refused = useActionData<{ typed?: Record<string, unknown> }>();
  const [lines, setLines] = useState(() => typedLines(refused?.typed) ?? [blankLine(0), blankLine(1), blankLine(2)]);
  const [signedOn, setSignedOn] = useState(() => problem.typed("signedOn"));
  const [campaignId, setCampaignId] = useState(() => problem.typed("campaignId"));
  const day = readDay(signedOn) ?? today;
  const place = { year: Number(day.slice(0, 4)), campaignId: campaignId === "" ? null : campaignId };
  const named = lines.filter(({ awardTypeId, subject }) => awardTypeId !== "" && subject.trim() !== "");
  const overQuota = new Map(
    [...linesOverQuota(quotas, named, place)].map(([index, { rule, setBy, setOn }]) => [
      named[index]?.key ?? -1,
      t.overQuota(quotaLimit(rule), setBy, formatDay(setOn)),
    ]),
  );
  const addPasted = (pasted: Omit<EditedLine, "key">[]) =>
    setLines((before) => {
      const kept = before.filter(({ subject, achievement }) => subject.trim() !== "" || achievement.trim() !== "");
      const next = Math.max(-1, ...before.map(({ key }) => key)) + 1;
      return [...kept, ...pasted.map((line, index) => ({ ...line, key: next + index }))];
    });
  const crumbs = [{ label: t.title, to: paths.decisions(agency) }, { label: t.newTitle }];
  if (awardTypes.length === 0) {
    return (
      <Page>
        <PageHead title={t.newTitle} crumbs={crumbs} />
        <div className="sheet">
          <EmptyState
            title={t.noAwardTypes}
            action={
              <ButtonLink look="primary" to={paths.awardTypes(agency)}>
                {t.toAwardTypes}
              </ButtonLink>
            }
          >
            {t.noAwardTypesNote}
          </EmptyState>
        </div>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead title={t.newTitle} note={t.newLead} crumbs={crumbs} />
      <ActionForm className="form decision-form">
        <ProblemSummary problem={problem} />
        <div className="form-row">
          <TextField
            name="number"
            label={t.number}
            hint={t.numberHint}
            error={problem.at("number")}
            defaultValue={problem.typed("number")}
          />
          <DateField
            name="signedOn"
            label={t.signedOn}
            error={problem.at("signedOn")}
            defaultValue={signedOn}
            onChange={(event) => setSignedOn(event.currentTarget.value)}
          />
        </div>
        <TextField
          name="title"
          label={t.subject}
          hint={t.subjectHint}
          error={problem.at("title")}
          defaultValue={problem.typed("title")}
        />
        <SignerFields agency={agency} day={day} problem={problem} />
        <CheckboxField
          name="isOutside"
          label={t.isOutside}
          hint={t.isOutsideHint}
          error={problem.at("isOutside")}
          defaultChecked={problem.typed("isOutside") === "on"}
        />
        <div className="form-row">
          <TextField
            name="issuer"
            label={t.issuer}
            error={problem.at("issuer")}
            defaultValue={problem.typed("issuer", agencyName)}
          />
          <SelectField
            name="campaignId"
            label={t.campaign}
            optional
            placeholder={t.noCampaign}
            error={problem.at("campaignId")}
            value={campaignId}
            onChange={(event) => setCampaignId(event.currentTarget.value)}
            choices={campaigns}
          />
        </div>
        <PasteLines agency={agency} awardTypes={awardTypes} onRead={addPasted} />
        <LineEditor
          agency={agency}
          lines={lines}
          onChange={setLines}
          awardTypes={awardTypes}
          errorAt={problem.at}
          overQuota={overQuota}
        />
        <QuotaCounters awardTypes={awardTypes} quotas={quotas} lines={named} place={place} />
        <AwardPreview lines={lines} awardTypes={awardTypes} />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.decisions(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
