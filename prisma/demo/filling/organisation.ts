import type { Role } from "~/domain/permissions";
import type { Structure } from "~/domain/structure";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import type { DemoAgency } from "../demo-agency";

export type PlannedUnit = {
  key: string;
  name: string;
  shortName?: string;
  structure?: Structure;
  /** The key of a unit that stands before this one in the list. */
  under?: string;
  since: string;
};

export type PlannedPerson = {
  name: string;
  code?: string;
  posts: readonly PlannedPost[];
};

export type PlannedPost = { unit: string; title: string; since: string; isHead?: boolean; isActing?: boolean };

/** A role of the demo, who holds it, and the key of the unit to which it reaches; the whole agency without one. The account is the role's own, or the one of `email`. */
export type PlannedSeat = { role: Role; name: string; unit?: string; email?: string };

export type Named = { id: string; name: string };

export type DemoOrganisation = {
  unit: (key: string) => Named;
  person: (name: string) => Named;
};

/** Units in the order of the list, then people with their posts, then the seats of the demo's accounts. */
export async function addOrganisation(
  agency: DemoAgency,
  at: string,
  planned: { units: readonly PlannedUnit[]; people: readonly PlannedPerson[]; seats: readonly PlannedSeat[] },
): Promise<DemoOrganisation> {
  const units = new Map<string, Named>();
  const people = new Map<string, Named>();
  const organisation: DemoOrganisation = {
    unit: (key) => found(units, key),
    person: (name) => found(people, name),
  };
  for (const { key, name, shortName = null, structure = "government", under, since } of planned.units) {
    const parentId = under === undefined ? null : organisation.unit(under).id;
    const { unitId } = await agency.as("admin", at, (work) =>
      addUnit(work, { structure, name, shortName, parentId, validFrom: since }),
    );
    units.set(key, { id: unitId, name });
  }
  for (const { name, code = null, posts } of planned.people) {
    const { personId } = await agency.as("admin", at, (work) =>
      addPerson(work, { name, staffCode: code, bornOn: null, isUnionMember: true }),
    );
    people.set(name, { id: personId, name });
    for (const { unit, title, since, isHead = false, isActing = false } of posts) {
      const unitId = organisation.unit(unit).id;
      await agency.as("admin", at, (work) =>
        addPosting(work, personId, { unitId, title, isHead, isActing, validFrom: since }),
      );
    }
  }
  for (const { role, name, unit, email } of planned.seats) {
    const unitId = unit === undefined ? null : organisation.unit(unit).id;
    const seat = { displayName: name, personId: organisation.person(name).id, unitId };
    await agency.seat(role, at, { ...seat, ...(email !== undefined && { email }) });
  }
  return organisation;
}

function found(named: ReadonlyMap<string, Named>, key: string): Named {
  const one = named.get(key);
  if (!one) throw new Error(`the demo names nobody and nothing "${key}"`);
  return one;
}
