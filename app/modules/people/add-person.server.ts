import { newId } from "~/platform/ids.server";
import type { Outcome, Work } from "~/platform/work.server";
import { namesakeRefusal, type PersonDetails, storedNames } from "./person-names.server";

/** Enters a person. A namesake is asked about ("person-same-name") and accepted with `isAnother`. */
export async function addPerson(work: Work, details: PersonDetails): Promise<Outcome<{ personId: string }>> {
  const { db, scope } = work;
  const refused = await namesakeRefusal(work, details, null);
  if (refused) return refused;
  const personId = newId();
  const { name, nameKey, sortKey } = storedNames(details.name);
  await db.$executeRaw`insert into subject (agency_id, id, kind) values (${scope.agencyId}::uuid, ${personId}::uuid, 'person')`;
  await db.$executeRaw`
    insert into person (agency_id, id, staff_code, name, name_key, sort_key, born_on, is_union_member, created_at)
    values (${scope.agencyId}::uuid, ${personId}::uuid, ${details.staffCode}, ${name}, ${nameKey}, ${sortKey},
      ${details.bornOn}::date, ${details.isUnionMember}, ${work.now})`;
  work.record({ command: "add-person", target: `person:${personId}` });
  return { ok: true, personId };
}
