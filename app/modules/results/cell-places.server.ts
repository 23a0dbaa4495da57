import { type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";
import { keyText, type ResultKey } from "./result-key";

/** What the agency says about the place of one figure. */
export type CellPlace = ResultKey & {
  kind: string;
  level: "unit" | "person" | "sumOfPeople";
  decimals: number;
  scale: string[] | null;
  isRetired: boolean;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  graceDays: number;
  /** The subject when it is a person. */
  personId: string | null;
  /** The unit itself, the one a collective belongs to, or where the person stood on the period's last day. */
  unitId: string;
  /** The unit and every unit above it on that day. */
  unitsAbove: string[];
  /** A unit's sum of its people's figures: nobody enters it. */
  isDerived: boolean;
};

/** Of a person `s` (a subject) on the last day of a period `p`: a post of the administration before other structures', a head's before others. */
export const unitWherePersonStood: Sql = sql`
  select o.unit_id from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
  where o.agency_id = s.agency_id and o.person_id = s.id
    and o.valid_from <= p.ends_on and (o.valid_to is null or o.valid_to > p.ends_on)
  order by u.structure <> 'government', o.is_head desc, o.valid_from, o.id limit 1`;

type PlaceRow = CellPlace & { subjectKind: string };

/**
 * The places of these keys, by `keyText`. A key is left out when the agency has no such indicator, period or subject, when
 * the period is of another calendar, when the indicator is for the other kind of subject, or when the person stood in no
 * unit on the period's last day.
 */
export async function listCellPlaces({ db, scope }: View, keys: readonly ResultKey[]): Promise<Map<string, CellPlace>> {
  const known = keys.filter((key) => isId(key.indicatorId) && isId(key.periodId) && isId(key.subjectId));
  const rows = await db.$queryRaw<PlaceRow[]>`
    with key as (
      select * from unnest(${known.map(({ indicatorId }) => indicatorId)}::uuid[], ${known.map(({ periodId }) => periodId)}::uuid[],
        ${known.map(({ subjectId }) => subjectId)}::uuid[]) k (indicator_id, period_id, subject_id)
    ), stood as (
      select key.*, i.kind, i.level, i.decimals, i.scale, i.retired_at is not null as is_retired,
        p.starts_on, p.ends_on, p.due_on, p.grace_days, s.kind as subject_kind,
        case s.kind when 'unit' then s.id when 'collective' then (
          select c.unit_id from collective c where c.agency_id = s.agency_id and c.id = s.id) else (
          ${unitWherePersonStood}) end as unit_id
      from key
      join indicator i on i.agency_id = ${scope.agencyId}::uuid and i.id = key.indicator_id
      join period p on p.agency_id = i.agency_id and p.id = key.period_id and p.calendar_id = i.calendar_id
      join subject s on s.agency_id = i.agency_id and s.id = key.subject_id
        and s.kind = any (case i.level when 'unit' then array['unit', 'collective'] when 'person' then array['person'] else array['unit', 'person'] end)
    )
    select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId", kind, level, decimals,
      scale, is_retired as "isRetired", starts_on::text as "startsOn", ends_on::text as "endsOn",
      due_on::text as "dueOn", grace_days as "graceDays", case when subject_kind = 'person' then subject_id end as "personId",
      unit_id as "unitId", level = 'sumOfPeople' and subject_kind <> 'person' as "isDerived", subject_kind as "subjectKind",
      case when level = 'sumOfPeople' then array(
        with recursive above as (
          select stood.unit_id as id
          union
          select t.parent_id from above a join unit_span t on t.agency_id = ${scope.agencyId}::uuid and t.unit_id = a.id
            and t.valid_from <= stood.ends_on and (t.valid_to is null or t.valid_to > stood.ends_on)
          where t.parent_id is not null
        ) select id::text from above) else array[unit_id::text] end as "unitsAbove"
    from stood where unit_id is not null`;
  return new Map(rows.map(({ subjectKind: _, ...place }) => [keyText(place), place]));
}

/** Who reports for a period: a unit with all that stands in it, or one of its collectives alone. */
export type Reporter = { unitId: string; collectiveId: string | null };

/** null when the agency has no such period, or no such unit or collective that belongs to one. */
export async function findReporter({ db, scope }: View, id: string, periodId: string): Promise<Reporter | null> {
  if (!isId(id) || !isId(periodId)) return null;
  const [reporter] = await db.$queryRaw<Reporter[]>`
    select coalesce(c.unit_id, s.id) as "unitId", c.id as "collectiveId"
    from subject s join period p on p.agency_id = s.agency_id and p.id = ${periodId}::uuid
    left join collective c on c.agency_id = s.agency_id and c.id = s.id
    where s.agency_id = ${scope.agencyId}::uuid and s.id = ${id}::uuid and (s.kind = 'unit' or c.unit_id is not null)`;
  return reporter ?? null;
}
