import { SheetKeys } from "~/components/sheet/sheet-notes";
import { Icon } from "~/components/ui/icon";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";

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
        <Icon name="paperclip" />
        {t.withEvidence}
      </span>
      <span>
        <b>{t.notApplicableMark}</b>
        {t.looks["not-applicable"]}
      </span>
      <SheetKeys more={[t.detailsKey]} />
      {selection ? <span className="entry-selection">{selection}</span> : null}
    </div>
  );
}
