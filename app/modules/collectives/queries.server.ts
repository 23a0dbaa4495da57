import type { FormerName } from "~/domain/collective";
import { fold } from "~/domain/names";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type CollectiveInList = {
  id: string;
  name: string;
  unitId: string | null;
  unitName: string | null;
  closedOn: string | null;
  membersCount: number;
  awardsCount: number;
};

/** Collectives by name as far as the reader may see, those that are no more last; `search` needs no marks and finds former names too. */
export function listCollectives(view: View, { search }: { search?: string } = {}): Promise<CollectiveInList[]> {
  const { db, scope, today } = view;
  const words = fold(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return db.$queryRaw<CollectiveInList[]>`
    select c.id, c.name, c.unit_id as "unitId", (${unitNameOf(view)}) as "unitName", c.closed_on::text as "closedOn",
      (select count(*)::int from collective_member m where m.agency_id = c.agency_id and m.collective_id = c.id
        and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to > ${today}::date)) as "membersCount",
      (select count(*)::int from award a where a.agency_id = c.agency_id and a.subject_id = c.id and a.revoked_at is null) as "awardsCount"
    from collective c where c.agency_id = ${scope.agencyId}::uuid ${readable(view)}
      ${
        words.length === 0
          ? noSql
          : sql`and not exists (select from unnest(${words}::text[]) word where strpos(c.name_key, word) = 0)`
      }
    order by c.closed_on <= ${today}::date nulls first, c.name collate "vi-x-icu", c.id`;
}

export type CollectiveChoice = { id: string; name: string; unitId: string; unitName: string };

/** The collectives with a unit that are today, for taking part in a campaign. */
export function listCollectiveChoices(view: View): Promise<CollectiveChoice[]> {
  const { db, scope, today } = view;
  return db.$queryRaw<CollectiveChoice[]>`
    select c.id, c.name, c.unit_id as "unitId", (${unitNameOf(view)}) as "unitName"
    from collective c where c.agency_id = ${scope.agencyId}::uuid and c.unit_id is not null
      and (c.closed_on is null or c.closed_on > ${today}::date) ${readable(view)}
    order by c.name collate "vi-x-icu", c.id`;
}

export type MemberOfCollective = {
  personId: string;
  name: string;
  unitId: string | null;
  unitName: string | null;
  validFrom: string;
};
export type CollectiveFound = {
  id: string;
  name: string;
  unit: { id: string; name: string } | null;
  formedOn: string | null;
  closedOn: string | null;
  /** The latest first. */
  formerNames: FormerName[];
  /** Of today, by given name; of its last day when it is no more. */
  members: MemberOfCollective[];
  campaigns: { id: string; name: string }[];
};

/** null when the agency has no such collective, 403 when the reader may not see it. */
export async function findCollective(view: View, id: string): Promise<CollectiveFound | null> {
  if (!isId(id)) return null;
  const { db, scope, today } = view;
  const [found] = await db.$queryRaw<CollectiveFound[]>`
    select c.id, c.name, c.formed_on::text as "formedOn", c.closed_on::text as "closedOn",
      case when c.unit_id is not null then jsonb_build_object('id', c.unit_id, 'name', (${unitNameOf(view)})) end as unit,
      coalesce((select jsonb_agg(jsonb_build_object('untilDay', f.until_day::text, 'name', f.name) order by f.until_day desc)
        from collective_former_name f where f.agency_id = c.agency_id and f.collective_id = c.id), '[]') as "formerNames",
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'validFrom', m.valid_from::text,
            'unitId', main.unit_id, 'unitName', main.name) order by p.sort_key collate "vi-x-icu", p.id)
        from collective_member m join person p on p.agency_id = m.agency_id and p.id = m.person_id
        left join lateral (select o.unit_id, s.name from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
          join unit_span s on s.agency_id = o.agency_id and s.unit_id = o.unit_id and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
          where o.agency_id = p.agency_id and o.person_id = p.id and o.valid_from <= d.day and (o.valid_to is null or o.valid_to > d.day)
          order by u.structure <> 'government', o.is_head desc, o.valid_from, o.id limit 1) main on true
        where m.agency_id = c.agency_id and m.collective_id = c.id and m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day)),
        '[]') as members,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.starts_on desc, g.id)
        from entrant e join campaign g on g.agency_id = e.agency_id and g.id = e.campaign_id
        where e.agency_id = c.agency_id and e.subject_id = c.id and g.state <> 'draft'), '[]') as campaigns
    from collective c cross join lateral (select least(${today}::date, c.closed_on - 1) as day) d
    where c.agency_id = ${scope.agencyId}::uuid and c.id = ${id}::uuid`;
  if (!found) return null;
  const units = unitsFor(scope, "organisation.read");
  if (units !== "agency" && !(found.unit && units.includes(found.unit.id))) deny(scope, "organisation.read");
  return found;
}

function readable({ scope }: View): Sql {
  const units = unitsFor(scope, "organisation.read");
  return units === "agency" ? noSql : sql`and c.unit_id = any(${units}::uuid[])`;
}

function unitNameOf({ today }: View): Sql {
  return sql`select s.name from unit_span s where s.agency_id = c.agency_id and s.unit_id = c.unit_id
    order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1`;
}
