import { ActionForm } from "~/components/form/action-form";
import { LeaveUnsaved } from "~/components/form/leave-unsaved";
import { Button, ButtonLink } from "~/components/ui/button";
import { campaignWizard } from "~/locales/campaign-wizard";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { AssignmentSheet } from "./assignment-sheet";
import {
  type AssignedEntrant,
  type AssignedTarget,
  type AssignmentProblem,
  useAssignmentCells,
} from "./use-assignment-cells";

type AssignmentFormProps = {
  targets: readonly AssignedTarget[];
  entrants: readonly AssignedEntrant[];
  /** What is saved, by "target_subject". */
  texts: Readonly<Record<string, string>>;
  problems: readonly AssignmentProblem[];
  isLocked: boolean;
  back: string;
};

/** The sheet and its saving: only what was changed is sent. */
export function AssignmentForm({ targets, entrants, texts, problems, isLocked, back }: AssignmentFormProps) {
  const t = useText(campaignWizard);
  const common = useText(ui);
  const cells = useAssignmentCells({ targets, entrants, texts, problems, isLocked });
  const { unsaved, onSend } = cells;
  return (
    <ActionForm className="form assignment-form" onSubmit={onSend}>
      <AssignmentSheet targets={targets} entrants={entrants} cells={cells} isLocked={isLocked} />
      {unsaved.map(({ key, text }) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <LeaveUnsaved
        title={t.unsavedTitle}
        effect={t.unsavedEffect}
        stay={t.stay}
        leave={t.leaveUnsaved}
        isUnsaved={unsaved.length > 0}
      />
      <div className="form-actions">
        {isLocked ? null : (
          <Button type="submit" look="primary">
            {t.saveAssignments}
          </Button>
        )}
        <ButtonLink to={back}>{common.cancel}</ButtonLink>
        {unsaved.length > 0 ? <span className="unsaved-count">{t.unsavedCells(unsaved.length)}</span> : null}
      </div>
    </ActionForm>
  );
}
