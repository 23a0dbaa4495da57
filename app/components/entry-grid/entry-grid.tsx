import { memo, useMemo } from "react";
import { SheetGrid } from "~/components/sheet/sheet-grid";
import type { ShownRow } from "~/components/sheet/shown-cell";
import type { SheetActs } from "~/components/sheet/use-sheet-acts";
import type { SheetMoves } from "~/components/sheet/use-sheet-range";
import { type EntrySheet, type SheetIndicator, together } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { columnHeads, rowHeads } from "./sheet-heads";
import type { EntryCells } from "./use-entry-cells";

type EntryGridProps = Pick<SheetActs, "onPasted" | "onHelp" | "onDetails" | "onLeave"> & {
  sheet: EntrySheet;
  entries: EntryCells;
  rows: readonly ShownRow[];
  moves: SheetMoves;
  label: string;
};

/** The results of a sheet, as a grid that is typed and pasted into, with what people's figures make together. */
export function EntryGrid({ sheet, entries, rows, moves, label, ...acts }: EntryGridProps) {
  const t = useText(entry);
  const heads = useMemo(() => ({ rows: rowHeads(sheet, t), columns: columnHeads(sheet, t) }), [sheet, t]);
  return (
    <SheetGrid
      {...acts}
      label={label}
      corner={sheet.kind === "people" ? t.person : t.indicator}
      rowHeads={heads.rows}
      columnHeads={heads.columns}
      rows={rows}
      moves={moves}
      steps={entries}
      onLocked={(row, column) =>
        entries.say(entries.cells.get(`${row}.${column}`)?.state === "submitted" ? t.submittedLocked : t.locked)
      }
      foot={sheet.kind === "people" && sheet.people.length > 1 ? <Totals sheet={sheet} rows={rows} /> : null}
    />
  );
}

const Totals = memo(function Totals({ sheet, rows }: Pick<EntryGridProps, "sheet" | "rows">) {
  const t = useText(entry);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t.wholeUnit}
        </th>
        {sheet.indicators.map((indicator, column) => (
          <Total
            key={indicator.id}
            indicator={indicator}
            // One text of all figures: a column that is as it was is not added up anew.
            figures={rows.map((row) => row[column]?.text ?? "").join("\n")}
          />
        ))}
      </tr>
    </tfoot>
  );
});

const Total = memo(function Total({ indicator, figures }: { indicator: SheetIndicator; figures: string }) {
  return <td>{together(indicator, figures.split("\n"))}</td>;
});
