import { fold } from "~/domain/names";
import type { Structure } from "~/domain/structure";
import type { UnitSpan } from "~/domain/unit-history";
import { unitTree } from "~/domain/unit-tree";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View, Work } from "~/platform/work.server";

export { lockTree } from "./unit-spans.server";

export type UnitInList = {
  id: string;
  structure: Structure;
  name: string;
  shortName: string | null;
  parentId: string | null;
  depth: number;
  headName: string | null;
  isHeadActing: boolean;
  /** People with a post in the unit itself on that day, without the units below. */
  peopleCount: number;
};

type UnitOptions = { onDay?: string; structure?: string; search?: string };

/** The units that stood on a day (today unless told), in the order of the tree, as far as the reader may see. */
export async function listUnits(
  view: View,
  { onDay = view.today, structure, search }: UnitOptions = {},
): Promise<UnitInList[]> {
  const { db, scope } = view;
  const words = search ? fold(search) : "";
  const rows = await db.$queryRaw<(Omit<UnitInList, "depth"> & { position: number })[]>`
    select u.id, u.structure, s.name, s.short_name as "shortName", s.parent_id as "parentId", s.position,
      head.name as "headName", coalesce(head.is_acting, false) as "isHeadActing",
      (select count(distinct p.person_id)::int from posting p where p.agency_id = u.agency_id and p.unit_id = u.id
        and p.valid_from <= ${onDay}::date and (p.valid_to is null or p.valid_to > ${onDay}::date)) as "peopleCount"
    from unit u join unit_span s on s.agency_id = u.agency_id and s.unit_id = u.id
      and s.valid_from <= ${onDay}::date and (s.valid_to is null or s.valid_to > ${onDay}::date)
    left join lateral (select n.name, p.is_acting from posting p join person n on n.agency_id = p.agency_id and n.id = p.person_id
      where p.agency_id = u.agency_id and p.unit_id = u.id and p.is_head
        and p.valid_from <= ${onDay}::date and (p.valid_to is null or p.valid_to > ${onDay}::date)
      order by p.is_acting, p.valid_from desc limit 1) head on true
    where u.agency_id = ${scope.agencyId}::uuid
      ${structure ? sql`and u.structure = ${structure}` : noSql}
      ${words ? sql`and strpos(s.name_key, ${words}) > 0` : noSql}
      ${readable(view, sql`u.id`)}`;
  return unitTree(rows).map(({ row: { position: _, ...unit }, depth }) => ({ ...unit, depth }));
}

export type UnitChoice = { id: string; name: string; depth: number; structure: Structure };

/** The units of a day for a choice, in the order of the tree, as far as the reader may see. */
export async function listUnitChoices(
  view: View,
  { onDay = view.today }: { onDay?: string } = {},
): Promise<UnitChoice[]> {
  const { db, scope } = view;
  const rows = await db.$queryRaw<(Omit<UnitChoice, "depth"> & { parentId: string | null; position: number })[]>`
    select u.id, u.structure, s.name, s.parent_id as "parentId", s.position
    from unit u join unit_span s on s.agency_id = u.agency_id and s.unit_id = u.id
      and s.valid_from <= ${onDay}::date and (s.valid_to is null or s.valid_to > ${onDay}::date)
    where u.agency_id = ${scope.agencyId}::uuid ${readable(view, sql`u.id`)}
    order by array_position(array['government', 'union', 'party', 'youth', 'network'], u.structure)`;
  return [...new Set(rows.map((row) => row.structure))].flatMap((structure) =>
    unitTree(rows.filter((row) => row.structure === structure)).map(({ row: { id, name }, depth }) => ({
      id,
      name,
      depth,
      structure,
    })),
  );
}

export type FormerUnit = { id: string; name: string; structure: Structure; closedOn: string | null };

