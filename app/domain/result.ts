// A result is one figure: an indicator, a subject, a period. It is entered once and verified once, whichever campaigns
// use it: draft → submitted → verified, or returned with a reason. Nothing has three states: not reported, not
// applicable, and zero, which is a result. Each version is verified by somebody who did not write it. While a verified
// figure is corrected or reopened, its verified version stays on the official board until a new one is verified.

import type { Qualifier } from "./qualifiers";

export type ResultContent =
  | { kind: "value"; value: string; qualifier: Qualifier; word: string | null }
  | { kind: "notApplicable" };

export type ResultState = "draft" | "submitted" | "verified" | "returned";

export type Result = {
  state: ResultState;
  version: number;
  /** The working content; null while nothing is reported. */
  content: ResultContent | null;
  /** Whether somebody has opened the submitted version for verification. */
  isOpened: boolean;
  returned: { version: number; reason: string } | null;
  verified: { version: number; content: ResultContent | null } | null;
};

export type ResultRefusal =
  | "result-submitted"
  | "result-verified"
  | "nothing-to-submit"
  | "result-opened"
  | "result-not-submitted"
  | "result-not-returnable"
  | "reason-missing"
  | "verifier-wrote-it"
  | "verifier-heads-unit";

export type Verdict = { ok: true } | { ok: false; refusal: ResultRefusal };
export type ResultOutcome = { ok: true; result: Result } | { ok: false; refusal: ResultRefusal };

export type Verification = {
  /** The members who wrote the version. */
  writers: readonly string[];
  verifierId: string;
  verifierIsHeadOfSubjectUnit: boolean;
  agencyAllowsHead: boolean;
};

export const unreported: Result = {
  state: "draft",
  version: 0,
  content: null,
  isOpened: false,
  returned: null,
  verified: null,
};

/** A new version, as a draft; `null` clears the figure. A submitted figure is taken back first. */
export function afterEdit(result: Result, content: ResultContent | null): ResultOutcome {
  if (result.state === "submitted") return { ok: false, refusal: "result-submitted" };
  return { ok: true, result: { ...result, state: "draft", version: result.version + 1, content, isOpened: false } };
}

/**
 * A returned figure may be submitted again as it stands, when words beside it answered the reason. Nothing is
 * submitted only to withdraw a figure that was verified.
 */
export function maySubmit(result: Result): Verdict {
  if (result.content === null && officialContent(result) === null) return { ok: false, refusal: "nothing-to-submit" };
  if (result.state === "draft" || result.state === "returned") return { ok: true };
  return { ok: false, refusal: result.state === "submitted" ? "result-submitted" : "result-verified" };
}

export function afterSubmission(result: Result): ResultOutcome {
  return outcome(maySubmit(result), { ...result, state: "submitted", isOpened: false });
}

/** Until somebody opens it. */
export function mayTakeBack(result: Result): Verdict {
  if (result.state !== "submitted") return { ok: false, refusal: "result-not-submitted" };
  return result.isOpened ? { ok: false, refusal: "result-opened" } : { ok: true };
}

export function afterTakeBack(result: Result): ResultOutcome {
  return outcome(mayTakeBack(result), { ...result, state: "draft" });
}

export function afterOpening(result: Result): ResultOutcome {
  if (result.state !== "submitted") return { ok: false, refusal: "result-not-submitted" };
  return { ok: true, result: { ...result, isOpened: true } };
}

/** Whether this person may verify this version; its state is judged by `afterVerification`. */
export function mayVerify(verification: Verification): Verdict {
  if (verification.writers.includes(verification.verifierId)) return { ok: false, refusal: "verifier-wrote-it" };
  if (verification.verifierIsHeadOfSubjectUnit && !verification.agencyAllowsHead) {
    return { ok: false, refusal: "verifier-heads-unit" };
  }
  return { ok: true };
}

export function afterVerification(result: Result, verification: Verification): ResultOutcome {
  if (result.state !== "submitted") return { ok: false, refusal: "result-not-submitted" };
  const verified = { version: result.version, content: result.content };
  return outcome(mayVerify(verification), { ...result, state: "verified", verified });
}

export function mayReturn(reason: string): Verdict {
  return reason.trim() === "" ? { ok: false, refusal: "reason-missing" } : { ok: true };
}

/** Returns a submitted figure, or reopens a verified one, whose verified version stays official meanwhile. */
export function afterReturn(result: Result, reason: string): ResultOutcome {
  if (result.state !== "submitted" && result.state !== "verified") {
    return { ok: false, refusal: "result-not-returnable" };
  }
  const returned = { version: result.version, reason: reason.trim() };
  return outcome(mayReturn(reason), { ...result, state: "returned", isOpened: false, returned });
}

/** Whether a version after the returned one has been written: shown as corrected, also once it is verified. */
export function isCorrected(result: Pick<Result, "version" | "returned">): boolean {
  return result.returned !== null && result.version > result.returned.version;
}

export type Nothing = "notReported" | "notApplicable" | "zero";

/** Which of the three states of nothing a figure is in; null when it says something else than nothing. */
export function nothingIn(content: ResultContent | null): Nothing | null {
  if (content === null) return "notReported";
  if (content.kind === "notApplicable") return "notApplicable";
  return content.value === "0" ? "zero" : null;
}

/** What the provisional board works with: the working content once submitted, otherwise the last verified one. */
export function provisionalContent(result: Pick<Result, "state" | "content" | "verified">): ResultContent | null {
  const isCounted = result.state === "submitted" || result.state === "verified";
  return isCounted ? result.content : officialContent(result);
}

/** What the official board works with: the last verified content. */
export function officialContent(result: Pick<Result, "verified">): ResultContent | null {
  return result.verified?.content ?? null;
}

export type PartState = ResultState | "notReported";

const advancement: readonly PartState[] = ["notReported", "draft", "returned", "submitted", "verified"];

/** The state of a sum: that of its least advanced part; a sum of no parts is not reported. */
export function leastAdvanced(states: readonly PartState[]): PartState {
  return advancement.find((state) => states.includes(state)) ?? "notReported";
}

function outcome(verdict: Verdict, result: Result): ResultOutcome {
  return verdict.ok ? { ok: true, result } : verdict;
}
