import { type FormEvent, useRef } from "react";
import { KeyField } from "~/components/form/action-form";
import { Button } from "~/components/ui/button";
import { Icon, type IconName } from "~/components/ui/icon";
import { TextField } from "~/components/ui/text-field";
import { formatDay, formatInstant } from "~/domain/calendar-day";
import { mayDate } from "~/domain/evidence";
import { formatFileSize } from "~/domain/file-kinds";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { EvidenceDay } from "./evidence-day";
import { useEvidenceSender } from "./use-evidence-sender";

/** A piece as it is shown: a file by its name, or a link. */
export type EvidencePiece = {
  id: string;
  name: string | null;
  sizeBytes: number | null;
  mediaType: string | null;
  link: string | null;
  words: string | null;
  /** Null while it is not known when it took place. */
  happenedOn: string | null;
  by: string | null;
  at: string;
};

type EvidenceListProps = {
  slug: string;
  pieces: readonly EvidencePiece[];
  /** Left out where the reader takes nothing away. */
  onRemoved?: () => void;
  /** Left out where the reader says no days. */
  onDated?: () => void;
  /** What somebody has judged by keeps the day that it has. */
  isJudged?: boolean;
};

/** What stands there, by whom and since when; each opens beside the page. */
export function EvidenceList({ slug, pieces, onRemoved, onDated, isJudged = false }: EvidenceListProps) {
  const t = useText(evidence);
  return (
    <ul className="evidence-list">
      {pieces.map((piece) => {
        const name = nameOf(piece);
        return (
          <li key={piece.id}>
            <Icon name={iconOf(piece)} />
            <div>
              <a
                className="link"
                href={piece.link ?? paths.evidenceFile(slug, piece.id)}
                target="_blank"
                rel="noopener noreferrer"
                title={t.opens(name)}
              >
                {name}
              </a>
              {piece.words ? <span>{piece.words}</span> : null}
              <small>
                {piece.happenedOn ? t.happened(formatDay(piece.happenedOn)) : <i>{t.dayUnknown}</i>}
                {["", ...factsOf(piece)].join(" · ")}
              </small>
              <span className="evidence-acts">
                {onDated && mayDate({ isJudged, isDated: piece.happenedOn !== null }).ok ? (
                  <EvidenceDay slug={slug} piece={piece} name={name} onDated={onDated} />
                ) : null}
                {onRemoved ? <Removal slug={slug} id={piece.id} name={name} onRemoved={onRemoved} /> : null}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Removal({ slug, id, name, onRemoved }: { slug: string; id: string; name: string; onRemoved: () => void }) {
  const t = useText(evidence);
  const details = useRef<HTMLDetailsElement>(null);
  const sender = useEvidenceSender(onRemoved);
  const to = paths.evidenceRemoval(slug, id);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData();
    filled.set("reason", String(new FormData(event.currentTarget).get("reason") ?? ""));
    sender.send(to, filled);
  };
  return (
    <details ref={details} className="evidence-removal no-print">
      <summary aria-label={t.removeNamed(name)}>{t.remove}</summary>
      <form method="post" action={to} noValidate onSubmit={onSubmit}>
        <KeyField />
        <TextField
          name="reason"
          id={`reason-${id}`}
          label={t.removalReason}
          hint={t.removalHint}
          error={sender.at("reason") ?? sender.sentence ?? undefined}
        />
        <Button type="submit" small look="danger" disabled={sender.percent !== null}>
          {t.confirmRemoval}
        </Button>
      </form>
    </details>
  );
}

function nameOf({ name, link }: EvidencePiece): string {
  return name ?? (link ?? "").replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

function iconOf({ link, mediaType }: EvidencePiece): IconName {
  if (link !== null) return "link";
  return mediaType?.startsWith("image/") ? "image" : "file";
}

function factsOf({ name, sizeBytes, by, at }: EvidencePiece): string[] {
  const kind = name?.split(".").at(-1)?.toUpperCase();
  return [kind, sizeBytes === null ? null : formatFileSize(sizeBytes), by, formatInstant(new Date(at))].filter(
    (fact): fact is string => Boolean(fact),
  );
}
