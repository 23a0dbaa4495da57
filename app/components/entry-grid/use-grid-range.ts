import { useCallback, useRef, useState } from "react";

/** The active cell and, from its anchor to it, the chosen block. */
export type GridRange = { row: number; column: number; anchorRow: number; anchorColumn: number };

export type Block = { top: number; bottom: number; left: number; right: number };

export type GridMoves = {
  range: GridRange;
  table: React.RefObject<HTMLTableElement>;
  /** Moves there and takes the focus along; `extend` keeps the anchor. */
  goTo: (row: number, column: number, extend?: boolean) => void;
};

/** One tab stop that walks through the grid: the focus follows the active cell and stays within the grid. It begins in the `first` column. */
export function useGridRange({ rows, columns }: { rows: number; columns: number }, first: number): GridMoves {
  const table = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<GridRange>({ row: 0, column: first, anchorRow: 0, anchorColumn: first });
  const goTo = useCallback(
    (toRow: number, toColumn: number, extend = false) => {
      const row = Math.max(0, Math.min(rows - 1, toRow));
      const column = Math.max(0, Math.min(columns - 1, toColumn));
      setRange((before) =>
        extend ? { ...before, row, column } : { row, column, anchorRow: row, anchorColumn: column },
      );
      table.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
    },
    [rows, columns],
  );
  return { range, table, goTo };
}

export function blockOf({ row, column, anchorRow, anchorColumn }: GridRange): Block {
  return {
    top: Math.min(row, anchorRow),
    bottom: Math.max(row, anchorRow),
    left: Math.min(column, anchorColumn),
    right: Math.max(column, anchorColumn),
  };
}

export function placesIn({ top, bottom, left, right }: Block): { row: number; column: number }[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({ row: top + row, column: left + column })),
  ).flat();
}
