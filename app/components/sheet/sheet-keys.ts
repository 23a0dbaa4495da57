import type { KeyboardEvent } from "react";

export type SheetKey =
  | { act: "move"; row: number; column: number; extend: boolean }
  | { act: "type"; text: string }
  | { act: SheetAct };

export type SheetAct =
  | "compose"
  | "edit"
  | "clear"
  | "undo"
  | "redo"
  | "all"
  | "details"
  | "fillDown"
  | "fillRight"
  | "nextProblem"
  | "help"
  | "leave";

/** So far that the grid's edge stops it. */
const far = 100_000;
const pageRows = 10;

const moves: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-pageRows, 0],
  PageDown: [pageRows, 0],
  Home: [0, -far],
  End: [0, far],
};

/** What a key means on a cell that is not being edited; null leaves it to the browser. Keys of an input method open the cell. */
export function readKey(event: KeyboardEvent): SheetKey | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (event.nativeEvent.isComposing || key === "Process" || key === "Unidentified") return { act: "compose" };
  const move = moves[key];
  if (move) return moved(key, move, control, shiftKey);
  if (control) return withControl(key.toLowerCase(), shiftKey);
  if (key === "Tab") return null;
  if (key === "Enter" || key === "F2") return { act: "edit" };
  if (key === "Delete" || key === "Backspace") return { act: "clear" };
  if (key === "Escape") return { act: "leave" };
  if (key === "F8") return { act: "nextProblem" };
  if (key === "?") return { act: "help" };
  return [...key].length === 1 && key !== " " ? { act: "type", text: key } : null;
}

function moved(key: string, [row, column]: [number, number], control: boolean, extend: boolean): SheetKey {
  if (!control) return { act: "move", row, column, extend };
  const toCorner = key === "Home" || key === "End";
  return { act: "move", row: (toCorner ? Math.sign(column) : row) * far, column: column * far, extend };
}

function withControl(key: string, shift: boolean): SheetKey | null {
  if (key === "enter") return { act: "details" };
  if (key === "z") return { act: shift ? "redo" : "undo" };
  if (key === "y") return { act: "redo" };
  if (key === "d") return { act: "fillDown" };
  if (key === "r" && !shift) return { act: "fillRight" };
  return key === "a" ? { act: "all" } : null;
}
