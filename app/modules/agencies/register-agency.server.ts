import { normaliseName } from "~/domain/names";
import { writeAudit } from "~/platform/audit.server";
import { platformDb } from "~/platform/auth-db.server";
import { inAgency } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/**
 * Enters an agency in the registry and gives its first member the seat of an administrator.
 * It runs before the agency has a door: the caller is the platform, never a request of a member.
 */
export async function registerAgency(
  agency: { slug: string; name: string; shortName: string | null; motto: string | null },
  administrator: { accountId: string; displayName: string },
  now: Date,
): Promise<{ agencyId: string; memberId: string }> {
  const agencyId = newId();
  const memberId = newId();
  await platformDb().agency.create({ data: { id: agencyId, ...agency, createdAt: now } });
  await inAgency({ agencyId, accountId: administrator.accountId, mode: "write" }, async (db) => {
    await db.$executeRaw`insert into member (agency_id, id, account_id, display_name, created_at)
      values (${agencyId}::uuid, ${memberId}::uuid, ${administrator.accountId}::uuid, ${normaliseName(administrator.displayName)}, ${now})`;
    await db.$executeRaw`insert into member_role (agency_id, id, member_id, role, scope, granted_by, granted_at)
      values (${agencyId}::uuid, ${newId()}::uuid, ${memberId}::uuid, 'admin', 'wholeAgency', ${memberId}::uuid, ${now})`;
    const author = { agencyId, memberId, accountId: administrator.accountId };
    await writeAudit(db, author, [{ command: "register-agency", target: `agency:${agencyId}` }], now);
  });
  return { agencyId, memberId };
}
