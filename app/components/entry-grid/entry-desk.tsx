import { useRevalidator } from "@remix-run/react";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { useLookup } from "~/components/form/use-lookup";
import { PasteNote, showSheetKeys } from "~/components/sheet/sheet-notes";
import { nextProblem } from "~/components/sheet/shown-cell";
import type { PasteTally } from "~/components/sheet/use-sheet-acts";
import { blockOf, useSheetRange } from "~/components/sheet/use-sheet-range";
import { Banner } from "~/components/ui/banner";
import { KeyHint } from "~/components/ui/key-hint";
import { Page } from "~/components/ui/page-head";
import { SidePanel, WithPanel } from "~/components/ui/side-panel";
import { countedPlaces, type EntrySheet, indicatorAt, placeAt, sizeOf, summary } from "~/domain/entry-sheet";
import { cellsOf } from "~/domain/sheet-block";
import { entry } from "~/locales/entry";
import { sheet as sheetWords } from "~/locales/sheet";
import { useText } from "~/locales/use-text";
import type { CellDetails } from "./cell-panel";
import { EntryCards } from "./entry-cards";
import { EntryFoot } from "./entry-foot";
import { EntryGrid } from "./entry-grid";
import { EntryLegend } from "./entry-legend";
import { FixList } from "./fix-list";
import { cellAt } from "./grid-cell";
import { LeaveGuard } from "./leave-guard";
import { PanelClose } from "./panel-close";
import { useShownRows } from "./shown-cells";
import { type EntryCells, useEntryCells } from "./use-entry-cells";

// What one cell's panel needs is a file of its own, fetched when the first is opened.
const CellPanel = lazy(() => import("./cell-panel").then((panel) => ({ default: panel.CellPanel })));

type EntryDeskProps = {
  slug: string;
  sheet: EntrySheet;
  label: string;
  saveTo: string;
  detailsAt: string;
  head: ReactNode;
  /** The buttons that submit or take back; they are given the cells, so that nothing pending is left behind. */
  acts: (entries: EntryCells) => ReactNode;
};

