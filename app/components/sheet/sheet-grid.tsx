import type { ReactNode } from "react";
import { sheet as words } from "~/locales/sheet";
import { useText } from "~/locales/use-text";
import { CellEditor } from "./cell-editor";
import { SheetRow } from "./sheet-row";
import { chosenIn, type SheetHead, type ShownRow } from "./shown-cell";
import { type SheetActs, useSheetActs } from "./use-sheet-acts";
import { blockOf, type SheetMoves } from "./use-sheet-range";

export type SheetGridProps = SheetActs & {
  label: string;
  /** What stands over the heads of the rows. */
  corner: string;
  rowHeads: readonly SheetHead[];
  columnHeads: readonly SheetHead[];
  /** One for each head of a row; rows that are as they were are the same array. */
  rows: readonly ShownRow[];
  moves: SheetMoves;
  foot?: ReactNode;
};

// A table that is walked through with the arrows is a grid to a reader.
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

/** A table that is typed into like a spreadsheet: one tab stop, arrows, type to replace; without script it is a plain table. */
export function SheetGrid(props: SheetGridProps) {
  const { label, corner, rowHeads, columnHeads, rows, moves, foot } = props;
  const t = useText(words);
  const { range, table } = moves;
  const { editing, done, cancel, listeners } = useSheetActs(props, { rowHeads, columnHeads, rows, moves });
  const block = blockOf(range);
  return (
    <div className="entry-frame">
      <table
        ref={table}
        className="entry-grid"
        {...asGrid}
        {...listeners}
        aria-label={label}
        aria-rowcount={rowHeads.length + 1}
        aria-colcount={columnHeads.length + 2}
        style={{ "--columns": columnHeads.length } as React.CSSProperties}
      >
        <thead>
          <tr>
            <th scope="col" className="entry-number">
              {t.number}
            </th>
            <th scope="col" className="entry-subject">
              {corner}
            </th>
            {columnHeads.map(({ id, title, note }, column) => (
              <th key={id} scope="col" className={column === range.column ? "is-current" : undefined}>
                {title}
                {note ? <small>{note}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowHeads.map(({ id, title, note }, row) => {
            const chosen = chosenIn(block, row);
            return (
              <SheetRow
                key={id}
                row={row}
                title={title}
                note={note}
                cells={rows[row] ?? []}
                active={row === range.row ? range.column : null}
                left={chosen?.left ?? null}
                right={chosen?.right ?? null}
                edges={chosen?.edges ?? ""}
                editor={
                  editing && row === range.row ? (
                    <CellEditor
                      key={editing.at}
                      label={t.cellLabel(title, columnHeads[range.column]?.title ?? "")}
                      text={editing.text}
                      replaces={editing.replaces}
                      isInvalid={rows[row]?.[range.column]?.isInvalid ?? false}
                      onDone={done}
                      onCancel={cancel}
                    />
                  ) : null
                }
              />
            );
          })}
        </tbody>
        {foot}
      </table>
    </div>
  );
}
