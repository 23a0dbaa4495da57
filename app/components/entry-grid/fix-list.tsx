import { placeOf } from "~/components/sheet/shown-cell";
import { Icon, type IconName } from "~/components/ui/icon";
import { SmallHead } from "~/components/ui/page-head";
import { type EntrySheet, indicatorAt, isOpenAt } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { Choices } from "./choices";
import { type CellLook, type GridCell, lookOf } from "./grid-cell";
import type { EntryCells } from "./use-entry-cells";

type FixListProps = { sheet: EntrySheet; entries: EntryCells; onGo: (row: number, column: number) => void };

const shapes: Partial<Record<CellLook, { icon: IconName; tone: string }>> = {
  error: { icon: "warning", tone: "negative" },
  conflict: { icon: "conflict", tone: "entry-differs" },
  returned: { icon: "return", tone: "caution" },
};

/** Cells that need a hand before the period is submitted, each with a way to it. */
export function FixList({ sheet, entries, onGo }: FixListProps) {
  const t = useText(entry);
  const found = toFix(sheet, entries);
  return (
    <div>
      <SmallHead title={t.toFix} note={found.length > 0 ? t.toFixCount(found.length) : undefined} />
      {found.length === 0 ? <p className="muted small">{t.nothingToFix}</p> : null}
      <ul className="fix-list">
        {found.map(({ at, cell, look }) => {
          const { row, column } = placeOf(at);
          const shape = shapes[look];
          return (
            <li key={at} className={shape?.tone}>
              {shape ? <Icon name={shape.icon} /> : null}
              <span>
                <button type="button" className="entry-go" onClick={() => onGo(row, column)}>
                  {t.cellLabel(
                    nameAt(sheet, row, column),
                    `${indicatorAt(sheet, row, column)?.name ?? ""} ${cell.text}`,
                  )}
                </button>
                {cell.theirs ? t.conflictSaid(cell.theirs.by, cell.theirs.text) : (cell.sentence ?? cell.returnReason)}
                <Choices cell={cell} at={at} entries={entries} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function toFix(
  sheet: EntrySheet,
  { cells }: EntryCells,
): { at: string; cell: GridCell; look: "error" | "conflict" | "returned" }[] {
  const order = ["error", "conflict", "returned"] as const;
  return [...cells]
    .flatMap(([at, cell]) => {
      const { row, column } = placeOf(at);
      const look = lookOf(cell, isOpenAt(sheet, row, column));
      return look === "error" || look === "conflict" || look === "returned" ? [{ at, cell, look }] : [];
    })
    .sort((a, b) => order.indexOf(a.look) - order.indexOf(b.look));
}

export function nameAt(sheet: EntrySheet, row: number, column: number): string {
  return (sheet.kind === "people" ? sheet.people[row]?.name : sheet.periods[column]?.label) ?? "";
}
