import type pg from "pg";
import { idSql } from "./ids";

export type Shape = {
  /** They are ranked, each with a figure of every indicator in every period. */
  units: number;
  /** Each with a post, an award and a line in the audit. */
  people: number;
  indicators: number;
  periods: number;
  cadence: "month" | "day";
  /** Periods from the first on that have figures. */
  filledPeriods: number;
};

export type Owner = { agencyId: string; memberId: string };

/** Points of a target of the campaign, in thousandths. */
export const maxOfTarget = 10_000;

/**
 * Fills an agency with one running campaign of units, its verified figures with their versions, and people around it.
 * Written by the superuser, set-based and without checking foreign keys: the millions of rows are the background of
 * what is measured. Standings are opened by the caller.
 */
export async function fillAgency(admin: pg.Client, { agencyId, memberId }: Owner, shape: Shape): Promise<void> {
  const agency = `'${agencyId}'::uuid`;
  const member = `'${memberId}'::uuid`;
  const { units, people, indicators, periods, cadence, filledPeriods } = shape;
  const start = cadence === "month" ? "date '2023-01-01'" : "date '1995-01-01'";
  const step = cadence === "month" ? "interval '1 month'" : "interval '1 day'";
  const code =
    cadence === "month" ? `to_char(${start} + (n - 1) * ${step}, 'YYYY-MM')` : "'D' || lpad(n::text, 6, '0')";
  const from = "2020-01-01";
  const statements = [
    `insert into subject (agency_id, id, kind) select ${agency}, ${idSql("unit", "n")}, 'unit' from generate_series(1, ${units}) n`,
    `insert into unit (agency_id, id, structure) select ${agency}, ${idSql("unit", "n")}, 'government' from generate_series(1, ${units}) n`,
    `insert into unit_span (agency_id, unit_id, valid_from, name, name_key) select ${agency}, ${idSql("unit", "n")}, '1990-01-01',
      'Phòng số ' || n, 'phong so ' || n from generate_series(1, ${units}) n`,
    `insert into subject (agency_id, id, kind) select ${agency}, ${idSql("person", "n")}, 'person' from generate_series(1, ${people}) n`,
    `insert into person (agency_id, id, staff_code, name, name_key, sort_key) select ${agency}, ${idSql("person", "n")}, 'NV' || n,
      'Nguyễn Văn Số ' || n, 'nguyen van so ' || n, n || ' nguyen van so' from generate_series(1, ${people}) n`,
    `insert into posting (agency_id, id, person_id, unit_id, title, valid_from) select ${agency}, ${idSql("posting", "n")},
      ${idSql("person", "n")}, ${idSql("unit", `1 + n % ${units}`)}, 'Chuyên viên', '${from}' from generate_series(1, ${people}) n`,
    `insert into calendar (agency_id, id, name, cadence) values (${agency}, ${idSql("calendar", 1)}, 'Lịch đo', '${cadence === "month" ? "month" : "own"}')`,
    `insert into period (agency_id, id, calendar_id, code, label, starts_on, ends_on, due_on)
      select ${agency}, ${idSql("period", "n")}, ${idSql("calendar", 1)}, ${code}, 'Kỳ ' || n, (${start} + (n - 1) * ${step})::date,
        (${start} + n * ${step} - interval '1 day')::date, (${start} + n * ${step})::date from generate_series(1, ${periods}) n`,
    `insert into indicator (agency_id, id, code, name, name_key, unit_of_measure, kind, nature, level, decimals, calendar_id)
      select ${agency}, ${idSql("indicator", "n")}, 'CT' || n, 'Chỉ tiêu số ' || n, 'chi tieu so ' || n, 'việc', 'quantity', 'flow', 'unit', 0,
        ${idSql("calendar", 1)} from generate_series(1, ${indicators}) n`,
    `insert into campaign (agency_id, id, name, theme, objectives, participants, plan, measures, rewards, ranks, starts_on, ends_on, state,
        version, created_by, created_at, launched_at)
      values (${agency}, ${idSql("campaign", 1)}, 'Phong trào được đo', 'Kỷ luật tốt', 'Mục tiêu', 'Các phòng', 'Kế hoạch', 'Biện pháp',
        'Giấy khen', 'unit', ${start}, (${start} + ${periods} * ${step} - interval '1 day')::date, 'launched', 1, ${member}, '${from}', '${from}')`,
    `insert into campaign_version (agency_id, campaign_id, version, definition, digest, member_id, at)
      values (${agency}, ${idSql("campaign", 1)}, 1, '{}', repeat('0', 64), ${member}, '${from}')`,
    `insert into pillar (agency_id, id, campaign_id, position, title) values (${agency}, ${idSql("pillar", 1)}, ${idSql("campaign", 1)}, 1, 'Kỷ luật tốt')`,
    `insert into cluster (agency_id, id, campaign_id, position, name) values (${agency}, ${idSql("cluster", 1)}, ${idSql("campaign", 1)}, 1, 'Khối chung')`,
    `insert into target (agency_id, id, campaign_id, pillar_id, code, title, position, max_points, rules)
      select ${agency}, ${idSql("target", "n")}, ${idSql("campaign", 1)}, ${idSql("pillar", 1)}, 'CT' || n, 'Chỉ tiêu số ' || n, n, ${maxOfTarget},
        '[{"kind": "proportional"}]' from generate_series(1, ${indicators}) n`,
    `insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
      select ${agency}, ${idSql("campaign", 1)}, ${idSql("target", "n")}, 'value', ${idSql("indicator", "n")} from generate_series(1, ${indicators}) n`,
    `insert into entrant (agency_id, campaign_id, subject_id, cluster_id, unit_id, joined_on)
      select ${agency}, ${idSql("campaign", 1)}, ${idSql("unit", "n")}, ${idSql("cluster", 1)}, ${idSql("unit", "n")}, ${start}
      from generate_series(1, ${units}) n`,
    `insert into assignment (agency_id, campaign_id, target_id, subject_id, planned)
      select ${agency}, ${idSql("campaign", 1)}, ${idSql("target", "t")}, ${idSql("unit", "n")}, 100 * ${periods}
      from generate_series(1, ${indicators}) t, generate_series(1, ${units}) n`,
    `insert into result (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, written_by, written_at, submitted_by,
        submitted_at, verified_value, verified_qualifier, verified_version, verified_by, verified_at)
      select ${agency}, ${idSql("indicator", "i")}, ${idSql("period", "p")}, ${idSql("unit", "u")}, ${idSql("unit", "u")}, 'verified', 1, v,
        ${member}, '${from}', ${member}, '${from}', v, 'exact', 1, ${member}, '${from}'
      from generate_series(1, ${filledPeriods}) p, generate_series(1, ${indicators}) i, generate_series(1, ${units}) u,
        lateral (select 1 + u % 37 + (p * 7919 + i * 104729 + u * 1299709) % 61 as v) drawn`,
    `insert into result_version (agency_id, indicator_id, period_id, subject_id, version, step, act, state, value, qualifier, not_applicable, member_id, at)
      select agency_id, indicator_id, period_id, subject_id, 1, 1, 'write', 'draft', value, 'exact', false, written_by, written_at
      from result where agency_id = ${agency}`,
    `insert into audit (agency_id, id, at, member_id, command, outcome, target, detail) select ${agency}, ${idSql("audit", "n")},
      timestamptz '${from}' + n * interval '1 minute', ${member}, 'save-results', 'done', 'results', '{"saved": 1, "refused": 0, "conflicts": 0}'
      from generate_series(1, ${people}) n`,
    `insert into award_type (agency_id, id, code, name, kind, subject_kind)
      values (${agency}, ${idSql("awardType", 1)}, 'GK', 'Giấy khen', 'commendation', 'individual')`,
    `insert into decision (agency_id, id, year, number, title, signed_on, signer_name, signer_post, issuer, recorded_by, recorded_at)
      select ${agency}, ${idSql("decision", "n")}, 2023, n || '/QĐ', 'Quyết định khen thưởng số ' || n, '2023-12-20', 'Nguyễn Văn Số',
        'Giám đốc', 'Giám đốc', ${member}, '2023-12-20' from generate_series(1, ${Math.ceil(people / 100)}) n`,
    `insert into award (agency_id, id, decision_id, line, award_type_id, subject_id, subject_name, award_year)
      select ${agency}, ${idSql("award", "n")}, ${idSql("decision", "1 + (n - 1) / 100")}, 1 + (n - 1) % 100, ${idSql("awardType", 1)},
        ${idSql("person", "n")}, 'Nguyễn Văn Số ' || n, 2023 from generate_series(1, ${people}) n`,
  ];
  await admin.query("set session_replication_role = replica");
  for (const statement of statements) await admin.query(statement);
  await admin.query("set session_replication_role = origin");
  // Without it the first large statement is planned for empty tables.
  await admin.query("analyze");
}

