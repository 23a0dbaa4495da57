import { Dialog, DialogButton } from "~/components/ui/dialog";
import { Icon } from "~/components/ui/icon";
import { KeyHint } from "~/components/ui/key-hint";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";

export const keysDialog = "entry-keys";

/** What the marks in the cells mean, and what the chosen cells come to. */
export function EntryLegend({ selection }: { selection: string | null }) {
  const t = useText(entry);
  return (
    <div className="entry-legend">
      <span>
        <i className="entry-corner" />
        {t.looks.saved}
      </span>
      <span>
        <i className="entry-corner entry-corner-saving" />
        {t.looks.saving}
      </span>
      <span className="negative">
        <Icon name="warning" />
        {t.looks.error}
      </span>
      <span className="entry-differs">
        <Icon name="conflict" />
        {t.looks.conflict}
      </span>
      <span className="caution">
        <Icon name="return" />
        {t.looks.returned}
      </span>
      <span>
        <Icon name="check" />
        {t.looks.verified}
      </span>
      <span>
        <b>{t.notApplicableMark}</b>
        {t.looks["not-applicable"]}
      </span>
      <DialogButton dialog={keysDialog} look="quiet" small className="no-print">
        {t.keysTitle}
      </DialogButton>
      {selection ? <span className="entry-selection">{selection}</span> : null}
      <Dialog id={keysDialog} title={t.keysTitle}>
        <ul className="entry-keys">
          {t.keys.map(([keys, what]) => (
            <li key={what}>
              <KeyHint keys={keys}>{what}</KeyHint>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
