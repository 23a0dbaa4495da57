import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField, TextArea } from "~/components/ui/text-field";
import { adjustments as words } from "~/locales/adjustments";
import { useText } from "~/locales/use-text";

type AdjustmentFormProps = {
  entrants: readonly { subjectId: string; name: string; clusterName: string }[];
  targets: readonly { id: string; code: string; title: string }[];
};

/** A proposal: whose points, to the total or to one target, how many and why. */
export function AdjustmentForm({ entrants, targets }: AdjustmentFormProps) {
  const t = useText(words);
  const problem = useProblem();
  return (
    <section>
      <SectionHead title={t.proposeTitle} />
      <ActionForm className="form sheet sheet-body">
        <p className="muted">{t.proposeNote}</p>
        <ProblemSummary problem={problem} />
        <SelectField
          name="subjectId"
          label={t.entrant}
          placeholder={t.chooseEntrant}
          choices={entrants.map(({ subjectId, name, clusterName }) => ({
            value: subjectId,
            label: `${name} · ${clusterName}`,
          }))}
          defaultValue={problem.typed("subjectId")}
          error={problem.at("subjectId")}
        />
        <SelectField
          name="targetId"
          label={t.target}
          placeholder={t.toTotal}
          choices={targets.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` }))}
          defaultValue={problem.typed("targetId")}
          error={problem.at("targetId")}
        />
        <NumberField
          name="points"
          label={t.points}
          hint={t.pointsHint}
          inputMode="text"
          defaultValue={problem.typed("points")}
          error={problem.at("points")}
        />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          maxLength={2000}
          defaultValue={problem.typed("reason")}
          error={problem.at("reason")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.propose}
          </Button>
        </div>
      </ActionForm>
    </section>
  );
}
