import type { Points } from "~/domain/points";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type PersonPlace = {
  subjectId: string;
  name: string;
  campaignId: string;
  campaignName: string;
  clusterName: string;
  clusterSize: number;
  place: number | null;
  points: Points | null;
};

/** The people of a unit on the board of the latest campaign that ranks them, by place; nothing for who may not see them. */
export async function listPlacesOfUnitPeople({ db, scope, today }: View, unitId: string): Promise<PersonPlace[]> {
  if (!isId(unitId) || !mayFor(scope, "ranking.read", { unitId })) return [];
  return db.$queryRaw<PersonPlace[]>`
    with shown as (
      select c.* from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.ranks = 'person'
        and c.state in ('launched', 'published', 'closed') and c.starts_on <= ${today}::date
        and exists (select from entrant e where e.agency_id = c.agency_id and e.campaign_id = c.id and e.unit_id = ${unitId}::uuid)
      order by c.ends_on desc, c.id limit 1
    ), merits as (
      select s.subject_id, s.cluster_id, c.id as campaign_id, c.name as campaign_name, c.ties,
        case when c.state = 'launched' then s.provisional_points else s.official_points end as points,
        case when c.state = 'launched' then array[s.provisional_tie1, s.provisional_tie2, s.provisional_tie3]
          else array[s.official_tie1, s.official_tie2, s.official_tie3] end as ties_of
      from shown c join standing s on s.agency_id = c.agency_id and s.campaign_id = c.id
    ), placed as (
      select m.*, count(*) over (partition by cluster_id)::int as size,
        case when ties = 'dense' then dense_rank() over board else rank() over board end::int as place
      from merits m window board as (partition by cluster_id order by points desc nulls last, ties_of desc)
    )
    select p.subject_id as "subjectId", n.name, p.campaign_id as "campaignId", p.campaign_name as "campaignName",
      k.name as "clusterName", p.size as "clusterSize", p.points, case when p.points is null then null else p.place end as place
    from placed p
    join entrant e on e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = p.campaign_id and e.subject_id = p.subject_id
      and e.unit_id = ${unitId}::uuid
    join person n on n.agency_id = e.agency_id and n.id = p.subject_id
    join cluster k on k.agency_id = e.agency_id and k.id = p.cluster_id
    order by k.position, p.points is null, p.place, n.name collate "vi-x-icu"`;
}
