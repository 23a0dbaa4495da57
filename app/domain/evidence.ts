// Evidence is a file or a link beside a figure, or beside an entrant's own words at a target that no figure is read for.
// A figure rests on what stood beside it when it was verified: pieces are added until then, taken away while the unit may
// still change the figure, and neither after it; a correction opens both again, and the official board keeps to what the
// verifier saw. The day on which it happened may be unknown and said later. At a target in words, what somebody gave points for is taken away only by whoever may give them.

import type { CalendarDay } from "./calendar-day";
import type { ResultState } from "./result";

export type EvidenceRefusal =
  | "evidence-without-figure"
  | "evidence-figure-verified"
  | "evidence-figure-submitted"
  | "evidence-day-judged"
  | "evidence-appraised";

export type EvidenceVerdict = { ok: true } | { ok: false; refusal: EvidenceRefusal };

/** `state` is null while nothing is reported. */
export function mayAddToFigure(state: ResultState | null): EvidenceVerdict {
  if (state === null) return { ok: false, refusal: "evidence-without-figure" };
  return state === "verified" ? { ok: false, refusal: "evidence-figure-verified" } : { ok: true };
}

export function mayRemoveFromFigure(state: ResultState): EvidenceVerdict {
  if (state === "verified") return { ok: false, refusal: "evidence-figure-verified" };
  return state === "submitted" ? { ok: false, refusal: "evidence-figure-submitted" } : { ok: true };
}

export function mayRemoveFromClaim(claim: { isAppraised: boolean; mayAppraise: boolean }): EvidenceVerdict {
  return claim.isAppraised && !claim.mayAppraise ? { ok: false, refusal: "evidence-appraised" } : { ok: true };
}

/** A day that was not known is said at any time; one that somebody has judged by stays. */
export function mayDate(piece: { isJudged: boolean; isDated: boolean }): EvidenceVerdict {
  return piece.isJudged && piece.isDated ? { ok: false, refusal: "evidence-day-judged" } : { ok: true };
}

/** What is shown as done has taken place. */
export function dayProblem(happenedOn: CalendarDay | null, today: CalendarDay): "evidence-day-ahead" | null {
  return happenedOn !== null && happenedOn > today ? "evidence-day-ahead" : null;
}

/** An address that a browser opens as a page of somebody else's: http or https, with a host, and nobody's password in it. */
export function readLink(text: string): string | null {
  const typed = text.trim();
  const asked = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const parts = /^https?:\/\/([^/?#\s\\]+)([/?#][^\s\\]*)?$/i.exec(asked);
  const host = parts?.[1] ?? "";
  const isHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?$/u.test(host);
  return isHost && asked.length <= 2000 ? asked.replace(/^https?/i, (scheme) => scheme.toLowerCase()) : null;
}
