import type { Role } from "~/domain/permissions";
import { authDb } from "~/platform/auth-db.server";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type RoleOfMember = { id: string; role: Role; unitId: string | null; unitName: string | null };

export type MemberInList = {
  id: string;
  accountId: string;
  displayName: string;
  email: string;
  personId: string | null;
  personName: string | null;
  /** ISO instant, or null while the seat is held. */
  endedAt: string | null;
  roles: RoleOfMember[];
};

/** The live seats by name, with their roles and the names of the units that these reach. */
export function listMembers(view: View): Promise<MemberInList[]> {
  return membersWhere(view, sql`and m.ended_at is null`);
}

/** A seat, ended or not; null when the agency has no such member. */
export async function findMember(view: View, id: string): Promise<MemberInList | null> {
  if (!isId(id)) return null;
  const [member] = await membersWhere(view, sql`and m.id = ${id}::uuid`);
  return member ?? null;
}

/** Names of all who ever had a seat, for choosing whose deeds to read. */
export function listMemberChoices({ db, scope }: View): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    select id, display_name as name from member where agency_id = ${scope.agencyId}::uuid order by display_name collate "vi-x-icu", id`;
}

async function membersWhere({ db, scope, today }: View, wanted: Sql = noSql): Promise<MemberInList[]> {
  const members = await db.$queryRaw<Omit<MemberInList, "email">[]>`
    select m.id, m.account_id as "accountId", m.display_name as "displayName", m.person_id as "personId", p.name as "personName",
      to_json(m.ended_at)#>>'{}' as "endedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unitName', (
          select s.name from unit_span s where s.agency_id = r.agency_id and s.unit_id = r.unit_id
          order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1)) order by r.granted_at, r.id)
        from member_role r where r.agency_id = m.agency_id and r.member_id = m.id and r.revoked_at is null), '[]') as roles
    from member m left join person p on p.agency_id = m.agency_id and p.id = m.person_id
    where m.agency_id = ${scope.agencyId}::uuid ${wanted}
    order by m.display_name collate "vi-x-icu", m.id`;
  const accounts = await authDb().account.findMany({
    where: { id: { in: members.map((member) => member.accountId) } },
    select: { id: true, email: true },
  });
  const emailOf = new Map(accounts.map(({ id, email }) => [id, email]));
  return members.map((member) => ({ ...member, email: emailOf.get(member.accountId) ?? "" }));
}
