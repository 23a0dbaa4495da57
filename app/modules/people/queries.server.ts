import { fold } from "~/domain/names";
import type { PostingTime } from "~/domain/posting";
import type { Structure } from "~/domain/structure";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { holds, mayFor, type Scope, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export const peoplePerPage = 50;

export type PersonInList = {
  id: string;
  name: string;
  staffCode: string | null;
  /** The first of the person's posts on that day: the administration's before other structures', a head's before others. */
  unitId: string | null;
  unitName: string | null;
  title: string | null;
  isHead: boolean;
  isActing: boolean;
  postingCount: number;
  /** All posts of that day are in the network: never one of the own staff. */
  isOutside: boolean;
};

/** The agency's own people, those of its network alone, or everybody. */
export type Standing = "staff" | "network" | "all";

type PeopleOptions = {
  /** Words of the name without marks, or of the staff code. */
  search?: string;
  /** People of this unit and of all below it on that day. */
  unitId?: string;
  /** People with a post in this structure on that day. */
  structure?: Structure;
  standing?: Standing;
  onDay?: string;
  page?: number;
};

/** People by given name, fifty to a page, as far as the reader may see; `total` counts all pages, `staff` and `network` what it is made of. */
export async function listPeople(
  view: View,
  options: PeopleOptions = {},
): Promise<{ people: PersonInList[]; total: number; staff: number; network: number; page: number }> {
  const { db, scope } = view;
  const { onDay = view.today, search, unitId, structure, standing = "all" } = options;
  const page = Math.max(1, Math.trunc(options.page ?? 1));
  if (unitId !== undefined && !isId(unitId)) return { people: [], total: 0, staff: 0, network: 0, page };
  const found = sql`p.agency_id = ${scope.agencyId}::uuid ${matching(search)} ${readable(view, onDay)} ${unitId ? inUnit(view, unitId, onDay) : noSql}
    ${structure ? inStructure(structure, onDay) : noSql}`;
  const [counted] = await db.$queryRaw<{ total: number; network: number }[]>`
    select count(*)::int as total, count(*) filter (where main.is_outside)::int as network
    from person p ${mainPostingOn(onDay)} where ${found}`;
  const { total, network } = counted ?? { total: 0, network: 0 };
  const standingSql = { all: noSql, network: sql`and main.is_outside`, staff: sql`and main.is_outside is not true` };
  const people = await db.$queryRaw<PersonInList[]>`
    select p.id, p.name, p.staff_code as "staffCode", ${mainPosting}
    from person p ${mainPostingOn(onDay)}
    where ${found} ${standingSql[standing]} order by p.sort_key collate "vi-x-icu", p.id limit ${peoplePerPage} offset ${(page - 1) * peoplePerPage}`;
  const counts = { all: total, network, staff: total - network };
  return { people, total: counts[standing], staff: counts.staff, network, page };
}

export type PersonChoice = {
  id: string;
  name: string;
  staffCode: string | null;
  unitName: string | null;
  title: string | null;
};

/** The first twenty people whom the words fit, for choosing one. */
export async function findPersonChoices(view: View, search: string): Promise<PersonChoice[]> {
  const { db, scope, today } = view;
  return db.$queryRaw<PersonChoice[]>`
    select p.id, p.name, p.staff_code as "staffCode", main.unit_name as "unitName", main.title
    from person p ${mainPostingOn(today)}
    where p.agency_id = ${scope.agencyId}::uuid ${matching(search)} ${readable(view, today)}
    order by p.sort_key collate "vi-x-icu", p.id limit 20`;
}

export type PersonOfUnit = {
  personId: string;
  name: string;
  unitId: string;
  title: string;
  isHead: boolean;
  isActing: boolean;
};

/** Who held a post in these units on a day, once per post, by given name; only units that the reader may see. */
export async function listPeopleOfUnits(
  view: View,
  unitIds: readonly string[],
  onDay: string,
): Promise<PersonOfUnit[]> {
  const { db, scope } = view;
  const seen = unitsFor(scope, "organisation.read");
  const asked = unitIds.filter((unitId) => isId(unitId) && (seen === "agency" || seen.includes(unitId)));
  return db.$queryRaw<PersonOfUnit[]>`
    select p.id as "personId", p.name, o.unit_id as "unitId", o.title, o.is_head as "isHead", o.is_acting as "isActing"
    from posting o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId}::uuid and o.unit_id = any(${asked}::uuid[])
      and o.valid_from <= ${onDay}::date and (o.valid_to is null or o.valid_to > ${onDay}::date)
    order by p.sort_key collate "vi-x-icu", p.id, o.valid_from`;
}

export type PostingFound = {
  id: string;
  unitId: string;
  /** As the unit was called while the post was held, on its last day or today. */
  unitName: string;
  structure: Structure;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: string;
  validTo: string | null;
};

export type PersonFound = {
  id: string;
  name: string;
  staffCode: string | null;
  /** null also when the reader may see the person, but not the record. */
  bornOn: string | null;
  isUnionMember: boolean;
  /** Latest first. */
  postings: PostingFound[];
  /** The units of the posts held today. */
  unitIds: string[];
  mayReadRecord: boolean;
};

/** A person with all posts; null when the agency has no such person, 403 when the reader may see neither person nor record. */
export async function findPerson(view: View, id: string): Promise<PersonFound | null> {
  if (!isId(id)) return null;
  const { db, scope, today } = view;
  const [person] = await db.$queryRaw<Omit<PersonFound, "postings" | "unitIds" | "mayReadRecord">[]>`
    select id, name, staff_code as "staffCode", born_on::text as "bornOn", is_union_member as "isUnionMember"
    from person where agency_id = ${scope.agencyId}::uuid and id = ${id}::uuid`;
  if (!person) return null;
  const postings = await listPostings(view, id);
  const held = postings.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo));
  const unitIds = [...new Set(held.map((posting) => posting.unitId))];
  const mayReadRecord = reaches(view, "record.read", id, unitIds);
  if (!mayReadRecord && !reaches(view, "organisation.read", id, unitIds)) deny(scope, "organisation.read");
  const knows = mayReadRecord || holds(scope, "organisation.write");
  return { ...person, bornOn: knows ? person.bornOn : null, postings, unitIds, mayReadRecord };
}

