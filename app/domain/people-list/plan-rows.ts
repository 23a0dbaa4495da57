// What each row of a list will do, before anything is done: a new person with a post, a post of a person who is there
// already, nothing, or a question that somebody has to answer first.

import { fold } from "../names";
import { isOpenThroughout } from "../posting";
import { type KnownUnit, type UnitAnswers, unitFinder } from "./find-listed-unit";
import { type Candidate, identify, type KnownPerson, nameKeyOf } from "./identify-person";
import type { ListedPerson, ListedPost } from "./listed-person";

/** By line: a person's id, "line:3", "another", or "skip". */
export type RowAnswers = Readonly<Record<number, string>>;

/** `unitId` is null for a body of the network that is still to be made. */
export type PlannedPost = ListedPost & { unitId: string | null; unitName: string };

export type RowPlan = { line: number; person: ListedPerson } & (
  | { kind: "new"; post: PlannedPost | null }
  /** `is` as in a candidate; without `post` the post is held already. `fills`: the list tells a code or birth date that was missing. */
  | { kind: "known"; is: string; post: PlannedPost | null; fills: boolean }
  | { kind: "ask"; candidates: Candidate[] }
  | { kind: "unit-unknown"; unit: string; choices: { id: string; name: string }[] }
  | { kind: "unit-not-open"; unit: string }
  | { kind: "code-of-another"; of: string }
  | { kind: "skipped" }
);

type Seen = Candidate & { posts: PlannedPost[] };

export function planRows(
  rows: readonly ListedPerson[],
  facts: { people: readonly KnownPerson[]; units: readonly KnownUnit[] },
  answers: { rows: RowAnswers; units: UnitAnswers },
): RowPlan[] {
  const findUnit = unitFinder(facts.units, answers.units);
  const personOf = new Map(facts.people.map((person) => [person.id, person]));
  const likely = byNameAndCode(facts.people);
  const seen = new Map<string, Seen>();
  const earlier = byNameAndCode<ListedPerson & { value: string }>([]);

  return rows.map((person): RowPlan => {
    const { line } = person;
    if (answers.rows[line] === "skip") return { line, person, kind: "skipped" };
    const unit = person.post && findUnit(person.post.unit, person.post.validFrom);
    if (unit?.kind === "unknown") {
      const choices = unit.choices.map(({ id, name }) => ({ id, name }));
      return { line, person, kind: "unit-unknown", unit: person.post?.unit ?? "", choices };
    }
    if (unit?.kind === "known" && person.post && !isOpenThroughout(unit.unit.spans, person.post.validFrom, null))
      return { line, person, kind: "unit-not-open", unit: unit.unit.name };
    const post = person.post && unit && plannedPost(person.post, unit);

    const values = new Set(earlier.of(person).map(({ value }) => value));
    const before = [...values].flatMap((value) => seen.get(value) ?? []);
    const identity = identify(person, post?.unitId ?? null, likely.of(person), before, answers.rows[line]);
    if (identity.kind === "ask" || identity.kind === "code-of-another") return { line, person, ...identity };
    if (identity.kind === "new") {
      const value = `line:${line}`;
      seen.set(value, { ...candidateOf(person), value, posts: post ? [post] : [] });
      earlier.add({ ...person, value });
      return { line, person, kind: "new", post };
    }
    const { is } = identity;
    const known = personOf.get(is);
    const stands = seen.get(is) ?? { ...candidateOf(known ?? person), value: is, posts: [] };
    const isHeld = post !== null && [...(known?.postings ?? []), ...stands.posts].some((held) => isHeldBy(held, post));
    const fills =
      (stands.staffCode === null && person.staffCode !== null) || (stands.bornOn === null && person.bornOn !== null);
    seen.set(is, {
      ...stands,
      staffCode: stands.staffCode ?? person.staffCode,
      bornOn: stands.bornOn ?? person.bornOn,
      posts: post && !isHeld ? [...stands.posts, post] : stands.posts,
    });
    earlier.add({ ...person, value: is });
    return { line, person, kind: "known", is, post: isHeld ? null : post, fills };
  });
}

/** Whether nothing is left to answer. */
export function isDecided(plan: RowPlan): boolean {
  return plan.kind === "new" || plan.kind === "known" || plan.kind === "skipped";
}

function plannedPost(
  post: ListedPost,
  unit: { kind: "known"; unit: KnownUnit } | { kind: "new"; name: string },
): PlannedPost {
  return unit.kind === "known"
    ? { ...post, unitId: unit.unit.id, unitName: unit.unit.name }
    : { ...post, unitId: null, unitName: unit.name };
}

/** Found by name, whatever its letter case and tone marks, and by staff code. */
function byNameAndCode<Bearer extends { name: string; staffCode: string | null }>(bearers: readonly Bearer[]) {
  const by = new Map<string, Bearer[]>();
  const keysOf = ({ name, staffCode }: { name: string; staffCode: string | null }) =>
    staffCode === null ? [nameKeyOf(name)] : [nameKeyOf(name), codeKey(staffCode)];
  const add = (bearer: Bearer) => {
    for (const key of keysOf(bearer)) by.set(key, [...(by.get(key) ?? []), bearer]);
  };
  for (const bearer of bearers) add(bearer);
  return { add, of: (person: ListedPerson) => [...new Set(keysOf(person).flatMap((key) => by.get(key) ?? []))] };
}

function codeKey(code: string): string {
  return `code ${code.toLowerCase()}`;
}

function candidateOf(bearer: KnownPerson | ListedPerson): Omit<Candidate, "value"> {
  const { name, staffCode, bornOn } = bearer;
  return { name, staffCode, bornOn, unitName: "postings" in bearer ? (bearer.postings[0]?.unitName ?? null) : null };
}

type HeldPost = { unitId: string | null; unitName: string; title: string; validTo?: string | null };

function isHeldBy(held: HeldPost, post: PlannedPost): boolean {
  const isSameUnit =
    post.unitId === null
      ? held.unitId === null && fold(held.unitName) === fold(post.unitName)
      : held.unitId === post.unitId;
  const isStillHeld = held.validTo == null || post.validFrom < held.validTo;
  return isSameUnit && isStillHeld && held.title.toLowerCase() === post.title.toLowerCase();
}