/** Every unit that ever was, under its latest name, those that are no more first: what another may have been formed from. */
export function listPredecessorChoices(view: View): Promise<FormerUnit[]> {
  const { db, scope, today } = view;
  return db.$queryRaw<FormerUnit[]>`
    select last.* from (select distinct on (s.unit_id) s.unit_id as id, s.name, u.structure, s.valid_to::text as "closedOn"
      from unit_span s join unit u on u.agency_id = s.agency_id and u.id = s.unit_id
      where s.agency_id = ${scope.agencyId}::uuid ${readable(view, sql`s.unit_id`)}
      order by s.unit_id, s.valid_from desc) last
    order by coalesce("closedOn"::date > ${today}::date, true), name collate "vi-x-icu", id`;
}

/** The structures in which the agency has ever had a unit, in their fixed order. */
export async function listStructures({ db, scope }: View): Promise<Structure[]> {
  const rows = await db.$queryRaw<{ structure: Structure }[]>`
    select structure from unit where agency_id = ${scope.agencyId}::uuid group by structure
    order by array_position(array['government', 'union', 'party', 'youth', 'network'], structure)`;
  return rows.map(({ structure }) => structure);
}

export type SpanOfUnit = UnitSpan & { parentName: string | null };
export type RelatedUnit = { id: string; name: string; onDay: string; sharePercent: number };
export type PersonInUnit = {
  postingId: string;
  personId: string;
  name: string;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: string;
};

export type UnitFound = {
  id: string;
  structure: Structure;
  /** The names of today; of the last day when it is closed, of the first when it is still to come. */
  name: string;
  shortName: string | null;
  parent: { id: string; name: string } | null;
  /** The first day on which the unit is no more, or null. */
  closedOn: string | null;
  spans: SpanOfUnit[];
  successors: RelatedUnit[];
  predecessors: RelatedUnit[];
  people: PersonInUnit[];
  children: { id: string; name: string; peopleCount: number }[];
};

/** A unit with its history and what stands in it today; null when the agency has no such unit. */
export async function findUnit(view: View, id: string): Promise<UnitFound | null> {
  if (!isId(id)) return null;
  const rows = await listSpans(view, id);
  const spans = rows.map(({ structure: _, ...span }) => span);
  const [first] = rows;
  if (!first) return null;
  if (!mayRead(view, id)) deny(view.scope, "organisation.read");
  const current = spans.find(({ validFrom, validTo }) => validFrom <= view.today && (!validTo || view.today < validTo));
  const last = spans.at(-1);
  const shown = current ?? (last?.validTo && last.validTo <= view.today ? last : first);
  const related = await listRelated(view, id);
  return {
    id,
    structure: first.structure,
    name: shown.name,
    shortName: shown.shortName,
    parent: shown.parentId && shown.parentName ? { id: shown.parentId, name: shown.parentName } : null,
    closedOn: last?.validTo ?? null,
    spans,
    successors: related.filter((unit) => unit.isSuccessor).map(withoutSide),
    predecessors: related.filter((unit) => !unit.isSuccessor).map(withoutSide),
    people: await listPeopleInUnit(view, id),
    children: await listChildren(view, id),
  };
}

/** Spans of a unit that is kept open until the transaction ends; null when the agency has no such unit. */
export async function holdUnit(
  { db, scope }: Work,
  unitId: string,
): Promise<{ validFrom: string; validTo: string | null }[] | null> {
  if (!isId(unitId)) return null;
  await db.$queryRaw`select id from unit where agency_id = ${scope.agencyId}::uuid and id = ${unitId}::uuid for share`;
  const spans = await db.$queryRaw<{ validFrom: string; validTo: string | null }[]>`
    select valid_from::text as "validFrom", valid_to::text as "validTo" from unit_span
    where agency_id = ${scope.agencyId}::uuid and unit_id = ${unitId}::uuid order by valid_from`;
  return spans.length > 0 ? spans : null;
}

