import type { Qualifier } from "~/domain/qualifiers";
import type { Result, ResultState } from "~/domain/result";
import { type Sql, sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";
import { contentOf } from "./figure-text";
import type { ResultKey } from "./result-key";

/** A row of `result` as the domain sees it, with who stands behind it. */
export type StoredResult = Result & ResultKey & { unitId: string; writtenBy: string; writtenAt: Date };

type ResultRow = ResultKey & {
  unitId: string;
  state: ResultState;
  version: number;
  value: string | null;
  qualifier: Qualifier;
  word: string | null;
  notApplicable: boolean;
  isOpened: boolean;
  isCorrected: boolean;
  returnReason: string | null;
  returnedVersion: number | null;
  verifiedVersion: number | null;
  verifiedValue: string | null;
  verifiedQualifier: Qualifier | null;
  verifiedWord: string | null;
  verifiedNotApplicable: boolean;
  writtenBy: string;
  writtenAt: Date;
};

export const resultColumns: Sql = sql`
  r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId", r.unit_id as "unitId", r.state, r.version,
  r.value::text, r.qualifier, r.qualifier_word as word, r.not_applicable as "notApplicable", r.opened_at is not null as "isOpened",
  r.return_reason as "returnReason", r.returned_version as "returnedVersion",
  r.verified_version as "verifiedVersion", r.verified_value::text as "verifiedValue", r.verified_qualifier as "verifiedQualifier",
  r.verified_word as "verifiedWord", r.verified_not_applicable as "verifiedNotApplicable",
  r.written_by as "writtenBy", r.written_at as "writtenAt"`;

/** The stored results at these keys, locked in the order of their keys. */
export async function lockResults({ db, scope }: View, keys: readonly ResultKey[]): Promise<StoredResult[]> {
  if (keys.length === 0) return [];
  const rows = await db.$queryRaw<ResultRow[]>`
    select ${resultColumns} from unnest(${keys.map(({ indicatorId }) => indicatorId)}::uuid[], ${keys.map(({ periodId }) => periodId)}::uuid[],
      ${keys.map(({ subjectId }) => subjectId)}::uuid[]) k (indicator_id, period_id, subject_id)
    join result r on r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = k.indicator_id and r.period_id = k.period_id
      and r.subject_id = k.subject_id
    order by r.indicator_id, r.period_id, r.subject_id for update of r`;
  return rows.map(asStored);
}

function asStored(row: ResultRow): StoredResult {
  return {
    indicatorId: row.indicatorId,
    periodId: row.periodId,
    subjectId: row.subjectId,
    unitId: row.unitId,
    state: row.state,
    version: row.version,
    content: contentOf(row),
    isOpened: row.isOpened,
    returned: row.returnReason === null ? null : { version: row.returnedVersion ?? 0, reason: row.returnReason },
    verified:
      row.verifiedVersion === null
        ? null
        : {
            version: row.verifiedVersion,
            content: contentOf({
              value: row.verifiedValue,
              qualifier: row.verifiedQualifier,
              word: row.verifiedWord,
              notApplicable: row.verifiedNotApplicable,
            }),
          },
    writtenBy: row.writtenBy,
    writtenAt: row.writtenAt,
  };
}
