import type { IconName } from "~/components/ui/icon";
import type { Block } from "~/domain/sheet-block";

/** A cell as a sheet draws it. The same object means that nothing about it has changed. */
export type ShownCell = {
  text: string;
  /** Names its looks in the style sheet; undefined for an ordinary cell. */
  look: string | undefined;
  marks: readonly IconName[];
  /** What the looks mean, for a reader who does not see them. */
  word: string | null;
  /** Why it is as it is: shown on pointing at it. */
  note: string | null;
  isReadOnly: boolean;
  isInvalid: boolean;
  /** Whether it needs a hand: the walk through the problems stops here. */
  isProblem: boolean;
};

export type ShownRow = readonly ShownCell[];

/** `names` are the ways in which a pasted block may call it; its title when left out. */
export type SheetHead = { id: string; title: string; note: string; names?: readonly string[] };

export type CellChange = { at: string; text: string };

export function atOf(row: number, column: number): string {
  return `${row}.${column}`;
}

export function placeOf(at: string): { row: number; column: number } {
  const [row = 0, column = 0] = at.split(".").map(Number);
  return { row, column };
}

/** Rows that are as they were keep their identity, so that they are not drawn anew. */
export function keepRows(before: readonly ShownRow[], rows: readonly ShownRow[]): readonly ShownRow[] {
  const kept = rows.map((row, index) => {
    const old = before[index];
    return old && old.length === row.length && row.every((cell, column) => isSame(cell, old[column])) ? old : row;
  });
  return kept.length === before.length && kept.every((row, index) => row === before[index]) ? before : kept;
}

function isSame(cell: ShownCell, old: ShownCell | undefined): boolean {
  if (cell === old || old === undefined) return cell === old;
  const { text, look, note, isReadOnly, marks } = cell;
  const isDrawnAlike = text === old.text && look === old.look && note === old.note && isReadOnly === old.isReadOnly;
  return isDrawnAlike && marks.join() === old.marks.join();
}

/** What a reader who does not see the cell hears after its text: its looks in a word and why; null where the text says it all. */
export function heardBeside({ text, word, note, isProblem }: ShownCell): string | null {
  if (!isProblem && !note) return null;
  return [word, note === text ? null : note].filter(Boolean).join(": ") || null;
}

/** The next cell that needs a hand after this one, row by row and round again; null when there is none. */
export function nextProblem(
  rows: readonly ShownRow[],
  from: { row: number; column: number },
): { row: number; column: number } | null {
  const places = rows.flatMap((cells, row) =>
    cells.flatMap(({ isProblem }, column) => (isProblem ? [{ row, column }] : [])),
  );
  const isAfter = (place: { row: number; column: number }) =>
    place.row > from.row || (place.row === from.row && place.column > from.column);
  return places.find(isAfter) ?? places[0] ?? null;
}

/** The part of a chosen block that lies in one row; null where it is one cell alone. */
export function chosenIn(block: Block, row: number): { left: number; right: number; edges: string } | null {
  const isOne = block.top === block.bottom && block.left === block.right;
  if (isOne || row < block.top || row > block.bottom) return null;
  const edges = [row === block.top && "is-top", row === block.bottom && "is-bottom"].filter(Boolean).join(" ");
  return { left: block.left, right: block.right, edges };
}