export async function findStructure({ db, scope }: View, unitId: string): Promise<Structure | null> {
  if (!isId(unitId)) return null;
  const [unit] = await db.$queryRaw<{ structure: Structure }[]>`
    select structure from unit where agency_id = ${scope.agencyId}::uuid and id = ${unitId}::uuid`;
  return unit?.structure ?? null;
}

function readable({ scope }: View, unitId: Sql): Sql {
  const units = unitsFor(scope, "organisation.read");
  return units === "agency" ? noSql : sql`and ${unitId} = any(${units}::uuid[])`;
}

function mayRead({ scope }: View, unitId: string): boolean {
  const units = unitsFor(scope, "organisation.read");
  return units === "agency" || units.includes(unitId);
}

function listSpans({ db, scope }: View, unitId: string): Promise<(SpanOfUnit & { structure: Structure })[]> {
  return db.$queryRaw<(SpanOfUnit & { structure: Structure })[]>`
    select u.structure, s.name, s.short_name as "shortName", s.parent_id as "parentId", s.valid_from::text as "validFrom",
      s.valid_to::text as "validTo", (select p.name from unit_span p where p.agency_id = s.agency_id and p.unit_id = s.parent_id
        and p.valid_from <= greatest(s.valid_from, coalesce(s.valid_to - 1, s.valid_from)) order by p.valid_from desc limit 1) as "parentName"
    from unit_span s join unit u on u.agency_id = s.agency_id and u.id = s.unit_id
    where s.agency_id = ${scope.agencyId}::uuid and s.unit_id = ${unitId}::uuid order by s.valid_from`;
}

type RelatedRow = RelatedUnit & { isSuccessor: boolean };

function withoutSide({ isSuccessor: _, ...unit }: RelatedRow): RelatedUnit {
  return unit;
}

function listRelated({ db, scope, today }: View, unitId: string): Promise<RelatedRow[]> {
  return db.$queryRaw<RelatedRow[]>`
    select o.id, s.name, r.on_day::text as "onDay", (r.share * 100)::float8 as "sharePercent", r.unit_id = ${unitId}::uuid as "isSuccessor"
    from unit_successor r join unit o on o.agency_id = r.agency_id
      and o.id = case when r.unit_id = ${unitId}::uuid then r.successor_id else r.unit_id end
    join lateral (select n.name from unit_span n where n.agency_id = o.agency_id and n.unit_id = o.id
      order by n.valid_from <= ${today}::date desc, n.valid_from desc limit 1) s on true
    where r.agency_id = ${scope.agencyId}::uuid and (r.unit_id = ${unitId}::uuid or r.successor_id = ${unitId}::uuid)
    order by r.share desc, s.name collate "vi-x-icu"`;
}

function listPeopleInUnit({ db, scope, today }: View, unitId: string): Promise<PersonInUnit[]> {
  return db.$queryRaw<PersonInUnit[]>`
    select o.id as "postingId", p.id as "personId", p.name, o.title, o.is_head as "isHead", o.is_acting as "isActing",
      o.valid_from::text as "validFrom"
    from posting o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId}::uuid and o.unit_id = ${unitId}::uuid
      and o.valid_from <= ${today}::date and (o.valid_to is null or o.valid_to > ${today}::date)
    order by o.is_head desc, p.sort_key collate "vi-x-icu", p.id`;
}

function listChildren({ db, scope, today }: View, unitId: string): Promise<UnitFound["children"]> {
  return db.$queryRaw<UnitFound["children"]>`
    select s.unit_id as id, s.name, (select count(distinct p.person_id)::int from posting p where p.agency_id = s.agency_id
      and p.unit_id = s.unit_id and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date)) as "peopleCount"
    from unit_span s where s.agency_id = ${scope.agencyId}::uuid and s.parent_id = ${unitId}::uuid
      and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to > ${today}::date)
    order by s.position, s.name collate "vi-x-icu"`;
}
