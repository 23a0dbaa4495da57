import { addDays } from "~/domain/calendar-day";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export const auditLinesPerPage = 50;

export type AuditEntry = {
  id: string;
  at: Date;
  memberName: string | null;
  command: string;
  outcome: "done" | "denied" | "read";
  /** "unit", "person", "path" …, or null. */
  targetKind: string | null;
  /** What the target is called now; an address for a path. */
  targetName: string | null;
  /** The name of the unit that the detail speaks of. */
  unitName: string | null;
  detail: Record<string, string | number | boolean | null>;
};

type AuditOptions = { memberId?: string; onDay?: string; page?: number };

/**
 * What was done and refused, latest first, fifty to a page. Whoever may read the audit of the whole agency sees all of it,
 * others their own lines only.
 */
export async function listAudit(
  view: View,
  options: AuditOptions = {},
): Promise<{ entries: AuditEntry[]; page: number; hasMore: boolean }> {
  const { db, scope } = view;
  const page = Math.max(1, Math.trunc(options.page ?? 1));
  const memberId = readsAll(view) ? options.memberId : scope.memberId;
  if (memberId !== undefined && !isId(memberId)) return { entries: [], page, hasMore: false };
  const { onDay } = options;
  const rows = await db.$queryRaw<AuditEntry[]>`
    with line as (
      select a.id, a.at, a.member_id, a.command, a.outcome, a.target, a.detail from audit a
      where a.agency_id = ${scope.agencyId}::uuid ${memberId ? sql`and a.member_id = ${memberId}::uuid` : noSql}
        ${onDay ? sql`and a.at >= ${startOf(onDay)} and a.at < ${startOf(addDays(onDay, 1))}` : noSql}
      order by a.at desc, a.id desc limit ${auditLinesPerPage + 1} offset ${(page - 1) * auditLinesPerPage}
    ), named as (
      select l.*, split_part(l.target, ':', 1) as kind,
        case when split_part(l.target, ':', 2) ~ '^[0-9a-f-]{36}$' then split_part(l.target, ':', 2)::uuid end as target_id,
        case when l.detail->>'unitId' ~ '^[0-9a-f-]{36}$' then (l.detail->>'unitId')::uuid end as unit_id
      from line l
    )
    select n.id, n.at, m.display_name as "memberName", n.command, n.outcome, n.kind as "targetKind", n.detail,
      case n.kind
        when 'path' then substr(n.target, 6)
        when 'unit' then (${unitName(sql`n.target_id`)})
        when 'person' then (select p.name from person p where p.agency_id = ${scope.agencyId}::uuid and p.id = n.target_id)
        when 'member' then (select o.display_name from member o where o.agency_id = ${scope.agencyId}::uuid and o.id = n.target_id)
        when 'campaign' then (select c.name from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = n.target_id)
        when 'target' then (select t.title from target t where t.agency_id = ${scope.agencyId}::uuid and t.id = n.target_id)
        when 'indicator' then (select i.name from indicator i where i.agency_id = ${scope.agencyId}::uuid and i.id = n.target_id)
        when 'result' then (select i.name from indicator i where i.agency_id = ${scope.agencyId}::uuid and i.id = n.target_id)
        when 'file' then (select f.name from file f where f.agency_id = ${scope.agencyId}::uuid and f.id = n.target_id)
        when 'calendar' then (select c.name from calendar c where c.agency_id = ${scope.agencyId}::uuid and c.id = n.target_id)
        when 'decision' then (select d.number from decision d where d.agency_id = ${scope.agencyId}::uuid and d.id = n.target_id)
        when 'subject' then coalesce(
          (select p.name from person p where p.agency_id = ${scope.agencyId}::uuid and p.id = n.target_id),
          (select c.name from collective c where c.agency_id = ${scope.agencyId}::uuid and c.id = n.target_id),
          (${unitName(sql`n.target_id`)}))
        when 'award-type' then (select w.name from award_type w where w.agency_id = ${scope.agencyId}::uuid and w.id = n.target_id)
      end as "targetName", (${unitName(sql`n.unit_id`)}) as "unitName"
    from named n left join member m on m.agency_id = ${scope.agencyId}::uuid and m.id = n.member_id
    order by n.at desc, n.id desc`;
  return { entries: rows.slice(0, auditLinesPerPage), page, hasMore: rows.length > auditLinesPerPage };

  function unitName(unitId: typeof noSql) {
    return sql`select s.name from unit_span s where s.agency_id = ${scope.agencyId}::uuid and s.unit_id = ${unitId}
      order by s.valid_from <= ${view.today}::date desc, s.valid_from desc limit 1`;
  }
}

/** Whether the reader sees the lines of everybody. */
export function readsAll({ scope }: View): boolean {
  return unitsFor(scope, "audit.read") === "agency";
}

/** The instant at which a day begins in Vietnam. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
