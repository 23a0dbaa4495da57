import { type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import { reach } from "~/domain/permissions";
import type { Points } from "~/domain/points";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type LiveCampaign = {
  id: string;
  name: string;
  theme: string | null;
  state: CampaignState;
  startsOn: string;
  endsOn: string;
  /** Figures of all entrants together. */
  items: { expected: number; reported: number; verified: number };
  entrants: number;
  /** The reader's own lines and those of the units he heads, by place. */
  own: OwnPlace[];
};

export type OwnPlace = {
  subjectId: string;
  name: string;
  clusterName: string;
  clusterSize: number;
  place: number | null;
  points: Points | null;
  isPerson: boolean;
};

type LiveRow = Omit<LiveCampaign, "state" | "items"> & {
  stored: StoredCampaignState;
  expected: number;
  reported: number;
  verified: number;
};

/** Launched and published campaigns with the reader's places on the board that is shown first; the ones that end first stand first. */
export async function listLiveCampaigns({ db, scope, today }: View): Promise<LiveCampaign[]> {
  const units = unitsFor(scope, "ranking.read");
  const reached = units === "agency" ? [] : units;
  const personId = reach(scope.grants, "ranking.read").own ? scope.personId : null;
  const rows = await db.$queryRaw<LiveRow[]>`
    select c.id, c.name, c.theme, c.state as stored, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      count(s.subject_id)::int as entrants, coalesce(sum(s.items_expected), 0)::int as expected,
      coalesce(sum(s.items_reported), 0)::int as reported, coalesce(sum(s.items_verified), 0)::int as verified,
      coalesce((select jsonb_agg(jsonb_build_object('subjectId', m.subject_id, 'name', coalesce(p.name, n.name, ''),
          'clusterName', k.name, 'clusterSize', (select count(*) from standing o where o.agency_id = m.agency_id
            and o.campaign_id = m.campaign_id and o.cluster_id = m.cluster_id),
          'place', case when m.points is null then null else 1 + (
            select case when c.ties = 'dense' then count(distinct (b.points, b.tie1, b.tie2, b.tie3)) else count(*) end
            from (select case when c.state = 'launched' then o.provisional_points else o.official_points end as points,
                case when c.state = 'launched' then o.provisional_tie1 else o.official_tie1 end as tie1,
                case when c.state = 'launched' then o.provisional_tie2 else o.official_tie2 end as tie2,
                case when c.state = 'launched' then o.provisional_tie3 else o.official_tie3 end as tie3
              from standing o where o.agency_id = m.agency_id and o.campaign_id = m.campaign_id and o.cluster_id = m.cluster_id) b
            where (b.points, b.tie1, b.tie2, b.tie3) > (m.points, m.tie1, m.tie2, m.tie3)) end,
          'points', m.points, 'isPerson', p.id is not null) order by p.id is null, k.position, m.points desc nulls last)
        from (select o.*, e.unit_id, case when c.state = 'launched' then o.provisional_points else o.official_points end as points,
            case when c.state = 'launched' then o.provisional_tie1 else o.official_tie1 end as tie1,
            case when c.state = 'launched' then o.provisional_tie2 else o.official_tie2 end as tie2,
            case when c.state = 'launched' then o.provisional_tie3 else o.official_tie3 end as tie3
          from standing o join entrant e on e.agency_id = o.agency_id and e.campaign_id = o.campaign_id and e.subject_id = o.subject_id
          where o.agency_id = c.agency_id and o.campaign_id = c.id
            and (o.subject_id = ${personId}::uuid or o.subject_id = any(${reached}::uuid[]) or o.subject_id in (
              select h.unit_id from posting h where h.agency_id = o.agency_id and h.person_id = ${personId}::uuid
                and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to > ${today}::date)))) m
        join cluster k on k.agency_id = m.agency_id and k.id = m.cluster_id
        left join person p on p.agency_id = m.agency_id and p.id = m.subject_id
        left join lateral (select u.name from unit_span u where u.agency_id = m.agency_id and u.unit_id = m.unit_id
          order by u.valid_from <= ${today}::date desc, u.valid_from desc limit 1) n on true), '[]') as own
    from campaign c left join standing s on s.agency_id = c.agency_id and s.campaign_id = c.id
    where c.agency_id = ${scope.agencyId}::uuid and c.state in ('launched', 'published')
    group by c.agency_id, c.id order by c.state = 'published', c.ends_on, c.name collate "vi-x-icu"`;
  return rows.map(({ stored, expected, reported, verified, ...campaign }) => ({
    ...campaign,
    state: stateOn({ stored, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, today),
    items: { expected, reported, verified },
  }));
}
