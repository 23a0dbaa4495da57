import type { CalendarDay } from "~/domain/calendar-day";
import type { StoredCampaignState } from "~/domain/campaign";
import type { CalendarOfCampaign } from "~/domain/overview/moments";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type OverviewRows = {
  id: string;
  name: string;
  theme: string | null;
  stored: StoredCampaignState;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  /** When its scores last moved, an ISO instant; null while nobody takes part. */
  changedAt: string | null;
  pillars: { id: string; title: string }[];
  entrants: { subjectId: string; name: string; unitName: string | null }[];
  clusters: { id: string; name: string }[];
  calendars: (CalendarOfCampaign & { indicatorIds: string[] })[];
  /** Awards that stand, by the day of their decision. */
  awards: { on: CalendarDay; individuals: number; collectives: number }[];
  /** Figures that were reported, and those of them beside which evidence stands. */
  evidence: { reported: number; withEvidence: number };
};

/** What the overview says beside the figures: names, calendars, awards and evidence of one campaign, in one statement. */
export async function readOverviewRows({ db, scope, today }: View, campaignId: string): Promise<OverviewRows | null> {
  if (!isId(campaignId)) return null;
  const [rows] = await db.$queryRaw<OverviewRows[]>`
    with used as (
      select distinct i.id, i.calendar_id from target_indicator ti
      join indicator i on i.agency_id = ti.agency_id and i.id = ti.indicator_id
      where ti.agency_id = ${scope.agencyId}::uuid and ti.campaign_id = ${campaignId}::uuid
    )
    select c.id, c.name, c.theme, c.state as stored, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      (select to_json(max(s.changed_at))#>>'{}' from standing s where s.agency_id = c.agency_id and s.campaign_id = c.id) as "changedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.position)
        from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id), '[]') as pillars,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.position)
        from cluster k where k.agency_id = c.agency_id and k.campaign_id = c.id), '[]') as clusters,
      coalesce((select jsonb_agg(jsonb_build_object('subjectId', e.subject_id, 'name', coalesce(p.name, n.name, ''),
          'unitName', case when p.id is null then null else n.name end))
        from entrant e left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
        left join lateral (select u.name from unit_span u where u.agency_id = e.agency_id and u.unit_id = e.unit_id
          order by u.valid_from <= least(${today}::date, c.ends_on) desc, u.valid_from desc limit 1) n on true
        where e.agency_id = c.agency_id and e.campaign_id = c.id), '[]') as entrants,
      coalesce((select jsonb_agg(jsonb_build_object('cadence', a.cadence,
          'indicators', (select count(*) from used where calendar_id = a.id),
          'indicatorIds', (select jsonb_agg(id) from used where calendar_id = a.id),
          'periods', coalesce((select jsonb_agg(jsonb_build_object('label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.ends_on)
            from period p where p.agency_id = a.agency_id and p.calendar_id = a.id and p.ends_on between c.starts_on and c.ends_on), '[]'))
          order by a.id)
        from calendar a where a.agency_id = c.agency_id and a.id in (select calendar_id from used)), '[]') as calendars,
      coalesce((select jsonb_agg(g) from (
        select d.signed_on as "on", count(*) filter (where s.kind = 'person')::int as individuals,
          count(*) filter (where s.kind <> 'person')::int as collectives
        from decision d join award w on w.agency_id = d.agency_id and w.decision_id = d.id and w.revoked_at is null
        join subject s on s.agency_id = w.agency_id and s.id = w.subject_id
        where d.agency_id = c.agency_id and d.signed_on between c.starts_on and c.ends_on group by d.signed_on) g), '[]') as awards,
      (select jsonb_build_object('reported', count(*), 'withEvidence', count(*) filter (where exists (
          select from evidence v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id and v.period_id = r.period_id
            and v.subject_id = r.subject_id and v.removed_at is null)))
        from entrant e join result r on r.agency_id = e.agency_id and r.subject_id = e.subject_id and r.indicator_id in (select id from used)
          and (r.state in ('submitted', 'verified') or r.verified_version is not null)
        join period p on p.agency_id = r.agency_id and p.id = r.period_id and p.ends_on between c.starts_on and c.ends_on
        where e.agency_id = c.agency_id and e.campaign_id = c.id) as evidence
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid
      and c.state not in ('draft', 'cancelled')`;
  return rows ?? null;
}
