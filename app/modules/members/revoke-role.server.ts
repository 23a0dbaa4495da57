import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdSeat, isAdministeredWithout } from "./held-roles.server";

/** Takes a role from a member; the last who administers the whole agency keeps it. */
export async function revokeRole(work: Work, memberId: string, roleId: string): Promise<Outcome> {
  const held = await holdSeat(work, memberId);
  const revoked = held?.find(({ id }) => id === roleId);
  if (!revoked) return refuse("unknown");
  if (revoked.role === "admin" && !(await isAdministeredWithout(work, memberId))) return refuse("last-administrator");
  await work.db.$executeRaw`update member_role set revoked_at = ${work.now}
    where agency_id = ${work.scope.agencyId}::uuid and id = ${roleId}::uuid`;
  const { role, unitId } = revoked;
  work.record({ command: "revoke-role", target: `member:${memberId}`, detail: { role, unitId } });
  return { ok: true };
}
