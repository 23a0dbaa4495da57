import type { Role } from "~/domain/permissions";
import { registerAgency } from "~/modules/agencies/register-agency.server";
import { grantRole } from "~/modules/members/grant-role.server";
import { seatMember } from "~/modules/members/seat-member.server";
import { actAs } from "~/platform/acting.server";
import { ensureAccount } from "~/platform/identity.server";
import type { Outcome, Work } from "~/platform/work.server";
import { demoAccounts, demoPassword } from "./accounts";

export type DemoAgency = {
  /** Runs a command as one of the demo accounts, at an instant; a refusal is a fault of the demo. */
  as: <T>(who: Role, at: string, run: (work: Work) => Promise<Outcome<T>>) => Promise<{ ok: true } & T>;
  seat: (
    who: Role,
    at: string,
    seat: {
      displayName: string;
      personId: string | null;
      unitId: string | null;
      /** Of an account that another agency of the demo brought along. */
      email?: string;
    },
  ) => Promise<void>;
};

/** Registers a demo agency with its administrator. Instants are written in Vietnam's time: "2023-01-06 08:00". */
export async function demoAgency(
  agency: { slug: string; name: string; shortName: string | null; motto: string | null },
  administrator: string,
  at: string,
): Promise<DemoAgency> {
  const accounts = new Map<Role, string>();
  for (const { role, email, password } of demoAccounts.filter((account) => account.agency === agency.slug)) {
    if (role !== "operator") accounts.set(role, await ensureAccount({ email, password }));
  }
  const accountOf = (role: Role) => accounts.get(role) ?? "";
  const { agencyId } = await registerAgency(
    agency,
    { accountId: accountOf("admin"), displayName: administrator },
    instant(at),
  );

  const as: DemoAgency["as"] = async (who, time, run) => {
    const outcome = await actAs({ agencyId, accountId: accountOf(who) }, instant(time), run);
    if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  return {
    as,
    async seat(who, time, { displayName, personId, unitId, email }) {
      const accountId = email === undefined ? accountOf(who) : await ensureAccount({ email, password: demoPassword });
      const { memberId } = await as("admin", time, (work) => seatMember(work, { accountId, displayName, personId }));
      await as("admin", time, (work) => grantRole(work, memberId, { role: who, unitId }));
    },
  };
}

function instant(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+07:00`);
}
