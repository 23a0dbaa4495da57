import { useNavigation } from "@remix-run/react";
import type { EvidencePiece } from "~/components/evidence/evidence-list";
import { EvidenceSection } from "~/components/evidence/evidence-section";
import { ActionForm } from "~/components/form/action-form";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { ErrorSummary } from "~/components/ui/error-summary";
import { SmallHead } from "~/components/ui/page-head";
import { SidePanel } from "~/components/ui/side-panel";
import { NumberField, TextArea } from "~/components/ui/text-field";
import { formatInstant } from "~/domain/calendar-day";
import { appraisals } from "~/locales/appraisals";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";

type AppraisalFormProps = {
  entrant: { subjectId: string; name: string; clusterName: string };
  target: {
    id: string;
    title: string;
    sentence: string;
    most: string;
    floor: string | null;
    scale: { step: string; points: string }[] | null;
  };
  cell: { text: string; reason: string; version: number; by: string | null; at: string | null };
  slug: string;
  claim: { words: string; writtenBy: string | null; writtenAt: string | null; evidence: EvidencePiece[] } | null;
  closeTo: string;
};

/** Points or a step for one entrant at one target, with the grounds that its receipt will show. */
export function AppraisalForm({ entrant, target, cell, slug, claim, closeTo }: AppraisalFormProps) {
  const t = useText(appraisals);
  const proofs = useText(evidence);
  const problem = useProblem();
  const isBusy = useNavigation().state !== "idle";
  const errors = Object.fromEntries(problem.fields.map(({ field, sentence }) => [field, sentence]));
  return (
    <SidePanel
      eyebrow={`${entrant.name} · ${entrant.clusterName}`}
      title={target.title}
      figure={cell.text || "–"}
      figureNote={t.atMost(target.most)}
      closeTo={closeTo}
    >
      <p className="small">{target.sentence}</p>
      {cell.by && cell.at ? (
        <p className="small muted">
          {t.givenBy(cell.by, formatInstant(new Date(cell.at)))}. {cell.reason}
        </p>
      ) : null}
      <div>
        <SmallHead title={proofs.claim} note={claim?.writtenBy ?? undefined} />
        <p className="small">{claim?.words || proofs.noClaim}</p>
      </div>
      <EvidenceSection
        slug={slug}
        pieces={claim?.evidence ?? []}
        missing={target.floor === null ? undefined : proofs.noneFloor(target.floor)}
      />
      <ErrorSummary errors={problem.fields.length > 0 ? errors : problem.sentence ? { "": problem.sentence } : {}} />
      <ActionForm className="form" preventScrollReset>
        <input type="hidden" name="targetId" value={target.id} />
        <input type="hidden" name="subjectId" value={entrant.subjectId} />
        <input type="hidden" name="version" value={cell.version} />
        {target.scale ? (
          <SelectField
            name="step"
            label={t.step}
            error={problem.at("step")}
            placeholder={t.chooseStep}
            defaultValue={problem.typed("step", cell.text)}
            choices={target.scale.map(({ step, points }) => ({ value: step, label: t.stepOf(step, points) }))}
          />
        ) : (
          <NumberField
            name="points"
            label={t.points}
            hint={t.atMost(target.most)}
            error={problem.at("points")}
            defaultValue={problem.typed("points", cell.text)}
          />
        )}
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={4}
          error={problem.at("reason")}
          defaultValue={problem.typed("reason", cell.reason)}
        />
        <div className="form-actions">
          <Button type="submit" look="primary" disabled={isBusy}>
            {t.save}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
