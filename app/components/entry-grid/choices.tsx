import { Button } from "~/components/ui/button";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import type { GridCell } from "./grid-cell";
import type { EntryCells } from "./use-entry-cells";

/** Of two values for one cell, which one stands: one's own or the other editor's. */
export function Choices({ cell, at, entries }: { cell: GridCell; at: string; entries: EntryCells }) {
  const t = useText(entry);
  if (!cell.theirs) return null;
  return (
    <span className="entry-choice">
      <Button onClick={() => entries.resolve(at, "mine")}>{t.keepMine(cell.text)}</Button>
      <Button onClick={() => entries.resolve(at, "theirs")}>{t.takeTheirs(cell.theirs.text)}</Button>
    </span>
  );
}
