import type { Namesake } from "~/domain/pasted-lines";
import { type LabelledSubject, subjectLabel } from "~/domain/subject-label";
import { sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";
import { choicesWhere } from "./subject-choices.server";

/** Whoever bears one of these names, which are written without marks: people, units and named collectives, with the units that a person has or had a post in. */
export async function listNamesakes(view: View, names: readonly string[]): Promise<Namesake[]> {
  const choices = await choicesWhere(view, sql`x.name_key = any(${names}::text[])`, 500);
  const people = choices.filter(({ kind }) => kind === "person").map(({ id }) => id);
  const unitsOf = await readUnitNames(view, people);
  return choices.map((choice) => ({
    label: subjectLabel(choice),
    kind: choice.kind,
    name: choice.name,
    unitNames: unitsOf.get(choice.id) ?? namesIn(choice),
    isClosed: choice.isClosed,
  }));
}

async function readUnitNames({ db, scope }: View, personIds: readonly string[]): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ personId: string; names: string[] }[]>`
    select o.person_id as "personId", array_agg(distinct u.name) as names
    from posting o join unit_span u on u.agency_id = o.agency_id and u.unit_id = o.unit_id
    where o.agency_id = ${scope.agencyId}::uuid and o.person_id = any(${personIds}::uuid[]) group by o.person_id`;
  return new Map(rows.map(({ personId, names }) => [personId, names]));
}

function namesIn({ unitName }: LabelledSubject): string[] {
  return unitName === null ? [] : [unitName];
}
