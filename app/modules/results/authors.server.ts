import { mayVerify, type Verdict } from "~/domain/result";
import { type Sql, sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";

/** Who wrote what is not yet verified of a result, and whether the reader heads its unit. */
export type Authors = { writers: string[]; isHead: boolean };

/** The columns `writers` and `isHead` of a result `r`. */
export function authorColumns({ scope, today }: View): Sql {
  const headed = scope.grants.flatMap(({ role, unitId }) => (role === "unitHead" && unitId ? [unitId] : []));
  return sql`
    array(select distinct v.member_id::text from result_version v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id
      and v.period_id = r.period_id and v.subject_id = r.subject_id and v.act = 'write'
      and v.version > coalesce(r.verified_version, 0)) as writers,
    (r.unit_id = any(${headed}::uuid[]) or exists (select from posting o where o.agency_id = r.agency_id
      and o.person_id = ${scope.personId}::uuid and o.unit_id = r.unit_id and o.is_head and o.valid_from <= ${today}::date
      and (o.valid_to is null or o.valid_to > ${today}::date))) as "isHead"`;
}

/** Whether the reader, by whom he is, may verify it; his scope and the state of the result are judged elsewhere. */
export function verdictOn({ scope }: View, { writers, isHead }: Authors): Verdict {
  return mayVerify({
    writers,
    verifierId: scope.memberId,
    verifierIsHeadOfSubjectUnit: isHead,
    agencyAllowsHead: scope.headMayVerifyOwnUnit,
  });
}
