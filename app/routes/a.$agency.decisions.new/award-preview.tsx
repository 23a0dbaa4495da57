import { SectionHead } from "~/components/ui/page-head";
import { nameInLabel } from "~/domain/subject-label";
import { decisions as words } from "~/locales/decisions";
import { useText } from "~/locales/use-text";
import type { AwardTypeChoice, EditedLine } from "./line-editor";

/** Who gets what, award by award, titles first: seen before it is recorded. */
export function AwardPreview({
  lines,
  awardTypes,
}: {
  lines: readonly EditedLine[];
  awardTypes: readonly AwardTypeChoice[];
}) {
  const t = useText(words);
  const named = lines.filter(({ subject }) => subject.trim() !== "");
  const known = awardTypes.map(({ id, name, kind }) => ({
    id,
    name,
    note: kind === "title" ? t.titles : t.commendations,
  }));
  const groups = [...known, { id: "", name: t.untyped, note: "" }]
    .map((type) => ({
      ...type,
      names: named.filter(({ awardTypeId }) => awardTypeId === type.id).map(({ subject }) => nameInLabel(subject)),
    }))
    .filter(({ names }) => names.length > 0);
  return (
    <section aria-live="polite">
      <SectionHead title={t.preview} note={named.length > 0 ? t.previewNote(named.length) : undefined} />
      {groups.length === 0 ? (
        <p className="muted">{t.previewEmpty}</p>
      ) : (
        <ul className="pairs">
          {groups.map(({ id, name, note, names }) => (
            <li key={id}>
              <b>
                {name}
                {note === "" ? null : <small className="muted">{note}</small>}
              </b>
              <span>{names.join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
