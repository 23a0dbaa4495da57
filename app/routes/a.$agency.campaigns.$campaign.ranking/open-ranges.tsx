import { SectionHead } from "~/components/ui/page-head";
import { formatPoints } from "~/domain/points";
import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import type { OpenRange } from "~/modules/scores/queries.server";

const shown = 5;

/** What waits for verification and can still move somebody, the largest first. */
export function OpenRanges({ open }: { open: readonly OpenRange[] }) {
  const t = useText(words);
  if (open.length === 0) return null;
  return (
    <section className="sheet ranking-cluster">
      <SectionHead title={t.stillOpen} note={t.stillOpenNote(open.reduce((total, { items }) => total + items, 0))} />
      <ul className="ranking-open">
        {open.slice(0, shown).map(({ subjectId, name, items, least, most, best, worst }) => (
          <li key={subjectId}>
            {t.openItems(name, items)}
            <span>{t.openPoints(formatPoints(least), formatPoints(most))}</span>
            <b>{t.openPlaces(best, worst)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
