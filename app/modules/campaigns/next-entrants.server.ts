import type { CalendarDay } from "~/domain/calendar-day";
import type { View } from "~/platform/work.server";

export type NextEntrant = { subjectId: string; name: string; unitId: string; clusterId: string; from: string[] };
export type NextEntrants = {
  entrants: NextEntrant[];
  /** Who is there no more and has no successor. */
  gone: string[];
  replaced: { name: string; by: string[] }[];
};

type Row = {
  subjectId: string;
  clusterId: string;
  subjectName: string;
  /** The unit of a person who still has a post, or the unit itself while it stands. */
  unitId: string | null;
  successors: { id: string; name: string }[];
};

/**
 * Who of a campaign's entrants takes part in one that starts on a day: those who stand then, and for a closed unit its
 * successors. One statement.
 */
export async function findNextEntrants(
  { db, scope, today }: View,
  campaignId: string,
  startsOn: CalendarDay,
): Promise<NextEntrants> {
  const rows = await db.$queryRaw<Row[]>`
    select e.subject_id as "subjectId", e.cluster_id as "clusterId", coalesce(p.name, l.name, (select s.name from unit_span s
        where s.agency_id = e.agency_id and s.unit_id = e.subject_id order by s.valid_from desc limit 1)) as "subjectName",
      case when l.id is not null then case when l.closed_on is null or l.closed_on > ${startsOn}::date then e.unit_id end
        when p.id is null then (select s.unit_id from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.subject_id
          and s.valid_from <= ${startsOn}::date and (s.valid_to is null or s.valid_to > ${startsOn}::date))
        else (select o.unit_id from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
          where o.agency_id = p.agency_id and o.person_id = p.id
            and (o.valid_to is null or o.valid_to > greatest(${startsOn}::date, ${today}::date))
          order by u.structure = 'government' desc, o.is_head desc, o.valid_from limit 1) end as "unitId",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.successor_id, 'name', s.name) order by s.name)
        from unit_successor r join unit_span s on s.agency_id = r.agency_id and s.unit_id = r.successor_id
          and s.valid_from <= ${startsOn}::date and (s.valid_to is null or s.valid_to > ${startsOn}::date)
        where r.agency_id = e.agency_id and r.unit_id = e.subject_id), '[]') as successors
    from entrant e left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
    left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
    join cluster k on k.agency_id = e.agency_id and k.id = e.cluster_id
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null
    order by k.position, p.sort_key collate "vi-x-icu", "subjectName"`;
  const entrants = new Map<string, NextEntrant>();
  const enter = (subjectId: string, name: string, row: Row, unitId: string, from: string[]) => {
    const known = entrants.get(subjectId);
    if (known) known.from.push(...from);
    else entrants.set(subjectId, { subjectId, name, unitId, clusterId: row.clusterId, from });
  };
  for (const row of rows) {
    if (row.unitId !== null) enter(row.subjectId, row.subjectName, row, row.unitId, [row.subjectId]);
    // What a unit that was divided had is nobody's to divide again.
    const from = row.successors.length === 1 ? [row.subjectId] : [];
    if (row.unitId === null) for (const { id, name } of row.successors) enter(id, name, row, id, [...from]);
  }
  const left = rows.filter(({ unitId }) => unitId === null);
  return {
    entrants: [...entrants.values()],
    gone: left.filter(({ successors }) => successors.length === 0).map(({ subjectName }) => subjectName),
    replaced: left
      .filter(({ successors }) => successors.length > 0)
      .map(({ subjectName, successors }) => ({ name: subjectName, by: successors.map((successor) => successor.name) })),
  };
}
