import { atOf } from "~/components/sheet/shown-cell";
import type { SheetCell } from "~/domain/entry-sheet";
import type { ResultState } from "~/domain/result";

/** A cell as it stands on the page: what was typed, what the server has, and how far the one has come to the other. */
export type GridCell = {
  text: string;
  savedText: string;
  version: number;
  state: ResultState | null;
  isOpened: boolean;
  hasEvidence: boolean;
  returnReason: string | null;
  status: "still" | "pending" | "saving" | "refused" | "conflict";
  /** Why it was refused, here or by the server. */
  sentence: string | null;
  theirs: { text: string; by: string; at: string; version: number } | null;
};

export type GridCells = ReadonlyMap<string, GridCell>;

export const emptyCell: GridCell = {
  text: "",
  savedText: "",
  version: 0,
  state: null,
  isOpened: false,
  hasEvidence: false,
  returnReason: null,
  status: "still",
  sentence: null,
  theirs: null,
};

export function storedCell({ text, version, state, isOpened, hasEvidence, returnReason }: SheetCell): GridCell {
  return { ...emptyCell, text, savedText: text, version, state, isOpened, hasEvidence, returnReason };
}

export function cellAt(cells: GridCells, row: number, column: number): GridCell {
  return cells.get(atOf(row, column)) ?? emptyCell;
}

export type CellLook =
  | "error"
  | "conflict"
  | "returned"
  | "saving"
  | "not-applicable"
  | "locked"
  | "verified"
  | "saved";

/** How a cell looks; undefined for an empty one. What needs a hand comes before what is only on its way. */
export function lookOf(cell: GridCell, isOpen: boolean): CellLook | undefined {
  if (cell.status === "refused") return "error";
  if (cell.status === "conflict") return "conflict";
  if (cell.status !== "still") return "saving";
  if (cell.state === "returned") return "returned";
  if (cell.text === "KAD") return "not-applicable";
  if (!isOpen || cell.state === "submitted") return "locked";
  if (cell.text === "") return undefined;
  return cell.state === "verified" ? "verified" : "saved";
}
