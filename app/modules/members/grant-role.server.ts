import type { Role } from "~/domain/permissions";
import { roleScopeRefusal } from "~/domain/role-scope";
import { findStructure } from "~/modules/units/queries.server";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdSeat } from "./held-roles.server";

/** Grants a role over the whole agency (no unit) or over a unit and all below it. */
export async function grantRole(
  work: Work,
  memberId: string,
  { role, unitId }: { role: Role; unitId: string | null },
): Promise<Outcome<{ roleId: string }>> {
  const held = await holdSeat(work, memberId);
  if (!held) return refuse("unknown");
  const refusal = roleScopeRefusal(role, unitId);
  if (refusal) return refuse(refusal, { fields: { unitId: refusal } });
  if (unitId !== null && !(isId(unitId) && (await findStructure(work, unitId)))) return refuse("unknown");
  if (held.some((other) => other.role === role && other.unitId === unitId)) {
    return refuse("role-held", { fields: { role: "role-held" } });
  }
  const { db, scope, now } = work;
  const roleId = newId();
  await db.$executeRaw`
    insert into member_role (agency_id, id, member_id, role, scope, unit_id, granted_by, granted_at)
    values (${scope.agencyId}::uuid, ${roleId}::uuid, ${memberId}::uuid, ${role}, ${unitId === null ? "wholeAgency" : "unit"},
      ${unitId}::uuid, ${scope.memberId}::uuid, ${now})`;
  work.record({ command: "grant-role", target: `member:${memberId}`, detail: { role, unitId } });
  return { ok: true, roleId };
}
