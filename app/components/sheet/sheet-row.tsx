import { memo, type ReactNode } from "react";
import { Icon } from "~/components/ui/icon";
import { atOf, heardBeside, type ShownCell, type ShownRow } from "./shown-cell";

type SheetRowProps = {
  row: number;
  title: string;
  note: string;
  cells: ShownRow;
  /** The column of the active cell when it stands in this row. */
  active: number | null;
  /** The chosen part of this row, and whether it is the first or last of the choice. */
  left: number | null;
  right: number | null;
  edges: string;
  /** The field in the active cell while it is being edited. */
  editor: ReactNode;
};

/** Drawn anew only when its cells, its part of the choice or its editor change. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, title, note, cells, active, left, right, edges, editor } = props;
  return (
    <tr className={active === null ? undefined : "is-current"}>
      <td className="entry-number">{row + 1}</td>
      <th scope="row" className="entry-subject">
        <b>{title}</b>
        {note ? <span>{note}</span> : null}
      </th>
      {cells.map((cell, column) => (
        <Cell
          key={atOf(row, column)}
          at={atOf(row, column)}
          cell={cell}
          isActive={active === column}
          edges={left !== null && right !== null && left <= column && column <= right ? edges : null}
          editor={active === column ? editor : null}
        />
      ))}
    </tr>
  );
});

type CellProps = { at: string; cell: ShownCell; isActive: boolean; edges: string | null; editor: ReactNode };

const Cell = memo(function Cell({ at, cell, isActive, edges, editor }: CellProps) {
  const { text, look, marks, word, note, isReadOnly, isInvalid, isProblem } = cell;
  const heard = heardBeside(cell);
  return (
    <td
      {...gridCell(edges !== null, isReadOnly)}
      data-at={at}
      data-state={look}
      className={[isActive && "is-active", edges].filter(Boolean).join(" ") || undefined}
      tabIndex={isActive && !editor ? 0 : -1}
      aria-invalid={isInvalid || undefined}
      title={note ?? undefined}
      // A word in each of thousands of cells would take longer to lay out than the figures: what needs no hand is described.
      aria-description={isProblem || word === null ? undefined : word}
    >
      {marks.map((mark) => (
        <Icon key={mark} name={mark} />
      ))}
      {text}
      {heard ? <span className="visually-hidden">, {heard}</span> : null}
      {editor}
    </td>
  );
});

function gridCell(isChosen: boolean, isReadOnly: boolean) {
  return { role: "gridcell", "aria-selected": isChosen, "aria-readonly": isReadOnly || undefined } as const;
}
