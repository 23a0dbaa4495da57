import { fold } from "~/domain/names";
import type { UnitSpan } from "~/domain/unit-history";
import { isId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

/** One change of the tree at a time: two moves side by side could put two units under each other. */
export async function lockTree({ db, scope }: Work): Promise<void> {
  await db.$queryRaw`select id from agency where id = ${scope.agencyId}::uuid for no key update`;
}

/** The spans of a unit by their first day; null when the agency has no such unit. */
export async function findSpans({ db, scope }: Work, unitId: string): Promise<UnitSpan[] | null> {
  if (!isId(unitId)) return null;
  const spans = await db.$queryRaw<UnitSpan[]>`
    select name, short_name as "shortName", parent_id as "parentId", valid_from::text as "validFrom", valid_to::text as "validTo"
    from unit_span where agency_id = ${scope.agencyId}::uuid and unit_id = ${unitId}::uuid order by valid_from`;
  return spans.length > 0 ? spans : null;
}

/** A unit and all that stand above it at any time from a day on. */
export async function listAncestry({ db, scope }: Work, unitId: string, fromDay: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ unitId: string }[]>`
    with recursive above as (
      select ${unitId}::uuid as unit_id
      union
      select s.parent_id from above a join unit_span s on s.agency_id = ${scope.agencyId}::uuid and s.unit_id = a.unit_id
        and (s.valid_to is null or s.valid_to > ${fromDay}::date)
      where s.parent_id is not null
    ) select unit_id as "unitId" from above`;
  return rows.map((row) => row.unitId);
}

/** Writes spans by their first day; a unit that comes under another parent stands last among its new siblings. */
export async function writeSpans({ db, scope }: Work, unitId: string, spans: readonly UnitSpan[]): Promise<void> {
  if (spans.length === 0) return;
  const written = JSON.stringify(
    spans.map((span) => ({ ...span, nameKey: fold(`${span.name} ${span.shortName ?? ""}`) })),
  );
  // In the order of the days: the span that ends is shortened before the one that follows is checked against it.
  await db.$executeRaw`
    insert into unit_span as stored (agency_id, unit_id, valid_from, valid_to, name, short_name, name_key, parent_id, position)
    select ${scope.agencyId}::uuid, ${unitId}::uuid, w."validFrom", w."validTo", w.name, w."shortName", w."nameKey", w."parentId",
      coalesce(
        (select s.position from unit_span s where s.agency_id = ${scope.agencyId}::uuid and s.unit_id = ${unitId}::uuid
          and s.parent_id is not distinct from w."parentId" order by s.valid_from desc limit 1),
        (select coalesce(max(s.position), 0) + 1 from unit_span s
          where s.agency_id = ${scope.agencyId}::uuid and s.parent_id is not distinct from w."parentId"))
    from jsonb_to_recordset(${written}::jsonb)
      as w("validFrom" date, "validTo" date, name text, "shortName" text, "nameKey" text, "parentId" uuid)
    order by w."validFrom"
    on conflict (agency_id, unit_id, valid_from) do update set valid_to = excluded.valid_to, name = excluded.name,
      short_name = excluded.short_name, name_key = excluded.name_key, parent_id = excluded.parent_id, position = excluded.position`;
}
