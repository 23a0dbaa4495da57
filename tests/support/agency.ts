import type { Role } from "~/domain/permissions";
import { registerAgency } from "~/modules/agencies/register-agency.server";
import { actAs } from "~/platform/acting.server";
import { inAgency } from "~/platform/db.server";
import { ensureAccount } from "~/platform/identity.server";
import { newId } from "~/platform/ids.server";
import type { Outcome, View, Work } from "~/platform/work.server";

export type TestSeat = { memberId: string; accountId: string; email: string };

export type TestAgency = {
  id: string;
  slug: string;
  /** A seat with one role; a unit head needs a unit. */
  seat: (
    role: Role,
    options?: { unitId?: string | null; personId?: string | null; name?: string },
  ) => Promise<TestSeat>;
  /** Runs a command as somebody with this role over the whole agency, or as a given seat; a refusal rolls back, as at the door. */
  as: <T>(who: Role | TestSeat, run: (work: Work) => Promise<T>, at?: { now?: Date }) => Promise<T>;
  /** Runs a query in a read-only transaction. */
  see: <T>(who: Role | TestSeat, run: (view: View) => Promise<T>, at?: { now?: Date }) => Promise<T>;
  seatOf: (who: Role | TestSeat) => Promise<TestSeat>;
};

let made = 0;

/** An agency of this test alone; nothing is ever truncated, so a query that forgets its agency sees the rows of others. */
export async function anAgency({ name = "Trung tâm Thử nghiệm" }: { name?: string } = {}): Promise<TestAgency> {
  const mark = `${Date.now().toString(36)}${process.pid.toString(36)}${(made++).toString(36)}`;
  const slug = `co-quan-${mark}`;
  const email = `admin.${mark}@kiem-thu.example`;
  const accountId = await ensureAccount({ email, password: "mat-khau-kiem-thu" });
  const { agencyId, memberId } = await registerAgency(
    { slug, name: `${name} ${mark}`, shortName: null, motto: "Kỷ cương - Đoàn kết" },
    { accountId, displayName: "Quản Trị Viên" },
    new Date(),
  );
  const byRole = new Map<Role, Promise<TestSeat>>([["admin", Promise.resolve({ memberId, accountId, email })]]);

  const agency: TestAgency = {
    id: agencyId,
    slug,
    async seat(role, { unitId = null, personId = null, name = "Người Kiểm Thử" } = {}) {
      const address = `${role}.${newId()}@kiem-thu.example`.toLowerCase();
      const account = await ensureAccount({ email: address, password: "mat-khau-kiem-thu" });
      const member = newId();
      await inAgency({ agencyId, accountId: account, mode: "write" }, async (db) => {
        await db.$executeRaw`insert into member (agency_id, id, account_id, person_id, display_name)
          values (${agencyId}::uuid, ${member}::uuid, ${account}::uuid, ${personId}::uuid, ${name})`;
        await db.$executeRaw`insert into member_role (agency_id, id, member_id, role, scope, unit_id)
          values (${agencyId}::uuid, ${newId()}::uuid, ${member}::uuid, ${role}, ${unitId ? "unit" : "wholeAgency"}, ${unitId}::uuid)`;
      });
      return { memberId: member, accountId: account, email: address };
    },
    async as(who, run, { now = new Date() } = {}) {
      return actAs({ agencyId, accountId: (await agency.seatOf(who)).accountId }, now, run);
    },
    async see(who, run, { now = new Date() } = {}) {
      return actAs({ agencyId, accountId: (await agency.seatOf(who)).accountId }, now, run, "read");
    },
    seatOf(who) {
      if (typeof who !== "string") return Promise.resolve(who);
      const known = byRole.get(who) ?? agency.seat(who);
      byRole.set(who, known);
      return known;
    },
  };

  return agency;
}

/** The value of an outcome that must not be a refusal. */
export function done<T>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
