import { type ReactNode, useState } from "react";
import { SmallHead } from "~/components/ui/page-head";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import { EvidenceAdder } from "./evidence-adder";
import { EvidenceList, type EvidencePiece } from "./evidence-list";

type EvidenceSectionProps = {
  slug: string;
  pieces: readonly EvidencePiece[];
  /** What its absence means; "none yet" otherwise. */
  missing?: ReactNode;
  /** Where a new piece is sent, or the sentence that says why none is taken. Left out for those who only read. */
  adding?: { to: string; place: Readonly<Record<string, string>> } | { sentence: string };
  /** The form to add stands open: it is what the reader came for. */
  isOpen?: boolean;
  mayRemove?: boolean;
  /** Whether the reader says when it took place. */
  mayDate?: boolean;
  isJudged?: boolean;
  onChanged?: () => void;
};

/** What proves something, beside it. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { slug, pieces, missing, adding, isOpen, mayRemove, mayDate, isJudged, onChanged } = props;
  const t = useText(evidence);
  const [said, say] = useState("");
  const changed = (sentence: string) => {
    say(sentence);
    onChanged?.();
  };
  return (
    <div className="evidence">
      <SmallHead title={t.title} note={pieces.length > 0 ? t.count(pieces.length) : undefined} />
      {pieces.length === 0 ? <p className="small caution">{missing ?? t.none}</p> : null}
      <EvidenceList
        slug={slug}
        pieces={pieces}
        isJudged={isJudged}
        onRemoved={mayRemove ? () => changed(t.removed) : undefined}
        onDated={mayDate ? () => changed(t.dated) : undefined}
      />
      {adding && "to" in adding ? (
        <details className="evidence-add no-print" open={isOpen}>
          <summary>{t.add}</summary>
          <EvidenceAdder to={adding.to} place={adding.place} onAdded={() => changed(t.added)} />
        </details>
      ) : null}
      {adding && "sentence" in adding ? <p className="small muted">{adding.sentence}</p> : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