/** The grid, its cards on a phone, the panel beside it and the bar below. */
export function EntryDesk({ slug, sheet, label, saveTo, detailsAt, head, acts }: EntryDeskProps) {
  const t = useText(entry);
  const words = useText(sheetWords);
  const entries = useEntryCells(sheet, saveTo);
  const first =
    sheet.kind === "unit"
      ? Math.max(
          0,
          sheet.periods.findIndex(({ id }) => id === sheet.periodId),
        )
      : 0;
  const moves = useSheetRange(sizeOf(sheet), first);
  const { found: details, look } = useLookup<CellDetails>();
  const [panel, setPanel] = useState<"cell" | "check" | null>(null);
  const rows = useShownRows(sheet, entries.cells);
  const [pasted, setPasted] = useState<PasteTally | null>(null);
  const { flush } = entries;
  const { revalidate } = useRevalidator();

  const { indicatorId, periodId, subjectId } = placeAt(sheet, moves.range.row, moves.range.column);
  const detailsOfActive = `${detailsAt}?key=${indicatorId}:${periodId}:${subjectId}`;
  const openCell = () => {
    if (panel === "cell") void flush().then(() => look(detailsOfActive));
    else setPanel("cell");
  };
  // What was attached or taken away shows in the panel, and as a mark in its cell.
  const refresh = () => {
    void look(detailsOfActive);
    revalidate();
  };
  const { goTo } = moves;
  const openCellAt = useCallback(
    (row: number, column: number) => {
      goTo(row, column);
      setPanel("cell");
    },
    [goTo],
  );
  const check = () => {
    setPanel("check");
    void flush();
  };
  const close = () => {
    setPanel(null);
    moves.goTo(moves.range.row, moves.range.column);
  };
  const paste = (tally: PasteTally) => {
    setPasted(tally);
    entries.say(words.pasted(tally));
  };
  const problems = pasted ? rows.flat().filter(({ isProblem }) => isProblem).length : 0;
  const toProblem = () => {
    const next = nextProblem(rows, moves.range);
    if (next) moves.goTo(next.row, next.column);
  };
  const chosen = cellsOf(blockOf(moves.range));
  const fixes = <FixList sheet={sheet} entries={entries} onGo={moves.goTo} />;

  const isBeside = panel === "check" || (panel === "cell" && details !== undefined);
  useEffect(() => {
    if (isBeside && window.innerWidth < 1280) document.getElementById("panel")?.scrollIntoView({ block: "start" });
    // Narrowed by the panel, the grid keeps its active cell in sight.
    else moves.table.current?.querySelector(".is-active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isBeside, moves.table]);

  // While it is open, the panel follows the active cell; a walk with the arrows asks only where it rests.
  useEffect(() => {
    if (panel !== "cell") return;
    const rest = setTimeout(() => void flush().then(() => look(detailsOfActive)), 150);
    return () => clearTimeout(rest);
  }, [panel, detailsOfActive, flush, look]);

  return (
    <WithPanel
      narrow
      panel={
        panel === "check" ? (
          <SidePanel eyebrow={<PanelClose onClose={close} />} title={t.checkTitle}>
            <Completeness sheet={sheet} entries={entries} />
            {fixes}
          </SidePanel>
        ) : panel === "cell" && details ? (
          <Suspense
            fallback={
              <SidePanel eyebrow={<PanelClose onClose={close} />} title={details.indicatorName}>
                {null}
              </SidePanel>
            }
          >
            <CellPanel
              slug={slug}
              details={details}
              onClose={close}
              onEvidence={refresh}
              footer={<KeyHint keys={["Ctrl", "Enter"]}>{t.detailsKey[1]}</KeyHint>}
            >
              {fixes}
            </CellPanel>
          </Suspense>
        ) : undefined
      }
    >
      <div className="entry-desk">
        <Page>
          {head}
          {entries.trouble ? <Banner tone="warning">{entries.trouble === "away" ? t.away : t.signedOut}</Banner> : null}
          <EntryLegend selection={chosen.length > 1 ? selectionOf(sheet, entries, chosen, t) : null} />
          {pasted ? (
            <PasteNote tally={pasted} problems={problems} onNext={toProblem} onClose={() => setPasted(null)} />
          ) : null}
          <EntryGrid
            sheet={sheet}
            entries={entries}
            rows={rows}
            moves={moves}
            label={label}
            onDetails={openCell}
            onPasted={paste}
            onHelp={showSheetKeys}
            onLeave={() => {
              setPanel(null);
              setPasted(null);
            }}
          />
          <EntryCards sheet={sheet} entries={entries} first={first} onDetails={openCellAt} />
          <p className="visually-hidden" role="status">
            {entries.said}
          </p>
        </Page>
        <EntryFoot sheet={sheet} entries={entries} onCheck={check} onDetails={openCell}>
          {acts(entries)}
        </EntryFoot>
        <LeaveGuard entries={entries} />
      </div>
    </WithPanel>
  );
}

function Completeness({ sheet, entries }: { sheet: EntrySheet; entries: EntryCells }) {
  const t = useText(entry);
  const empty = countedPlaces(sheet).filter(({ row, column }) => cellAt(entries.cells, row, column).text === "").length;
  return <p>{empty === 0 ? t.readyToSubmit : t.emptyCells(empty)}</p>;
}

function selectionOf(
  sheet: EntrySheet,
  { cells }: EntryCells,
  chosen: readonly { row: number; column: number }[],
  t: { selection: (count: number, sum: string, average: string) => string },
): string | null {
  const figures = chosen.flatMap(({ row, column }) => {
    const indicator = indicatorAt(sheet, row, column);
    return indicator ? [{ form: indicator, text: cellAt(cells, row, column).text }] : [];
  });
  const made = summary(figures);
  return made && t.selection(chosen.length, made.sum, made.average);
}
