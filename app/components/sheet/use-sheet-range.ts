import { useCallback, useMemo, useRef, useState } from "react";
import type { Block } from "~/domain/sheet-block";

/** The active cell and, from its anchor to it, the chosen block. */
export type SheetRange = { row: number; column: number; anchorRow: number; anchorColumn: number };

export type SheetMoves = {
  range: SheetRange;
  table: React.RefObject<HTMLTableElement>;
  /** Moves there and takes the focus along; `extend` keeps the anchor. */
  goTo: (row: number, column: number, extend?: boolean) => void;
  /** Chooses a block, the active cell in its first corner. */
  choose: (block: Block) => void;
};

/** One tab stop that walks through the sheet: the focus follows the active cell and stays within the sheet. It begins in the `first` column. */
export function useSheetRange({ rows, columns }: { rows: number; columns: number }, first = 0): SheetMoves {
  const table = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<SheetRange>({ row: 0, column: first, anchorRow: 0, anchorColumn: first });
  const focus = useCallback((row: number, column: number) => {
    table.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
  }, []);
  const goTo = useCallback(
    (toRow: number, toColumn: number, extend = false) => {
      const row = Math.max(0, Math.min(rows - 1, toRow));
      const column = Math.max(0, Math.min(columns - 1, toColumn));
      setRange((before) =>
        extend ? { ...before, row, column } : { row, column, anchorRow: row, anchorColumn: column },
      );
      focus(row, column);
    },
    [rows, columns, focus],
  );
  const choose = useCallback(
    ({ top, bottom, left, right }: Block) => {
      setRange({ row: top, column: left, anchorRow: bottom, anchorColumn: right });
      focus(top, left);
    },
    [focus],
  );
  return useMemo(() => ({ range, table, goTo, choose }), [range, goTo, choose]);
}

export function blockOf({ row, column, anchorRow, anchorColumn }: SheetRange): Block {
  return {
    top: Math.min(row, anchorRow),
    bottom: Math.max(row, anchorRow),
    left: Math.min(column, anchorColumn),
    right: Math.max(column, anchorColumn),
  };
}
