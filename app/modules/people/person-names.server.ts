import { fold, normaliseName, personSortKey } from "~/domain/names";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";

export type PersonDetails = {
  name: string;
  staffCode: string | null;
  bornOn: string | null;
  isUnionMember: boolean;
  /** Said after being asked: the namesake is somebody else. */
  isAnother?: boolean;
};

/** The names as stored: as written, for searching, for sorting. */
export function storedNames(written: string): { name: string; nameKey: string; sortKey: string } {
  const name = normaliseName(written);
  return { name, nameKey: fold(name), sortKey: personSortKey(name) };
}

/**
 * A staff code belongs to one person. The same name with the same birth date, or with one that is not known, is asked
 * about once, unless two different staff codes already tell them apart.
 */
export async function namesakeRefusal(
  { db, scope }: Work,
  details: PersonDetails,
  personId: string | null,
): Promise<Refused | null> {
  const { name } = storedNames(details.name);
  const rows = await db.$queryRaw<{ name: string; staffCode: string | null; unitName: string | null }[]>`
    select p.name, p.staff_code as "staffCode", (select s.name from posting o join unit_span s on s.agency_id = o.agency_id
        and s.unit_id = o.unit_id where o.agency_id = p.agency_id and o.person_id = p.id
        order by o.valid_from desc, s.valid_from desc limit 1) as "unitName"
    from person p where p.agency_id = ${scope.agencyId}::uuid and p.id is distinct from ${personId}::uuid
      and (p.staff_code = ${details.staffCode} or (p.name_key = ${fold(name)} and p.name = ${name}
        and (p.born_on is null or ${details.bornOn}::date is null or p.born_on = ${details.bornOn}::date)))`;
  const holder = rows.find((row) => row.staffCode !== null && row.staffCode === details.staffCode);
  if (holder) {
    return refuse("staff-code-taken", { detail: { name: holder.name }, fields: { staffCode: "staff-code-taken" } });
  }
  const namesake = rows.find((row) => row.staffCode === null || details.staffCode === null);
  if (!namesake || details.isAnother) return null;
  const { unitName } = namesake;
  return refuse("person-same-name", {
    detail: { name, unit: unitName ?? "" },
    fields: { isAnother: "person-same-name" },
  });
}

/** Keeps the person's row until the transaction ends; false when the agency has no such person. */
export async function holdPerson({ db, scope }: Work, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const rows = await db.$queryRaw<unknown[]>`
    select id from person where agency_id = ${scope.agencyId}::uuid and id = ${personId}::uuid for no key update`;
  return rows.length > 0;
}
