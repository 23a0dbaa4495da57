import { type Sql, sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";

/** Whether the reader heads the unit of an entrant `e`, by his post today or by his role. */
export function headsUnit({ scope, today }: View): Sql {
  const headed = scope.grants.flatMap(({ role, unitId }) => (role === "unitHead" && unitId ? [unitId] : []));
  return sql`(e.unit_id = any(${headed}::uuid[]) or exists (select from posting o where o.agency_id = e.agency_id
    and o.person_id = ${scope.personId}::uuid and o.unit_id = e.unit_id and o.is_head and o.valid_from <= ${today}::date
    and (o.valid_to is null or o.valid_to > ${today}::date)))`;
}
