import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdPerson, namesakeRefusal, type PersonDetails, storedNames } from "./person-names.server";

/** Puts a person's details right; everything that names the person follows. */
export async function changePerson(work: Work, personId: string, details: PersonDetails): Promise<Outcome> {
  if (!(await holdPerson(work, personId))) return refuse("unknown");
  const refused = await namesakeRefusal(work, details, personId);
  if (refused) return refused;
  const { name, nameKey, sortKey } = storedNames(details.name);
  await work.db.$executeRaw`
    update person set name = ${name}, name_key = ${nameKey}, sort_key = ${sortKey}, staff_code = ${details.staffCode},
      born_on = ${details.bornOn}::date, is_union_member = ${details.isUnionMember}
    where agency_id = ${work.scope.agencyId}::uuid and id = ${personId}::uuid`;
  work.record({ command: "change-person", target: `person:${personId}` });
  return { ok: true };
}
