import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdSeat, isAdministeredWithout } from "./held-roles.server";

/** Ends a seat with all its roles. The member stays named in everything that was done; the last administrator stays. */
export async function endSeat(work: Work, memberId: string): Promise<Outcome> {
  const { db, scope, now } = work;
  const held = await holdSeat(work, memberId);
  if (!held) return refuse("unknown");
  if (held.some(({ role }) => role === "admin") && !(await isAdministeredWithout(work, memberId))) {
    return refuse("last-administrator");
  }
  await db.$executeRaw`update member_role set revoked_at = ${now}
    where agency_id = ${scope.agencyId}::uuid and member_id = ${memberId}::uuid and revoked_at is null`;
  await db.$executeRaw`update member set ended_at = ${now} where agency_id = ${scope.agencyId}::uuid and id = ${memberId}::uuid`;
  work.record({ command: "end-seat", target: `member:${memberId}` });
  return { ok: true };
}
