import { memo, type ReactNode } from "react";
import { Icon, type IconName } from "~/components/ui/icon";
import { type EntrySheet, isOpenAt } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { atOf, type CellLook, cellAt, type GridCell, type GridCells, lookOf } from "./grid-cell";
import { isEditable } from "./use-entry-cells";

type GridRowProps = {
  sheet: EntrySheet;
  cells: GridCells;
  row: number;
  columns: number;
  head: ReactNode;
  /** The column of the active cell when it stands in this row. */
  active: number | null;
  chosen: { left: number; right: number; isTop: boolean; isBottom: boolean } | null;
  /** The field in the active cell while it is being edited. */
  editor: ReactNode;
};

/** Drawn anew only when its cells, its part of the choice or its editor change. */
export const GridRow = memo(function GridRow({
  sheet,
  cells,
  row,
  columns,
  head,
  active,
  chosen,
  editor,
}: GridRowProps) {
  return (
    <tr className={active === null ? undefined : "is-current"}>
      <td className="entry-number">{row + 1}</td>
      <th scope="row" className="entry-subject">
        {head}
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const isActive = active === column;
        const isChosen = chosen !== null && chosen.left <= column && column <= chosen.right;
        return (
          <Cell
            key={atOf(row, column)}
            at={atOf(row, column)}
            cell={cellAt(cells, row, column)}
            isOpen={isOpenAt(sheet, row, column)}
            isEditable={isEditable(sheet, cellAt(cells, row, column), row, column)}
            isActive={isActive}
            edges={isChosen && chosen ? edgesOf(chosen) : null}
            editor={isActive ? editor : null}
          />
        );
      })}
    </tr>
  );
});

type CellProps = {
  at: string;
  cell: GridCell;
  isOpen: boolean;
  isEditable: boolean;
  isActive: boolean;
  edges: string | null;
  editor: ReactNode;
};

const marks: Partial<Record<CellLook, IconName>> = {
  error: "warning",
  conflict: "conflict",
  returned: "return",
  verified: "check",
};

function Cell({ at, cell, isOpen, isEditable: mayEdit, isActive, edges, editor }: CellProps) {
  const t = useText(entry);
  const look = lookOf(cell, isOpen);
  const mark = look && marks[look];
  const note =
    look === "error"
      ? cell.sentence
      : look === "conflict" && cell.theirs
        ? t.conflictSaid(cell.theirs.by, cell.theirs.text)
        : cell.returnReason;
  const word = look ? t.looks[look] : null;
  return (
    <td
      {...gridCell(edges !== null, mayEdit)}
      data-at={at}
      data-state={look}
      className={[isActive && "is-active", edges].filter(Boolean).join(" ") || undefined}
      tabIndex={isActive && !editor ? 0 : -1}
      aria-invalid={look === "error" || undefined}
      title={note ?? (cell.state === "submitted" ? t.submittedLocked : undefined)}
    >
      {mark ? <Icon name={mark} /> : null}
      {cell.text}
      {word ? <span className="visually-hidden">{note ? `, ${word}: ${note}` : `, ${word}`}</span> : null}
      {editor}
    </td>
  );
}

function gridCell(isChosen: boolean, mayEdit: boolean) {
  return { role: "gridcell", "aria-selected": isChosen, "aria-readonly": mayEdit ? undefined : true } as const;
}

function edgesOf({ isTop, isBottom }: { isTop: boolean; isBottom: boolean }): string {
  return [isTop && "is-top", isBottom && "is-bottom"].filter(Boolean).join(" ");
}
