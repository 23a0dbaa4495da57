import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { type EntrySheet, indicatorAt, sizeOf, together } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { CellEditor } from "./cell-editor";
import { readBlock, writeBlock } from "./clipboard";
import { atOf, cellAt, placeOf } from "./grid-cell";
import { readKey } from "./grid-keys";
import { GridRow } from "./grid-row";
import { columnHeads, rowHeads } from "./sheet-heads";
import { type EntryCells, isEditable } from "./use-entry-cells";
import { blockOf, type GridMoves, placesIn } from "./use-grid-range";

type EntryGridProps = {
  sheet: EntrySheet;
  entries: EntryCells;
  moves: GridMoves;
  label: string;
  onDetails: () => void;
  onHelp: () => void;
  onLeave: () => void;
};

// A table that is walked through with the arrows is a grid to a reader.
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

type Editing = { at: string; text: string; replaces: boolean };

/** A table that is typed into like a spreadsheet: one tab stop, arrows, type to replace; without script it is a plain table. */
export function EntryGrid({ sheet, entries, moves, label, onDetails, onHelp, onLeave }: EntryGridProps) {
  const t = useText(entry);
  const { range, table, goTo } = moves;
  const [editing, setEditing] = useState<Editing | null>(null);
  const { rows, columns } = sizeOf(sheet);
  const block = blockOf(range);
  const at = atOf(range.row, range.column);

  const open = (text: string, replaces: boolean): boolean => {
    const cell = cellAt(entries.cells, range.row, range.column);
    if (!isEditable(sheet, cell, range.row, range.column)) {
      entries.say(cell.state === "submitted" ? t.submittedLocked : t.locked);
      return false;
    }
    flushSync(() => setEditing({ at, text, replaces }));
    return true;
  };
  const done = (text: string, move: { row: number; column: number } | null) => {
    if (!editing) return;
    entries.edit([{ at: editing.at, text: text.trim() }]);
    flushSync(() => setEditing(null));
    const { row, column } = placeOf(editing.at);
    if (move) goTo(row + move.row, column + move.column);
  };
  const clear = () => entries.edit(placesIn(block).map(({ row, column }) => ({ at: atOf(row, column), text: "" })));

  const onKeyDown = (event: KeyboardEvent) => {
    const key = readKey(event);
    if (!key || editing) return;
    if (key.act === "compose") {
      open("", true);
      return;
    }
    event.preventDefault();
    if (key.act === "move") goTo(range.row + key.row, range.column + key.column, key.extend);
    else if (key.act === "type") open(key.text, true);
    else if (key.act === "edit") open(cellAt(entries.cells, range.row, range.column).text, false);
    else if (key.act === "clear") clear();
    else if (key.act === "undo") entries.undo();
    else if (key.act === "redo") entries.redo();
    else if (key.act === "details") onDetails();
    else if (key.act === "help") onHelp();
    else if (key.act === "leave") onLeave();
    else if (key.act === "all") {
      goTo(0, 0);
      goTo(rows - 1, columns - 1, true);
    }
  };
  const onMouse = (event: MouseEvent) => {
    const target = cellOf(event.target);
    if (!target || (event.type === "pointerover" && event.buttons !== 1) || event.target instanceof HTMLInputElement)
      return;
    if (event.type === "mousedown") event.preventDefault();
    const { row, column } = placeOf(target);
    if (editing) done(table.current?.querySelector<HTMLInputElement>("td > input")?.value ?? editing.text, null);
    goTo(row, column, event.shiftKey || event.type === "pointerover");
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const lines = Array.from({ length: block.bottom - block.top + 1 }, (_, row) =>
      Array.from(
        { length: block.right - block.left + 1 },
        (__, column) => cellAt(entries.cells, block.top + row, block.left + column).text,
      ),
    );
    event.clipboardData.setData("text/plain", writeBlock(lines));
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = readBlock(event.clipboardData.getData("text/plain"));
    if (editing && lines.length === 1 && lines[0]?.length === 1) return;
    event.preventDefault();
    setEditing(null);
    const places = lines.flatMap((line, row) =>
      line.map((text, column) => ({ row: block.top + row, column: block.left + column, text: text.trim() })),
    );
    const inside = places.filter(({ row, column }) => row < rows && column < columns);
    const open = inside.filter(({ row, column }) => isEditable(sheet, cellAt(entries.cells, row, column), row, column));
    entries.edit(open.map(({ row, column, text }) => ({ at: atOf(row, column), text })));
    entries.say(t.pasted(open.length, places.length - open.length));
  };

  const heads = rowHeads(sheet, t);
  return (
    <div className="entry-frame">
      <table
        ref={table}
        className="entry-grid"
        {...asGrid}
        aria-label={label}
        aria-rowcount={rows + 1}
        aria-colcount={columns + 2}
        style={{ "--columns": columns } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onMouseDown={onMouse}
        onPointerOver={onMouse}
        onDoubleClick={() => open(cellAt(entries.cells, range.row, range.column).text, false)}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <thead>
          <tr>
            <th scope="col" className="entry-number">
              {t.number}
            </th>
            <th scope="col" className="entry-subject">
              {sheet.kind === "people" ? t.person : t.indicator}
            </th>
            {columnHeads(sheet, t).map(({ id, title, note }, column) => (
              <th key={id} scope="col" className={column === range.column ? "is-current" : undefined}>
                {title}
                {note ? <small>{note}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map(({ id, title, note }, row) => (
            <GridRow
              key={id}
              sheet={sheet}
              cells={entries.cells}
              row={row}
              columns={columns}
              head={<RowHead title={title} note={note} />}
              active={row === range.row ? range.column : null}
              chosen={chosenIn(block, row)}
              editor={
                editing && row === range.row ? (
                  <CellEditor
                    key={editing.at}
                    label={t.cellLabel(title, indicatorAt(sheet, row, range.column)?.name ?? "")}
                    text={editing.text}
                    replaces={editing.replaces}
                    isInvalid={cellAt(entries.cells, row, range.column).status === "refused"}
                    onDone={done}
                    onCancel={() => {
                      flushSync(() => setEditing(null));
                      goTo(range.row, range.column);
                    }}
                  />
                ) : null
              }
            />
          ))}
        </tbody>
        {sheet.kind === "people" && rows > 1 ? <Totals sheet={sheet} entries={entries} /> : null}
      </table>
    </div>
  );
}

function RowHead({ title, note }: { title: string; note: string }): ReactNode {
  return (
    <>
      <b>{title}</b>
      {note ? <span>{note}</span> : null}
    </>
  );
}

function Totals({ sheet, entries }: Pick<EntryGridProps, "sheet" | "entries">) {
  const t = useText(entry);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t.wholeUnit}
        </th>
        {sheet.indicators.map((indicator, column) => (
          <td key={indicator.id}>
            {together(
              indicator,
              sheet.people.map((_, row) => cellAt(entries.cells, row, column).text),
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function chosenIn(block: ReturnType<typeof blockOf>, row: number) {
  const isOne = block.top === block.bottom && block.left === block.right;
  if (isOne || row < block.top || row > block.bottom) return null;
  return { left: block.left, right: block.right, isTop: row === block.top, isBottom: row === block.bottom };
}

function cellOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("td[data-at]")?.getAttribute("data-at") ?? null) : null;
}
