import { Button, IconButton } from "~/components/ui/button";
import { Dialog, DialogButton } from "~/components/ui/dialog";
import { KeyHint } from "~/components/ui/key-hint";
import { sheet as words } from "~/locales/sheet";
import { useText } from "~/locales/use-text";
import type { PasteTally } from "./use-sheet-acts";

const keysDialog = "sheet-keys";

/** The keys of a sheet, those of all sheets first. */
export function SheetKeys({ more = [] }: { more?: readonly (readonly [string[], string])[] }) {
  const t = useText(words);
  return (
    <>
      <DialogButton dialog={keysDialog} look="quiet" small className="no-print">
        {t.keysTitle}
      </DialogButton>
      <Dialog id={keysDialog} title={t.keysTitle}>
        <ul className="entry-keys">
          {[...t.keys, ...more].map(([keys, what]) => (
            <li key={what}>
              <KeyHint keys={keys}>{what}</KeyHint>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

export function showSheetKeys(): void {
  const dialog = document.getElementById(keysDialog);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

type PasteNoteProps = { tally: PasteTally; problems: number; onNext: () => void; onClose: () => void };

/** What came of a paste; it stays until it is closed, with the way to the next cell that needs a hand. */
export function PasteNote({ tally, problems, onNext, onClose }: PasteNoteProps) {
  const t = useText(words);
  return (
    <div className={problems > 0 ? "paste-note has-problems" : "paste-note"}>
      <p>
        {t.pasted(tally)}
        {tally.unknown.length > 0 ? <span>{t.unknownNames(tally.unknown)}</span> : null}
      </p>
      {problems > 0 ? (
        <Button small onClick={onNext}>
          {t.nextProblem} <kbd>F8</kbd>
        </Button>
      ) : null}
      <IconButton icon="x" label={t.close} onClick={onClose} />
    </div>
  );
}
