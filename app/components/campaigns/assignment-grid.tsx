import { useRef } from "react";
import { IconButton } from "~/components/ui/button";
import { Column, RowHeader, Table } from "~/components/ui/data-table";
import { FieldError } from "~/components/ui/field";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";

type Target = { id: string; code: string; title: string; unitOfMeasure: string | null; needsPlan: boolean };
type Entrant = { subjectId: string; name: string };
type Problem = { targetId: string; subjectId: string; text: string; sentence: string };

type AssignmentGridProps = {
  targets: readonly Target[];
  entrants: readonly Entrant[];
  /** What stands in a cell, by "target_subject". */
  texts: Readonly<Record<string, string>>;
  problems: readonly Problem[];
  isLocked: boolean;
};

/** Targets down, entrants across. A cell that was refused keeps what was typed, with its sentence. */
export function AssignmentGrid({ targets, entrants, texts, problems, isLocked }: AssignmentGridProps) {
  const t = useText(campaignWizard);
  return (
    <div className="sheet">
      <Table caption={t.assignmentsTitle} className="assignment-grid">
        <thead>
          <tr>
            <Column>{t.target}</Column>
            {isLocked ? null : <Column className="assignment-fill no-print">{t.fill}</Column>}
            {entrants.map(({ subjectId, name }) => (
              <Column key={subjectId} numeric>
                {name}
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <AssignmentRow key={target.id} {...{ target, entrants, texts, problems, isLocked }} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type AssignmentRowProps = Omit<AssignmentGridProps, "targets"> & { target: Target };

function AssignmentRow({ target, entrants, texts, problems, isLocked }: AssignmentRowProps) {
  const t = useText(campaignWizard);
  const row = useRef<HTMLTableRowElement>(null);
  const fillWith = useRef<HTMLInputElement>(null);
  const fill = () => {
    for (const input of row.current?.querySelectorAll<HTMLInputElement>("td > .input") ?? [])
      input.value = fillWith.current?.value ?? "";
  };
  return (
    <tr ref={row}>
      <RowHeader>
        {target.code}. {target.title}
        {target.unitOfMeasure ? <span className="muted"> ({target.unitOfMeasure})</span> : null}
        {target.needsPlan ? null : <small>{t.withoutPlan}</small>}
      </RowHeader>
      {isLocked ? null : (
        <td className="assignment-fill no-print">
          <span>
            <input ref={fillWith} className="input" aria-label={t.fillAll(target.title)} autoComplete="off" />
            <IconButton icon="arrow-right" label={t.fillRow(target.title)} title={t.fill} onClick={fill} />
          </span>
        </td>
      )}
      {entrants.map(({ subjectId, name }) => {
        const key = `${target.id}_${subjectId}`;
        const problem = problems.find((each) => each.targetId === target.id && each.subjectId === subjectId);
        return (
          <td key={subjectId}>
            <input
              // A saved number is shown as it is kept, not as it was typed.
              key={texts[key] ?? ""}
              className="input"
              id={key}
              name={key}
              aria-label={t.cell(target.title, name)}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${key}-error` : undefined}
              autoComplete="off"
              readOnly={isLocked}
              defaultValue={problem?.text ?? texts[key] ?? ""}
            />
            <FieldError id={key} error={problem?.sentence} />
          </td>
        );
      })}
    </tr>
  );
}