/** What a service without kept scores would ask of the figures each time the board is looked at: points of every entrant, best first. */
export const boardByGrouping = `
  select s.subject_id, sum(s.points)::int as points from (
    select r.subject_id, t.id, round(t.max_points * least(1, sum(r.value) / max(a.planned)), -1)::int as points
    from target t
    join target_indicator ti on ti.agency_id = t.agency_id and ti.target_id = t.id
    join result r on r.agency_id = t.agency_id and r.indicator_id = ti.indicator_id
    join period p on p.agency_id = r.agency_id and p.id = r.period_id
    join campaign c on c.agency_id = t.agency_id and c.id = t.campaign_id and p.ends_on between c.starts_on and c.ends_on
    join assignment a on a.agency_id = t.agency_id and a.target_id = t.id and a.subject_id = r.subject_id
    where t.agency_id = $1 and t.campaign_id = $2
    group by r.subject_id, t.id, t.max_points
  ) s group by s.subject_id order by points desc, s.subject_id`;

/** Keeps the standings of a board as large as nobody enters by hand, from the very sums that the grouping gives. */
export async function keepStandingsByGrouping(admin: pg.Client, agencyId: string, campaignId: string): Promise<void> {
  await admin.query(
    `insert into standing (agency_id, campaign_id, subject_id, cluster_id, provisional_points, official_points, provisional_pillars,
        official_pillars, items_expected, items_reported, items_verified, campaign_version, changed_at)
      select $1::uuid, $2::uuid, g.subject_id, e.cluster_id, g.points, g.points, array[g.points], array[g.points], n, n, n, 1, now()
      from (${boardByGrouping}) g
      join entrant e on e.agency_id = $1 and e.campaign_id = $2 and e.subject_id = g.subject_id
      cross join lateral (select count(*)::int as n from result r where r.agency_id = $1 and r.subject_id = g.subject_id) reported`,
    [agencyId, campaignId],
  );
}
