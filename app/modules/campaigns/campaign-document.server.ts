import type { View } from "~/platform/work.server";

/**
 * The whole definition of a campaign as one JSON value, with the ids of its parts: what a version keeps. Points are
 * integer thousandths, planned values decimals as text, so that equal definitions have equal bytes.
 */
export async function readCampaignDocument({ db, scope }: View, campaignId: string): Promise<unknown> {
  const [row] = await db.$queryRaw<{ document: unknown }[]>`
    select jsonb_build_object(
      'format', 'bangvang.campaign-version/1',
      'campaign', jsonb_build_object('id', c.id, 'name', c.name, 'theme', c.theme, 'form', c.form, 'organiser', c.organiser,
        'objectives', c.objectives, 'participants', c.participants, 'plan', c.plan, 'measures', c.measures, 'rewards', c.rewards,
        'ranks', c.ranks, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'statedTotal', c.stated_total, 'clampMin', c.clamp_min,
        'clampMax', c.clamp_max, 'notApplicable', c.not_applicable, 'notAssigned', c.not_assigned,
        'withoutAnyResult', c.without_any_result, 'decimals', c.decimals, 'ties', c.ties, 'tieBreakers', c.tie_breakers,
        'classes', c.classes),
      'pillars', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.position), '[]')
        from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id),
      'tasks', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'assignedBy', t.assigned_by, 'tags', to_jsonb(t.tags),
          'pillars', (select coalesce(jsonb_agg(l.pillar_id order by l.pillar_id), '[]') from task_pillar l
            where l.agency_id = t.agency_id and l.task_id = t.id)) order by t.position, t.id), '[]')
        from task t where t.agency_id = c.agency_id and t.campaign_id = c.id),
      'clusters', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.position, k.id), '[]')
        from cluster k where k.agency_id = c.agency_id and k.campaign_id = c.id),
      'entrants', (select coalesce(jsonb_agg(jsonb_build_object('subject', e.subject_id, 'cluster', e.cluster_id, 'unit', e.unit_id,
          'joinedOn', e.joined_on, 'leftOn', e.left_on, 'flags', to_jsonb(e.flags)) order by e.subject_id), '[]')
        from entrant e where e.agency_id = c.agency_id and e.campaign_id = c.id),
      'indicators', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'name', i.name, 'kind', i.kind,
          'nature', i.nature, 'unitOfMeasure', i.unit_of_measure, 'decimals', i.decimals, 'scale', i.scale,
          'calendar', i.calendar_id) order by i.id), '[]')
        from indicator i where i.agency_id = c.agency_id and i.id in (select n.indicator_id from target_indicator n
          where n.agency_id = c.agency_id and n.campaign_id = c.id)),
      'targets', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'parent', t.parent_id, 'pillar', t.pillar_id,
          'title', t.title, 'unitOfMeasure', t.unit_of_measure, 'max', t.max_points, 'min', t.min_points, 'bonusMax', t.bonus_max,
          'direction', t.direction, 'aggregate', t.aggregate, 'rules', t.rules, 'tags', to_jsonb(t.tags),
          'tasks', (select coalesce(jsonb_agg(l.task_id order by l.task_id), '[]') from task_target l
            where l.agency_id = t.agency_id and l.target_id = t.id),
          'indicators', (select coalesce(jsonb_object_agg(n.role, n.indicator_id), '{}') from target_indicator n
            where n.agency_id = t.agency_id and n.target_id = t.id)) order by t.position, t.code), '[]')
        from target t where t.agency_id = c.agency_id and t.campaign_id = c.id),
      'assignments', (select coalesce(jsonb_agg(jsonb_build_object('target', a.target_id, 'subject', a.subject_id,
          'planned', trim_scale(a.planned)::text, 'share', trim_scale(a.share)::text, 'notAssigned', a.not_assigned_reason)
          order by a.target_id, a.subject_id), '[]')
        from assignment a where a.agency_id = c.agency_id and a.campaign_id = c.id)
    ) as document
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  return row?.document ?? null;
}
