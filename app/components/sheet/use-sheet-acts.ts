import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { flushSync } from "react-dom";
import { withComma } from "~/domain/figure-words";
import { blockAround, cellsOf, fillDown, fillRight, placeBlock, readBlock, writeBlock } from "~/domain/sheet-block";
import { readKey, type SheetAct } from "./sheet-keys";
import { atOf, type CellChange, nextProblem, placeOf, type SheetHead, type ShownRow } from "./shown-cell";
import { blockOf, type SheetMoves } from "./use-sheet-range";
import type { Steps } from "./use-steps";

/** What was pasted: cells that took their text, those of them that cannot be read, those left out, and names the sheet has not. */
export type PasteTally = { cells: number; bad: number; skipped: number; unknown: string[] };

/** What a sheet does with its cells. */
export type SheetActs = {
  steps: Steps;
  /** Somebody wanted to type where nothing can be typed. */
  onLocked: (row: number, column: number) => void;
  onPasted: (tally: PasteTally) => void;
  onHelp: () => void;
  onDetails?: () => void;
  onLeave?: () => void;
};

export type Editing = { at: string; text: string; replaces: boolean };

type Sheet = {
  rowHeads: readonly SheetHead[];
  columnHeads: readonly SheetHead[];
  rows: readonly ShownRow[];
  moves: SheetMoves;
};

/** Keys, pointer and clipboard of a sheet, and the cell that is being edited. */
export function useSheetActs(acts: SheetActs, { rowHeads, columnHeads, rows, moves }: Sheet) {
  const { steps, onLocked, onPasted, onHelp, onDetails, onLeave } = acts;
  const { range, table, goTo, choose } = moves;
  const [editing, setEditing] = useState<Editing | null>(null);
  const block = blockOf(range);
  const textAt = (row: number, column: number) => rows[row]?.[column]?.text ?? "";
  const isOpen = (row: number, column: number) => rows[row]?.[column]?.isReadOnly === false;

  const open = (text: string, replaces: boolean): void => {
    if (!isOpen(range.row, range.column)) onLocked(range.row, range.column);
    else flushSync(() => setEditing({ at: atOf(range.row, range.column), text, replaces }));
  };
  const done = (text: string, move: { row: number; column: number } | null): void => {
    if (!editing) return;
    steps.edit([{ at: editing.at, text: text.trim() }]);
    flushSync(() => setEditing(null));
    const { row, column } = placeOf(editing.at);
    if (move) goTo(row + move.row, column + move.column);
  };
  const cancel = (): void => {
    flushSync(() => setEditing(null));
    goTo(range.row, range.column);
  };
  const write = (cells: readonly { row: number; column: number; text: string }[]): CellChange[] =>
    cells
      .filter(({ row, column }) => isOpen(row, column))
      .map(({ row, column, text }) => ({ at: atOf(row, column), text }));
  const clear = () => steps.edit(write(cellsOf(block).map((cell) => ({ ...cell, text: "" }))));

  const run: Record<SheetAct, () => void> = {
    compose: () => open("", true),
    edit: () => open(textAt(range.row, range.column), false),
    clear,
    undo: steps.undo,
    redo: steps.redo,
    all: () => choose({ top: 0, bottom: rowHeads.length - 1, left: 0, right: columnHeads.length - 1 }),
    fillDown: () => steps.edit(write(fillDown(block, textAt))),
    fillRight: () => steps.edit(write(fillRight(block, textAt))),
    nextProblem: () => {
      const next = nextProblem(rows, range);
      if (next) goTo(next.row, next.column);
    },
    details: () => onDetails?.(),
    help: onHelp,
    leave: () => onLeave?.(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = readKey(event);
    if (!key || editing) return;
    if (key.act !== "compose") event.preventDefault();
    if (key.act === "move") goTo(range.row + key.row, range.column + key.column, key.extend);
    else if (key.act === "type") open(key.text, true);
    else run[key.act]();
  };
  const onPointer = (event: MouseEvent) => {
    const target = cellUnder(event.target);
    if (!target || (event.type === "pointerover" && event.buttons !== 1) || event.target instanceof HTMLInputElement)
      return;
    if (event.type === "mousedown") event.preventDefault();
    const { row, column } = placeOf(target);
    if (editing) done(table.current?.querySelector<HTMLInputElement>("td > input")?.value ?? editing.text, null);
    goTo(row, column, event.shiftKey || event.type === "pointerover");
  };
  // A finger has no key to begin with: a tap opens the cell.
  const onClick = (event: MouseEvent) => {
    if (!editing && cellUnder(event.target) !== null && window.matchMedia("(pointer: coarse)").matches) run.edit();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const lines = rows.slice(block.top, block.bottom + 1).map((row) => row.slice(block.left, block.right + 1));
    event.clipboardData.setData("text/plain", writeBlock(lines.map((line) => line.map(({ text }) => text))));
    if (event.type === "cut") clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = readBlock(event.clipboardData.getData("text/plain"));
    if (editing && lines.length === 1 && lines[0]?.length === 1) return;
    event.preventDefault();
    setEditing(null);
    const names = { rows: rowHeads.map(namesOf), columns: columnHeads.map(namesOf) };
    const { cells, outside, unknown } = placeBlock(lines, block, names);
    const changes = write(cells.map((cell) => ({ ...cell, text: withComma(cell.text) })));
    const { bad } = steps.edit(changes);
    const around = blockAround(cells);
    if (around) choose(around);
    onPasted({ cells: changes.length, bad, skipped: cells.length - changes.length + outside, unknown });
  };
  const listeners = {
    onKeyDown,
    onMouseDown: onPointer,
    onPointerOver: onPointer,
    onClick,
    onDoubleClick: run.edit,
    onCopy,
    onCut: onCopy,
    onPaste,
  };
  return { editing, done, cancel, listeners };
}

function namesOf({ title, names }: SheetHead): readonly string[] {
  return names ?? [title];
}

function cellUnder(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("td[data-at]")?.getAttribute("data-at") ?? null) : null;
}
