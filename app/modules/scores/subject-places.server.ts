import { type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import type { Points } from "~/domain/points";
import type { View } from "~/platform/work.server";

export type SubjectPlace = {
  campaignId: string;
  campaignName: string;
  state: CampaignState;
  endsOn: string;
  isOfficial: boolean;
  clusterName: string;
  clusterSize: number;
  place: number | null;
  points: Points | null;
  /** In the order of the theme. */
  pillars: { title: string; points: Points }[];
};

/** Where one subject stands in its campaigns, on the official board once that is published, the latest campaign first. */
export async function listPlacesOfSubject({ db, scope, today }: View, subjectId: string): Promise<SubjectPlace[]> {
  const rows = await db.$queryRaw<(Omit<SubjectPlace, "state"> & { stored: StoredCampaignState; startsOn: string })[]>`
    with boards as (
      select s.campaign_id, s.cluster_id, s.subject_id, c.ties, c.state in ('published', 'closed') as is_official,
        case when c.state in ('published', 'closed') then row(s.official_points, s.official_tie1, s.official_tie2, s.official_tie3)
          else row(s.provisional_points, s.provisional_tie1, s.provisional_tie2, s.provisional_tie3) end as merit,
        case when c.state in ('published', 'closed') then s.official_points else s.provisional_points end as points,
        case when c.state in ('published', 'closed') then s.official_pillars else s.provisional_pillars end as pillar_points
      from standing m join campaign c on c.agency_id = m.agency_id and c.id = m.campaign_id and c.state <> 'cancelled'
      join standing s on s.agency_id = m.agency_id and s.campaign_id = m.campaign_id and s.cluster_id = m.cluster_id
      where m.agency_id = ${scope.agencyId}::uuid and m.subject_id = ${subjectId}::uuid
    )
    select c.id as "campaignId", c.name as "campaignName", c.state as stored, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      b.is_official as "isOfficial", k.name as "clusterName", b.points,
      coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'points', p.points) order by p.number) from (
        select l.title, row_number() over (order by l.position) as number,
          b.pillar_points[row_number() over (order by l.position)] as points
        from pillar l where l.agency_id = c.agency_id and l.campaign_id = c.id) p where p.points is not null), '[]') as pillars,
      (select count(*)::int from boards o where o.campaign_id = b.campaign_id) as "clusterSize",
      case when b.points is null then null else 1 + (
        select case when b.ties = 'dense' then count(distinct o.merit) else count(*) end::int
        from boards o where o.campaign_id = b.campaign_id and o.points is not null and o.merit > b.merit) end as place
    from boards b join campaign c on c.agency_id = ${scope.agencyId}::uuid and c.id = b.campaign_id
    join cluster k on k.agency_id = c.agency_id and k.id = b.cluster_id
    where b.subject_id = ${subjectId}::uuid order by c.ends_on desc, c.id`;
  return rows.map(({ stored, startsOn, ...row }) => ({
    ...row,
    state: stateOn({ stored, startsOn, endsOn: row.endsOn }, today),
  }));
}
