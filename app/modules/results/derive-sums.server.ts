import type { Work } from "~/platform/work.server";
import type { CellPlace } from "./cell-places.server";
import type { ResultKey } from "./result-key";
import { writeVersions } from "./write-versions.server";

/**
 * A unit's figure that is the sum of its people's, for every unit above the changed ones: derived in the same transaction,
 * never edited; its state is that of its least advanced part, its verified value the sum of what is verified.
 */
export async function deriveSums(work: Work, changed: readonly CellPlace[]): Promise<void> {
  const sums = changed.filter(({ level, isDerived }) => level === "sumOfPeople" && !isDerived);
  if (sums.length === 0) return;
  const { db, scope, now } = work;
  const keys = [
    ...new Map(
      sums.flatMap(({ indicatorId, periodId, unitsAbove }) =>
        unitsAbove.map(
          (unitId) => [`${indicatorId}:${periodId}:${unitId}`, { indicatorId, periodId, subjectId: unitId }] as const,
        ),
      ),
    ).values(),
  ];
  await lockUnits(
    work,
    keys.map(({ subjectId }) => subjectId),
  );
  const derived = await db.$queryRaw<ResultKey[]>`
    with key as (
      select * from unnest(${keys.map(({ indicatorId }) => indicatorId)}::uuid[], ${keys.map(({ periodId }) => periodId)}::uuid[],
        ${keys.map(({ subjectId }) => subjectId)}::uuid[]) k (indicator_id, period_id, unit_id)
    ), part as (
      select key.*, r.state, r.value, r.not_applicable, r.verified_value, r.verified_not_applicable, r.verified_by, r.verified_at
      from key
      join period p on p.agency_id = ${scope.agencyId}::uuid and p.id = key.period_id
      join result r on r.agency_id = p.agency_id and r.indicator_id = key.indicator_id and r.period_id = key.period_id
        and r.subject_id <> r.unit_id and r.unit_id in (
          with recursive below as (
            select key.unit_id as id
            union
            select t.unit_id from below b join unit_span t on t.agency_id = ${scope.agencyId}::uuid and t.parent_id = b.id
              and t.valid_from <= p.ends_on and (t.valid_to is null or t.valid_to > p.ends_on)
          ) select id from below)
    ), summed as (
      select indicator_id, period_id, unit_id, sum(value) as value, bool_and(not_applicable) as not_applicable, sum(verified_value) as verified_value,
        coalesce(bool_and(verified_not_applicable) filter (where verified_by is not null), false) as verified_not_applicable,
        case when bool_or(state = 'draft') then 'draft' when bool_or(state = 'returned') then 'draft'
          when bool_or(state = 'submitted') then 'submitted' else 'verified' end as state,
        (array_agg(verified_by order by verified_at desc) filter (where verified_by is not null))[1] as verified_by,
        max(verified_at) as verified_at
      from part group by 1, 2, 3
    )
    insert into result as r (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, not_applicable, written_by,
      written_at, submitted_at, verified_value, verified_not_applicable, verified_qualifier, verified_version, verified_by, verified_at)
    select ${scope.agencyId}::uuid, indicator_id, period_id, unit_id, unit_id, state, 1, value, not_applicable, ${scope.memberId}::uuid,
      ${now}, case when state = 'submitted' then ${now}::timestamptz end, verified_value, verified_not_applicable, case when verified_by is not null then 'exact' end,
      case when verified_by is not null then 1 end, verified_by, verified_at
    from summed order by indicator_id, period_id, unit_id
    on conflict (agency_id, indicator_id, period_id, subject_id) do update set state = excluded.state, version = r.version + 1,
      value = excluded.value, not_applicable = excluded.not_applicable, written_by = excluded.written_by, written_at = excluded.written_at, submitted_at = excluded.submitted_at,
      verified_value = excluded.verified_value, verified_not_applicable = excluded.verified_not_applicable, verified_qualifier = excluded.verified_qualifier,
      verified_version = case when excluded.verified_by is not null then r.version + 1 end,
      verified_by = excluded.verified_by, verified_at = excluded.verified_at
    returning r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId"`;
  await writeVersions(work, "derive", derived);
}

/** Who sums a unit after another reads what the other has written: the lock is taken before the sum is. */
async function lockUnits({ db, scope }: Work, unitIds: readonly string[]): Promise<void> {
  await db.$queryRaw`select id from unit where agency_id = ${scope.agencyId}::uuid and id = any(${unitIds}::uuid[])
    order by id for no key update`;
}
