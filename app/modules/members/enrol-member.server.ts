import { ensureAccount } from "~/platform/identity.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { seatMember } from "./seat-member.server";

type Enrolment = {
  email: string;
  displayName: string;
  /** The first password; an account that exists already keeps its own. */
  password: string;
  /** Of the person whose record the seat opens. */
  staffCode: string | null;
};

/** Seats somebody by e-mail address, with a new account when the address has none; whether it had one is not told. */
export async function enrolMember(work: Work, enrolment: Enrolment): Promise<Outcome<{ memberId: string }>> {
  const { email, displayName, password, staffCode } = enrolment;
  const personId = staffCode === null ? null : await findPersonId(work, staffCode);
  if (staffCode !== null && personId === null) {
    return refuse("staff-code-unknown", { fields: { staffCode: "staff-code-unknown" } });
  }
  const accountId = await ensureAccount({ email, password });
  const seated = await seatMember(work, { accountId, displayName, personId });
  if (seated.ok || seated.refusal !== "person-seated") return seated;
  return refuse("person-seated", { fields: { staffCode: "person-seated" } });
}

async function findPersonId({ db, scope }: Work, staffCode: string): Promise<string | null> {
  const [person] = await db.$queryRaw<{ id: string }[]>`
    select id from person where agency_id = ${scope.agencyId}::uuid and staff_code = ${staffCode}`;
  return person?.id ?? null;
}
