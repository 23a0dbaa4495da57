import { useMemo, useState } from "react";
import { SheetGrid } from "~/components/sheet/sheet-grid";
import { PasteNote, SheetKeys, showSheetKeys } from "~/components/sheet/sheet-notes";
import { nextProblem, placeOf, type SheetHead } from "~/components/sheet/shown-cell";
import type { PasteTally } from "~/components/sheet/use-sheet-acts";
import { useSheetRange } from "~/components/sheet/use-sheet-range";
import { SectionHead } from "~/components/ui/page-head";
import { campaignWizard } from "~/locales/campaign-wizard";
import { sheet as sheetWords } from "~/locales/sheet";
import { useText } from "~/locales/use-text";
import type { AssignedEntrant, AssignedTarget, AssignmentCells } from "./use-assignment-cells";

type AssignmentSheetProps = {
  targets: readonly AssignedTarget[];
  entrants: readonly AssignedEntrant[];
  cells: AssignmentCells;
  isLocked: boolean;
};

/** Entrants down, targets across, typed and pasted into like the results. What cannot be saved is listed below with the way to it. */
export function AssignmentSheet({ targets, entrants, cells, isLocked }: AssignmentSheetProps) {
  const t = useText(campaignWizard);
  const words = useText(sheetWords);
  const moves = useSheetRange({ rows: entrants.length, columns: targets.length });
  const [pasted, setPasted] = useState<PasteTally | null>(null);
  const [said, say] = useState("");
  const heads = useMemo(
    () => ({ rows: entrants.map(entrantHead), columns: targets.map((target) => targetHead(target, t.planOptional)) }),
    [entrants, targets, t],
  );
  const wrong = cells.unsaved.filter(({ sentence }) => sentence !== null);
  const toProblem = () => {
    const next = nextProblem(cells.rows, moves.range);
    if (next) moves.goTo(next.row, next.column);
  };
  return (
    <div className="assignment-sheet">
      <div className="entry-legend no-print">
        <span>{isLocked ? t.assignmentsLocked : t.assignmentsHint}</span>
        <SheetKeys />
      </div>
      {pasted ? (
        <PasteNote tally={pasted} problems={wrong.length} onNext={toProblem} onClose={() => setPasted(null)} />
      ) : null}
      <SheetGrid
        label={t.assignmentsTitle}
        corner={t.entrant}
        rowHeads={heads.rows}
        columnHeads={heads.columns}
        rows={cells.rows}
        moves={moves}
        steps={cells.steps}
        onLocked={() => say(t.assignmentsLocked)}
        onPasted={(tally) => {
          setPasted(tally);
          say(words.pasted(tally));
        }}
        onHelp={showSheetKeys}
        onLeave={() => setPasted(null)}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {wrong.length > 0 ? (
        <div className="assignment-problems">
          <SectionHead title={t.toMend(wrong.length)} />
          <ul className="fix-list">
            {wrong.map(({ at, text, sentence }) => {
              const { row, column } = placeOf(at);
              return (
                <li key={at}>
                  <button type="button" className="entry-go" onClick={() => moves.goTo(row, column)}>
                    {words.cellLabel(entrants[row]?.name ?? "", `${targets[column]?.title ?? ""}: ${text}`)}
                  </button>
                  <span className="negative">{sentence}</span>
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function entrantHead({ subjectId, name }: AssignedEntrant): SheetHead {
  return { id: subjectId, title: name, note: "" };
}

function targetHead({ id, code, title, unitOfMeasure, needsPlan }: AssignedTarget, optional: string): SheetHead {
  const name = `${code}. ${title}`;
  const note = [unitOfMeasure, needsPlan ? null : optional].filter(Boolean).join(" · ");
  return { id, title: name, note, names: [name, title, code] };
}
