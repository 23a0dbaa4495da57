import type { AwardKind, SubjectKind } from "~/domain/decision";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

/** Whoever a line names, as he stood on the day. */
export type SubjectOnDay = {
  id: string;
  kind: SubjectKind;
  name: string;
  unitId: string | null;
  unitName: string | null;
};

/** By id; whoever the agency does not have is missing. A person's unit is that of his first post of the day: the administration's before others. */
export async function readSubjectsOnDay(
  { db, scope }: View,
  ids: readonly string[],
  day: string,
): Promise<Map<string, SubjectOnDay>> {
  const rows = await db.$queryRaw<SubjectOnDay[]>`
    select s.id, s.kind, coalesce(p.name, (select f.name from collective_former_name f where f.agency_id = k.agency_id
        and f.collective_id = k.id and f.until_day > ${day}::date order by f.until_day limit 1), k.name, n.name, '') as name,
      case s.kind when 'unit' then s.id when 'collective' then k.unit_id else o.unit_id end as "unitId",
      case when s.kind = 'unit' then null else n.name end as "unitName"
    from subject s
    left join person p on p.agency_id = s.agency_id and p.id = s.id
    left join collective k on k.agency_id = s.agency_id and k.id = s.id
    left join lateral (select h.unit_id from posting h join unit u on u.agency_id = h.agency_id and u.id = h.unit_id
      where h.agency_id = s.agency_id and h.person_id = s.id
        and h.valid_from <= ${day}::date and (h.valid_to is null or h.valid_to > ${day}::date)
      order by u.structure <> 'government', h.is_head desc, h.valid_from, h.id limit 1) o on true
    left join lateral (select u.name from unit_span u where u.agency_id = s.agency_id
        and u.unit_id = case s.kind when 'unit' then s.id when 'collective' then k.unit_id else o.unit_id end
      order by u.valid_from <= ${day}::date desc, case when u.valid_from <= ${day}::date then u.valid_from end desc, u.valid_from
      limit 1) n on true
    where s.agency_id = ${scope.agencyId}::uuid and s.id = any(${ids.filter(isId)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export type AwardTypeForLine = {
  id: string;
  name: string;
  kind: AwardKind;
  subjectKind: "individual" | "collective";
  isRetired: boolean;
};

/** By id, as far as the agency has them; whether they were still given on the day. */
export async function readAwardTypesOnDay(
  { db, scope }: View,
  ids: readonly string[],
  day: string,
): Promise<Map<string, AwardTypeForLine>> {
  const rows = await db.$queryRaw<AwardTypeForLine[]>`
    select id, name, kind, subject_kind as "subjectKind",
      retired_at is not null and (retired_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}::date as "isRetired"
    from award_type where agency_id = ${scope.agencyId}::uuid and id = any(${ids.filter(isId)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
