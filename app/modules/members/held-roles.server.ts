import type { Role } from "~/domain/permissions";
import { leavesAnAdministrator } from "~/domain/role-scope";
import { isId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

export type HeldRole = { id: string; role: Role; unitId: string | null };

/** Keeps a seat until the transaction ends and gives its roles; null when there is no such live seat. */
export async function holdSeat({ db, scope }: Work, memberId: string): Promise<HeldRole[] | null> {
  if (!isId(memberId)) return null;
  const seats = await db.$queryRaw<unknown[]>`select id from member
    where agency_id = ${scope.agencyId}::uuid and id = ${memberId}::uuid and ended_at is null for no key update`;
  if (seats.length === 0) return null;
  return db.$queryRaw<HeldRole[]>`select id, role, unit_id as "unitId" from member_role
    where agency_id = ${scope.agencyId}::uuid and member_id = ${memberId}::uuid and revoked_at is null`;
}

/** Whether somebody still administers the whole agency without this member; two who leave at once wait for each other. */
export async function isAdministeredWithout({ db, scope }: Work, memberId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    select r.member_id as "memberId" from member_role r join member m on m.agency_id = r.agency_id and m.id = r.member_id
    where r.agency_id = ${scope.agencyId}::uuid and r.role = 'admin' and r.scope = 'wholeAgency'
      and r.revoked_at is null and m.ended_at is null
    order by r.id for update of r`;
  return leavesAnAdministrator(
    rows.map((row) => row.memberId),
    memberId,
  );
}
