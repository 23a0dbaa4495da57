import type { Db } from "./db.server";
import type { Scope } from "./scope.server";

/** What a query gets: one read of one agency by one member. */
export type View = {
  db: Db;
  scope: Scope;
  now: Date;
  /** The calendar day in Vietnam. */
  today: string;
};

/** What a command gets: a view that may write, and the place where its audit line is left. */
export type Work = View & {
  /** Leaves the command's line; the door writes it last, in the same transaction. */
  record: (line: AuditLine) => void;
};

export type AuditLine = {
  /** Verb and noun: "launch-campaign". */
  command: string;
  /** Kind and id of what was acted on: "campaign:0192…". */
  target: string;
  /** Facts that the sentence of the audit needs; never a person's words or figures. */
  detail?: Record<string, string | number | boolean | null>;
  /** Digest of the versions that the command made. */
  digest?: string;
};

/** A rule of the business says no. `fields` names the inputs it concerns. */
export type Refused = {
  ok: false;
  refusal: string;
  /** What the wording needs: names, numbers. */
  detail?: Record<string, string | number>;
  fields?: Record<string, string>;
};

export type Outcome<T = unknown> = ({ ok: true } & T) | Refused;

export function refuse(refusal: string, more: Omit<Refused, "ok" | "refusal"> = {}): Refused {
  return { ok: false, refusal, ...more };
}
