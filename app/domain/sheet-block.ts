// A block of cells as spreadsheets copy it: tabs between columns, lines between rows, quotes around a cell that holds
// either. Pasted, one cell fills all that is chosen and a block repeats where the choice is a multiple of it. Where its
// first line or its first columns name the sheet's own columns or rows, each figure goes to the row and column that it
// names, whatever the order; a name that the sheet has not, or has twice, is told and its figures are left out.

import { fold } from "./names";

export type Block = { top: number; bottom: number; left: number; right: number };
export type PastedCell = { row: number; column: number; text: string };
export type Placement = { cells: PastedCell[]; outside: number; unknown: string[] };

/** The names by which each row and column may be called. */
export type SheetNames = { rows: readonly (readonly string[])[]; columns: readonly (readonly string[])[] };

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

/** A copied block; a quoted cell may hold tabs, lines and doubled quotes. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (const [, cell = "", end] of body.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)) {
    rows.at(-1)?.push(plain(cell));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** Where every cell of a copied block comes to stand. */
export function placeBlock(lines: readonly (readonly string[])[], chosen: Block, names: SheetNames): Placement {
  const columnPlaces = placesByName(names.columns);
  const rowPlaces = placesByName(names.rows);
  const head = lines.length > 1 && areNames(lines[0] ?? [], columnPlaces) ? (lines[0] ?? []) : null;
  const body = head === null ? lines : lines.slice(1);
  const nameColumn = columnOfNames(body, rowPlaces);
  if (head === null && nameColumn === null) return placeInOrder(lines, chosen, names);
  const unknown = new Set<string>();
  const firstColumn = nameColumn === null ? 0 : nameColumn + 1;
  const cells: PastedCell[] = [];
  let outside = 0;
  body.forEach((line, index) => {
    const rowName = nameColumn === null ? null : (line[nameColumn] ?? "");
    const row = rowName === null ? chosen.top + index : rowPlaces.get(fold(rowName));
    if (row === undefined && rowName) unknown.add(rowName.trim());
    line.slice(firstColumn).forEach((text, place) => {
      const columnName = head?.[firstColumn + place] ?? null;
      const column = head === null ? chosen.left + place : columnPlaces.get(fold(columnName ?? ""));
      if (head !== null && column === undefined && columnName) unknown.add(columnName.trim());
      if (row === undefined || column === undefined) outside += text.trim() === "" ? 0 : 1;
      else if (row >= names.rows.length || column >= names.columns.length) outside += 1;
      else cells.push({ row, column, text: text.trim() });
    });
  });
  return { cells, outside, unknown: [...unknown] };
}

/** The first line of the chosen block over the lines below it; one line alone takes what stands above it. */
export function fillDown(chosen: Block, textAt: (row: number, column: number) => string): PastedCell[] {
  const from = chosen.top === chosen.bottom ? chosen.top - 1 : chosen.top;
  if (from < 0) return [];
  return cellsOf({ ...chosen, top: from + 1 }).map((cell) => ({ ...cell, text: textAt(from, cell.column) }));
}

/** The first column of the chosen block over the columns beside it; one column alone takes what stands left of it. */
export function fillRight(chosen: Block, textAt: (row: number, column: number) => string): PastedCell[] {
  const from = chosen.left === chosen.right ? chosen.left - 1 : chosen.left;
  if (from < 0) return [];
  return cellsOf({ ...chosen, left: from + 1 }).map((cell) => ({ ...cell, text: textAt(cell.row, from) }));
}

export function cellsOf({ top, bottom, left, right }: Block): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({ row: top + row, column: left + column })),
  ).flat();
}

/** The least block around some cells; null around none. */
export function blockAround(cells: readonly { row: number; column: number }[]): Block | null {
  if (cells.length === 0) return null;
  return cells.reduce<Block>(
    ({ top, bottom, left, right }, { row, column }) => ({
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
      left: Math.min(left, column),
      right: Math.max(right, column),
    }),
    { top: Number.POSITIVE_INFINITY, bottom: 0, left: Number.POSITIVE_INFINITY, right: 0 },
  );
}

function placeInOrder(lines: readonly (readonly string[])[], chosen: Block, { rows, columns }: SheetNames): Placement {
  const height = lines.length;
  const width = Math.max(...lines.map(({ length }) => length));
  const [chosenHeight, chosenWidth] = [chosen.bottom - chosen.top + 1, chosen.right - chosen.left + 1];
  const repeats = chosenHeight % height === 0 && chosenWidth % width === 0;
  const [down, across] = repeats ? [chosenHeight / height, chosenWidth / width] : [1, 1];
  const cells: PastedCell[] = [];
  let outside = 0;
  for (let row = 0; row < height * down; row += 1) {
    for (let column = 0; column < width * across; column += 1) {
      const text = lines[row % height]?.[column % width];
      if (text === undefined) continue;
      if (chosen.top + row >= rows.length || chosen.left + column >= columns.length) outside += 1;
      else cells.push({ row: chosen.top + row, column: chosen.left + column, text: text.trim() });
    }
  }
  return { cells, outside, unknown: [] };
}

/** By folded name; a name of two places is none. */
function placesByName(names: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number | null>();
  names.forEach((called, place) => {
    for (const name of new Set(called.map(fold))) places.set(name, places.has(name) ? null : place);
  });
  return new Map([...places].flatMap(([name, place]) => (place === null || name === "" ? [] : [[name, place]])));
}

/** At least half of what is written there are names. */
function areNames(texts: readonly string[], places: ReadonlyMap<string, number>): boolean {
  const written = texts.map(fold).filter((text) => text !== "");
  const known = written.filter((text) => places.has(text)).length;
  return known > 0 && known * 2 >= written.length;
}

/** Names stand in the first column, or in the second behind running numbers. */
function columnOfNames(lines: readonly (readonly string[])[], places: ReadonlyMap<string, number>): number | null {
  const found = [0, 1].find((column) =>
    areNames(
      lines.map((line) => line[column] ?? ""),
      places,
    ),
  );
  return found ?? null;
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function plain(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