export type PageOfPerson = "record" | "edit" | null;

/** Which page of a person the reader may open: the record, else the form of whoever keeps the list of people, else none. */
export function pageOfPerson(scope: Scope, person: { personId: string; unitId: string | null }): PageOfPerson {
  if (mayFor(scope, "record.read", person)) return "record";
  return holds(scope, "organisation.write") ? "edit" : null;
}

/** The posts of a person as times, without names; for the rules about posts. */
export function listPostingTimes({ db, scope }: View, personId: string): Promise<(PostingTime & { id: string })[]> {
  return db.$queryRaw<(PostingTime & { id: string })[]>`
    select id, unit_id as "unitId", title, valid_from::text as "validFrom", valid_to::text as "validTo"
    from posting where agency_id = ${scope.agencyId}::uuid and person_id = ${personId}::uuid order by valid_from`;
}

function matching(search: string | undefined): Sql {
  const words = fold(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return noSql;
  return sql`and (not exists (select from unnest(${words}::text[]) word where strpos(p.name_key, word) = 0)
    or strpos(lower(p.staff_code), ${words.join(" ")}) > 0)`;
}

function readable({ scope }: View, onDay: string): Sql {
  const units = unitsFor(scope, "organisation.read");
  if (units === "agency") return noSql;
  return sql`and (p.id = ${scope.personId}::uuid or exists (select from posting o where o.agency_id = p.agency_id
    and o.person_id = p.id and o.unit_id = any(${units}::uuid[]) and ${heldOn(onDay)}))`;
}

function inUnit({ scope }: View, unitId: string, onDay: string): Sql {
  return sql`and exists (with recursive below as (
      select ${unitId}::uuid as unit_id
      union
      select s.unit_id from below b join unit_span s on s.agency_id = ${scope.agencyId}::uuid and s.parent_id = b.unit_id
        and s.valid_from <= ${onDay}::date and (s.valid_to is null or s.valid_to > ${onDay}::date)
    ) select from posting o join below b on b.unit_id = o.unit_id
      where o.agency_id = p.agency_id and o.person_id = p.id and ${heldOn(onDay)})`;
}

function inStructure(structure: Structure, onDay: string): Sql {
  return sql`and exists (select from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where o.agency_id = p.agency_id and o.person_id = p.id and u.structure = ${structure} and ${heldOn(onDay)})`;
}

function heldOn(onDay: string): Sql {
  return sql`o.valid_from <= ${onDay}::date and (o.valid_to is null or o.valid_to > ${onDay}::date)`;
}

const mainPosting = sql`main.unit_id as "unitId", main.unit_name as "unitName", main.title, coalesce(main.is_head, false) as "isHead",
  coalesce(main.is_acting, false) as "isActing", coalesce(main.posting_count, 0) as "postingCount",
  coalesce(main.is_outside, false) as "isOutside"`;

function mainPostingOn(onDay: string): Sql {
  return sql`left join lateral (select o.unit_id, s.name as unit_name, o.title, o.is_head, o.is_acting, count(*) over ()::int as posting_count,
      bool_and(u.structure = 'network') over () as is_outside
    from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    left join unit_span s on s.agency_id = o.agency_id and s.unit_id = o.unit_id
      and s.valid_from <= ${onDay}::date and (s.valid_to is null or s.valid_to > ${onDay}::date)
    where o.agency_id = p.agency_id and o.person_id = p.id and ${heldOn(onDay)}
    order by u.structure <> 'government', o.is_head desc, o.valid_from, o.id limit 1) main on true`;
}

function listPostings({ db, scope, today }: View, personId: string): Promise<PostingFound[]> {
  return db.$queryRaw<PostingFound[]>`
    select o.id, o.unit_id as "unitId", s.name as "unitName", u.structure, o.title, o.is_head as "isHead", o.is_acting as "isActing",
      o.valid_from::text as "validFrom", o.valid_to::text as "validTo"
    from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    join lateral (select n.name from unit_span n where n.agency_id = o.agency_id and n.unit_id = o.unit_id
      order by n.valid_from <= greatest(o.valid_from, least(o.valid_to - 1, ${today}::date)) desc,
        case when n.valid_from <= greatest(o.valid_from, least(o.valid_to - 1, ${today}::date)) then n.valid_from end desc, n.valid_from
      limit 1) s on true
    where o.agency_id = ${scope.agencyId}::uuid and o.person_id = ${personId}::uuid
    order by o.valid_to is not null, o.valid_from desc, o.id`;
}

function reaches(
  { scope }: View,
  permission: "record.read" | "organisation.read",
  personId: string,
  unitIds: readonly string[],
): boolean {
  if (personId === scope.personId) return holds(scope, permission);
  return [null, ...unitIds].some((unitId) => mayFor(scope, permission, { unitId, personId }));
}
