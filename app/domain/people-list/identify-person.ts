// Who a row of a list is. A staff code says it; without one, name, birth date and unit together. The same name with a
// birth date that agrees, or is not known, is in doubt: the same person or another, somebody says. Two different codes
// tell namesakes apart. A row may also be the person of an earlier row: one who holds two posts.

import type { CalendarDay } from "../calendar-day";
import { personSortKey } from "../names";
import type { ListedPerson } from "./listed-person";

export type KnownPerson = {
  id: string;
  name: string;
  staffCode: string | null;
  bornOn: CalendarDay | null;
  /** The main one of today first. */
  postings: { unitId: string; unitName: string; title: string; validFrom: CalendarDay; validTo: CalendarDay | null }[];
};

export type Candidate = {
  /** A person's id, or "line:3": the person of that row. */
  value: string;
  name: string;
  staffCode: string | null;
  bornOn: CalendarDay | null;
  unitName: string | null;
};

export type Identity =
  | { kind: "new" }
  | { kind: "known"; is: string }
  | { kind: "ask"; candidates: Candidate[] }
  | { kind: "code-of-another"; of: string };

/** Two ways of writing one name give one key: letter case and the place of a tone mark do not count. */
export const nameKeyOf = personSortKey;

/** Among the people whom the agency has and those of earlier rows; `answer` is what was said when asked. */
export function identify(
  person: ListedPerson,
  unitId: string | null,
  known: readonly KnownPerson[],
  earlier: readonly Candidate[],
  answer: string | undefined,
): Identity {
  const others = known.filter(({ id }) => !earlier.some(({ value }) => value === id));
  const candidates = [...others.map(asCandidate), ...earlier];
  const holder = candidates.find(({ staffCode }) => isSameCode(staffCode, person.staffCode));
  if (holder && isSameName(holder, person)) return { kind: "known", is: holder.value };
  if (holder) return { kind: "code-of-another", of: holder.name };

  const possible = candidates.filter((candidate) => isSameName(candidate, person) && mayBe(candidate, person));
  if (possible.length === 0 || answer === "another") return { kind: "new" };
  if (possible.some(({ value }) => value === answer)) return { kind: "known", is: answer ?? "" };
  const sure = known.filter(
    (other) => possible.some(({ value }) => value === other.id) && isSurely(other, person, unitId),
  );
  const [only] = sure;
  return only && sure.length === 1 ? { kind: "known", is: only.id } : { kind: "ask", candidates: possible };
}

function mayBe(candidate: Candidate, person: ListedPerson): boolean {
  const codesDiffer = candidate.staffCode !== null && person.staffCode !== null;
  const birthsDiffer = candidate.bornOn !== null && person.bornOn !== null && candidate.bornOn !== person.bornOn;
  return !codesDiffer && !birthsDiffer;
}

function isSurely(known: KnownPerson, person: ListedPerson, unitId: string | null): boolean {
  const isBornThen = person.bornOn !== null && known.bornOn === person.bornOn;
  return isBornThen && known.postings.some((post) => post.unitId === unitId);
}

function isSameCode(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

function isSameName(a: { name: string }, b: { name: string }): boolean {
  return a.name === b.name || nameKeyOf(a.name) === nameKeyOf(b.name);
}

function asCandidate({ id, name, staffCode, bornOn, postings }: KnownPerson): Candidate {
  return { value: id, name, staffCode, bornOn, unitName: postings[0]?.unitName ?? null };
}
