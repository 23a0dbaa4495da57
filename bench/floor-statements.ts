// What saving cells writes, as plain as it can be said: result, version, scores of the touched subjects, standings and the
// audit line. $1 agency, $2 member, then the cells column by column.

export const saveResults = `
  insert into result as r (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, written_by, written_at)
  select $1::uuid, x.indicator_id, x.period_id, x.subject_id, x.subject_id, 'draft', x.version, x.value, $2::uuid, now()
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::numeric[]) x (indicator_id, period_id, subject_id, version, value)
  order by x.indicator_id, x.period_id, x.subject_id
  on conflict (agency_id, indicator_id, period_id, subject_id) do update set state = 'draft', version = excluded.version,
    value = excluded.value, written_by = excluded.written_by, written_at = excluded.written_at
    where r.version = excluded.version - 1`;

export const keepVersions = `
  insert into result_version (agency_id, indicator_id, period_id, subject_id, version, step, act, state, value, qualifier, not_applicable, member_id, at)
  select $1::uuid, x.indicator_id, x.period_id, x.subject_id, x.version, 1, 'write', 'draft', x.value, 'exact', false, $2::uuid, now()
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::numeric[]) x (indicator_id, period_id, subject_id, version, value)`;

/** $1 agency, $2 campaign, $3 subjects. */
export const keepScores = `
  insert into score (agency_id, campaign_id, subject_id, target_id, provisional_points, official_points, provisional_state, official_state)
  select $1::uuid, $2::uuid, a.subject_id, t.id, round(t.max_points * least(1, f.provisional / a.planned), -1)::int,
    round(t.max_points * least(1, f.official / a.planned), -1)::int, 'scored', 'scored'
  from target t
  join target_indicator ti on ti.agency_id = t.agency_id and ti.target_id = t.id
  join assignment a on a.agency_id = t.agency_id and a.target_id = t.id and a.subject_id = any($3::uuid[])
  join campaign c on c.agency_id = t.agency_id and c.id = t.campaign_id
  cross join lateral (select sum(r.value) as provisional, sum(r.verified_value) as official
    from result r join period p on p.agency_id = r.agency_id and p.id = r.period_id and p.ends_on between c.starts_on and c.ends_on
    where r.agency_id = t.agency_id and r.indicator_id = ti.indicator_id and r.subject_id = a.subject_id) f
  where t.agency_id = $1 and t.campaign_id = $2
  order by a.subject_id, t.id
  on conflict (agency_id, campaign_id, subject_id, target_id) do update set provisional_points = excluded.provisional_points,
    official_points = excluded.official_points
    where (score.provisional_points, score.official_points) is distinct from (excluded.provisional_points, excluded.official_points)`;

export const keepStandings = `
  insert into standing (agency_id, campaign_id, subject_id, cluster_id, provisional_points, official_points, campaign_version, changed_at)
  select $1::uuid, $2::uuid, e.subject_id, e.cluster_id, s.provisional, s.official, 1, now()
  from entrant e
  cross join lateral (select sum(k.provisional_points)::int as provisional, sum(k.official_points)::int as official
    from score k where k.agency_id = e.agency_id and k.campaign_id = e.campaign_id and k.subject_id = e.subject_id) s
  where e.agency_id = $1 and e.campaign_id = $2 and e.subject_id = any($3::uuid[])
  order by e.subject_id
  on conflict (agency_id, campaign_id, subject_id) do update set provisional_points = excluded.provisional_points,
    official_points = excluded.official_points, changed_at = excluded.changed_at`;

export const writeAudit = `
  insert into audit (agency_id, id, member_id, command, outcome, target, detail) values ($1, $2, $3, 'save-results', 'done', 'results', $4)`;
