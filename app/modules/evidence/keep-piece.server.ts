import type { CalendarDay } from "~/domain/calendar-day";
import { dayProblem, readLink } from "~/domain/evidence";
import { fileKind, fileNameFor, formatFileSize, largestFileBytes } from "~/domain/file-kinds";
import { newId } from "~/platform/ids.server";
import { blobs } from "~/platform/storage.server";
import type { SentFile } from "~/platform/upload.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";

/** A piece of evidence as it is sent. */
export type Piece = { file?: SentFile; link?: string; words?: string; happenedOn?: CalendarDay | null };

export type KeptPiece = {
  fileId: string | null;
  link: string | null;
  words: string | null;
  happenedOn: CalendarDay | null;
};

type JudgedPiece = { ok: true; piece: Piece; link: string | null } | Refused;

/** Whether it is one file that is taken or one address, of something that has taken place, before anything is kept. */
export function judgePiece(piece: Piece, today: CalendarDay): JudgedPiece {
  const { file, link, happenedOn = null } = piece;
  const ahead = dayProblem(happenedOn, today);
  if (ahead !== null) return refuse(ahead, { fields: { happenedOn: ahead } });
  if (file && link) return refuse("evidence-both", { fields: { link: "evidence-both" } });
  if (!file && !link) return refuse("evidence-neither", { fields: { file: "evidence-neither" } });
  if (!file) {
    const address = readLink(link ?? "");
    return address === null
      ? refuse("link-unreadable", { fields: { link: "link-unreadable" } })
      : { ok: true, piece, link: address };
  }
  const most = { detail: { most: formatFileSize(largestFileBytes) }, fields: { file: "file-too-large" } };
  if (!file.received) return refuse("file-too-large", most);
  if (file.received.sizeBytes === 0) return refuse("file-empty", { fields: { file: "file-empty" } });
  return fileKind(file.mediaType)
    ? { ok: true, piece, link: null }
    : refuse("file-kind", { fields: { file: "file-kind" } });
}

/** Its bytes first, then its row: no row ever names bytes that are not there. */
export async function keepPiece(
  work: Work,
  { piece, link }: { piece: Piece; link: string | null },
): Promise<KeptPiece> {
  const { db, scope, now } = work;
  const said = { words: piece.words || null, happenedOn: piece.happenedOn ?? null };
  const kind = fileKind(piece.file?.mediaType ?? null);
  if (!piece.file?.received || !kind) return { fileId: null, link, ...said };
  const { name, received } = piece.file;
  await blobs().settle(scope.agencyId, received);
  const fileId = newId();
  await db.$executeRaw`insert into file (agency_id, id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
    values (${scope.agencyId}::uuid, ${fileId}::uuid, ${fileNameFor(name, kind)}, ${kind.mediaType}, ${received.sizeBytes}, ${received.sha256},
      ${scope.memberId}::uuid, ${now})`;
  return { fileId, link: null, ...said };
}
