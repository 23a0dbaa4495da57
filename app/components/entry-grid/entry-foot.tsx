import { type ReactNode, useMemo } from "react";
import { ProgressBar } from "~/components/ui/bar";
import { Button } from "~/components/ui/button";
import { Status } from "~/components/ui/status";
import { countedPlaces, type EntrySheet } from "~/domain/entry-sheet";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { toFix } from "./fix-list";
import { cellAt } from "./grid-cell";
import type { EntryCells } from "./use-entry-cells";

type EntryFootProps = {
  sheet: EntrySheet;
  entries: EntryCells;
  onCheck: () => void;
  onDetails: () => void;
  children: ReactNode;
};

/** How far the period has come, what is wrong, when it was last saved, and the acts. */
export function EntryFoot({ sheet, entries, onCheck, onDetails, children }: EntryFootProps) {
  const t = useText(entry);
  const places = useMemo(() => countedPlaces(sheet), [sheet]);
  const filled = useMemo(
    () => places.filter(({ row, column }) => cellAt(entries.cells, row, column).text !== "").length,
    [places, entries.cells],
  );
  const problems = useMemo(() => toFix(sheet, entries), [sheet, entries]);
  const count = (look: "error" | "conflict" | "returned") => problems.filter((problem) => problem.look === look).length;
  return (
    <div className="entry-foot">
      <ProgressBar share={places.length === 0 ? 0 : filled / places.length} thin />
      <span>{t.progress(filled, places.length)}</span>
      {count("error") > 0 ? (
        <span className="is-wide">
          <Status kind="error">{t.errors(count("error"))}</Status>
        </span>
      ) : null}
      {count("conflict") > 0 ? (
        <span className="is-wide">
          <Status kind="conflict">{t.conflicts(count("conflict"))}</Status>
        </span>
      ) : null}
      {count("returned") > 0 ? (
        <span className="is-wide">
          <Status kind="returned">{t.returned(count("returned"))}</Status>
        </span>
      ) : null}
      <SavedNote entries={entries} />
      <div className="actions">
        <Button className="is-wide" onClick={onDetails}>
          {t.details}
        </Button>
        <Button className="is-wide" onClick={onCheck}>
          {t.check}
        </Button>
        {children}
      </div>
    </div>
  );
}

function SavedNote({ entries: { trouble, unsaved, savedAt } }: { entries: EntryCells }) {
  const t = useText(entry);
  if (trouble) return <Status kind="due">{t.unsavedCount(unsaved)}</Status>;
  if (!savedAt) return null;
  return (
    <span className="muted is-wide">
      {t.savedAt(
        savedAt.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" }),
      )}
    </span>
  );
}
