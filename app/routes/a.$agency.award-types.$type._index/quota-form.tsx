import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField, TextField } from "~/components/ui/text-field";
import { roundings } from "~/domain/quota";
import { awardTypes as words } from "~/locales/award-types";
import { useText } from "~/locales/use-text";

type QuotaFormProps = { thisYear: number; campaigns: readonly { value: string; label: string }[] };

/** A number, or a share of a base; for a year, or for a campaign. */
export function QuotaForm({ thisYear, campaigns }: QuotaFormProps) {
  const t = useText(words);
  const problem = useProblem();
  const [kind, setKind] = useState(() => problem.typed("kind", "fixed"));
  const [campaignId, setCampaignId] = useState(() => problem.typed("campaignId"));
  return (
    <ActionForm className="form">
      <SectionHead title={t.setQuota} />
      <p className="muted">
        {t.quotasNote} {t.setQuotaNote}
      </p>
      <ProblemSummary problem={problem} />
      <SelectField
        name="campaignId"
        label={t.campaign}
        placeholder={t.wholeYear}
        choices={campaigns}
        error={problem.at("campaignId")}
        value={campaignId}
        onChange={(event) => setCampaignId(event.currentTarget.value)}
      />
      {campaignId === "" ? (
        <TextField
          name="year"
          label={t.year}
          short
          inputMode="numeric"
          maxLength={4}
          error={problem.at("year")}
          defaultValue={problem.typed("year", thisYear)}
        />
      ) : null}
      <SelectField
        name="kind"
        label={t.quotaKind}
        choices={(["fixed", "share"] as const).map((value) => ({ value, label: t.quotaKinds[value] }))}
        error={problem.at("kind")}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      {kind === "fixed" ? (
        <NumberField name="count" label={t.limit} error={problem.at("count")} defaultValue={problem.typed("count")} />
      ) : (
        <>
          <div className="form-row">
            <NumberField
              name="sharePercent"
              label={t.sharePercent}
              unit="%"
              error={problem.at("sharePercent")}
              defaultValue={problem.typed("sharePercent")}
            />
            <NumberField
              name="baseCount"
              label={t.baseCount}
              error={problem.at("baseCount")}
              defaultValue={problem.typed("baseCount")}
            />
          </div>
          <TextField
            name="baseName"
            label={t.baseName}
            hint={t.baseNameHint}
            error={problem.at("baseName")}
            defaultValue={problem.typed("baseName")}
          />
          <SelectField
            name="rounding"
            label={t.rounding}
            error={problem.at("rounding")}
            defaultValue={problem.typed("rounding", "down")}
            choices={roundings.map((value) => ({ value, label: t.roundings[value] }))}
          />
        </>
      )}
      <div className="form-actions">
        <Button type="submit">{t.setQuota}</Button>
      </div>
    </ActionForm>
  );
}
