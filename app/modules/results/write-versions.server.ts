import { type Sql, sql } from "~/platform/db.server";
import type { Work } from "~/platform/work.server";
import type { ResultKey } from "./result-key";

export type ResultAct = "write" | "submit" | "takeBack" | "return" | "verify" | "derive";

/** Keeps what the results at these keys are now, under what was done to them. */
export async function writeVersions(work: Work, act: ResultAct, keys: readonly ResultKey[]): Promise<void> {
  if (keys.length === 0) return;
  const { db, scope } = work;
  const source = sql`unnest(${keys.map(({ indicatorId }) => indicatorId)}::uuid[], ${keys.map(({ periodId }) => periodId)}::uuid[],
      ${keys.map(({ subjectId }) => subjectId)}::uuid[]) k (indicator_id, period_id, subject_id)
    join result r on r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = k.indicator_id and r.period_id = k.period_id
      and r.subject_id = k.subject_id`;
  await db.$executeRaw(versionsFrom(work, act, source));
}

/** The statement that keeps what the rows `r` of a source are now; it may be a part of the one that writes them. */
export function versionsFrom({ scope, now }: Work, act: ResultAct, source: Sql): Sql {
  return sql`
    insert into result_version (agency_id, indicator_id, period_id, subject_id, version, step, act, state, value, qualifier, qualifier_word,
      not_applicable, reason, member_id, at)
    select r.agency_id, r.indicator_id, r.period_id, r.subject_id, r.version,
      1 + coalesce((select max(v.step) from result_version v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id
        and v.period_id = r.period_id and v.subject_id = r.subject_id and v.version = r.version), 0), ${act}, r.state, r.value, r.qualifier, r.qualifier_word,
      r.not_applicable, case when ${act} = 'return' then r.return_reason end, ${act === "derive" ? null : scope.memberId}::uuid, ${now}
    from ${source}`;
}
