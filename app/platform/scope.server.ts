import { type Grant, mayAtAll, type Permission, reach } from "~/domain/permissions";
import type { Db } from "./db.server";

/** Who asks, in which agency, with which roles: made by the door, in the transaction that it serves. */
export type Scope = {
  agencyId: string;
  slug: string;
  agencyName: string;
  motto: string | null;
  headMayVerifyOwnUnit: boolean;
  accountId: string;
  memberId: string;
  memberName: string;
  personId: string | null;
  grants: readonly Grant[];
  /** For every unit that a grant names: that unit and all below it today. */
  unitsBelow: Readonly<Record<string, readonly string[]>>;
};

type SeatRow = Omit<Scope, "grants" | "unitsBelow" | "accountId"> & { grants: Grant[]; isSuspended: boolean };

/** The seat of an account, or null when it has none in this agency. */
export async function findScope(
  db: Db,
  asked: { agencyId: string; accountId: string; today: string },
): Promise<Scope | null> {
  const [seat] = await db.$queryRaw<SeatRow[]>`
    select m.agency_id as "agencyId", a.slug, a.name as "agencyName", a.motto,
      a.head_may_verify_own_unit as "headMayVerifyOwnUnit", m.id as "memberId", m.display_name as "memberName",
      m.person_id as "personId", a.suspended_at is not null as "isSuspended",
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id) order by r.id) from member_role r
        where r.agency_id = m.agency_id and r.revoked_at is null and (r.member_id = m.id or exists (
          select from delegation d where d.agency_id = m.agency_id and d.to_member_id = m.id and d.from_member_id = r.member_id
            and d.role = r.role and d.revoked_at is null
            and ${asked.today}::date >= d.valid_from and ${asked.today}::date < d.valid_to))), '[]') as grants
    from member m join agency a on a.id = m.agency_id
    where m.agency_id = ${asked.agencyId}::uuid and m.account_id = ${asked.accountId}::uuid and m.ended_at is null`;
  if (!seat || seat.isSuspended) return null;
  const { isSuspended: _, ...scope } = seat;
  return { ...scope, accountId: asked.accountId, unitsBelow: await unitsBelow(db, scope, asked.today) };
}

/** The units in which the scope holds a permission: all of the agency, or a list that may be empty. */
export function unitsFor(scope: Scope, permission: Permission): "agency" | string[] {
  const held = reach(scope.grants, permission);
  if (held.agency) return "agency";
  return [...new Set(held.unitIds.flatMap((root) => scope.unitsBelow[root] ?? []))];
}

/** Whether the scope holds a permission for what belongs to a unit or to a person. */
export function mayFor(
  scope: Scope,
  permission: Permission,
  subject: { unitId: string | null; personId?: string | null },
): boolean {
  const units = unitsFor(scope, permission);
  if (units === "agency") return true;
  if (subject.unitId !== null && units.includes(subject.unitId)) return true;
  const owns = subject.personId != null && subject.personId === scope.personId;
  return owns && reach(scope.grants, permission).own;
}

export function holds(scope: Scope, permission: Permission): boolean {
  return mayAtAll(scope.grants, permission);
}

async function unitsBelow(
  db: Db,
  scope: { agencyId: string; grants: Grant[] },
  today: string,
): Promise<Record<string, string[]>> {
  const roots = [...new Set(scope.grants.flatMap((grant) => (grant.unitId ? [grant.unitId] : [])))];
  if (roots.length === 0) return {};
  const rows = await db.$queryRaw<{ root: string; unitId: string }[]>`
    with recursive below as (
      select u.id as root, u.id as unit_id from unit u where u.agency_id = ${scope.agencyId}::uuid and u.id = any(${roots}::uuid[])
      union
      select b.root, s.unit_id from below b join unit_span s on s.agency_id = ${scope.agencyId}::uuid and s.parent_id = b.unit_id
        and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to > ${today}::date)
    ) select root, unit_id as "unitId" from below`;
  const below: Record<string, string[]> = {};
  for (const { root, unitId } of rows) {
    below[root] ??= [];
    below[root].push(unitId);
  }
  return below;
}
