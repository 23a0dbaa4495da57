import { useMemo, useRef } from "react";
import { keepRows, type ShownCell, type ShownRow } from "~/components/sheet/shown-cell";
import type { IconName } from "~/components/ui/icon";
import { type EntrySheet, isOpenAt, sizeOf } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { type CellLook, cellAt, type GridCell, type GridCells, lookOf } from "./grid-cell";
import type { EntryWords } from "./sheet-heads";

const marks: Partial<Record<CellLook, IconName>> = {
  error: "warning",
  conflict: "conflict",
  returned: "return",
  verified: "check",
};

/** The rows of the grid; what has not changed is the same object as before. */
export function useShownRows(sheet: EntrySheet, cells: GridCells): readonly ShownRow[] {
  const t = useText(entry);
  const kept = useRef<readonly ShownRow[]>([]);
  const shown = useRef({ open: new WeakMap<GridCell, ShownCell>(), shut: new WeakMap<GridCell, ShownCell>() });
  return useMemo(() => {
    const { rows, columns } = sizeOf(sheet);
    const next = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const cell = cellAt(cells, row, column);
        const isOpen = isOpenAt(sheet, row, column);
        const known = isOpen ? shown.current.open : shown.current.shut;
        const made = known.get(cell) ?? shownCell(cell, isOpen, t);
        known.set(cell, made);
        return made;
      }),
    );
    kept.current = keepRows(kept.current, next);
    return kept.current;
  }, [sheet, cells, t]);
}

function shownCell(cell: GridCell, isOpen: boolean, t: EntryWords): ShownCell {
  const look = lookOf(cell, isOpen);
  const mark = look && marks[look];
  return {
    text: cell.text,
    look,
    marks: [...(cell.hasEvidence ? (["paperclip"] as const) : []), ...(mark ? [mark] : [])],
    word: [look && t.looks[look], cell.hasEvidence && t.withEvidence].filter(Boolean).join(", ") || null,
    note: noteOf(cell, look, t) ?? (cell.state === "submitted" ? t.submittedLocked : null),
    isReadOnly: !isOpen || cell.state === "submitted",
    isInvalid: look === "error",
    isProblem: look === "error" || look === "conflict",
  };
}

function noteOf(cell: GridCell, look: CellLook | undefined, t: EntryWords): string | null {
  if (look === "error") return cell.sentence;
  if (look === "conflict" && cell.theirs) return t.conflictSaid(cell.theirs.by, cell.theirs.text);
  return cell.returnReason;
}
