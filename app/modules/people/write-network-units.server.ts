import { fold } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

/** Bodies of the network, all at once, each last among the roots; ids by folded name. The caller has locked the tree. */
export async function writeNetworkUnits(
  { db, scope, now }: Work,
  units: readonly { name: string; validFrom: string }[],
): Promise<Map<string, string>> {
  if (units.length === 0) return new Map();
  const ids = units.map(() => newId());
  await db.$executeRaw`insert into subject (agency_id, id, kind)
    select ${scope.agencyId}::uuid, t.id, 'unit' from unnest(${ids}::uuid[]) as t (id)`;
  await db.$executeRaw`insert into unit (agency_id, id, structure, created_at)
    select ${scope.agencyId}::uuid, t.id, 'network', ${now} from unnest(${ids}::uuid[]) as t (id)`;
  await db.$executeRaw`
    insert into unit_span (agency_id, unit_id, valid_from, name, name_key, position)
    select ${scope.agencyId}::uuid, t.id, t.valid_from, t.name, t.name_key, t.number + coalesce(
      (select max(s.position) from unit_span s where s.agency_id = ${scope.agencyId}::uuid and s.parent_id is null), 0)
    from unnest(${ids}::uuid[], ${units.map(({ validFrom }) => validFrom)}::date[], ${units.map(({ name }) => name)}::text[],
      ${units.map(({ name }) => fold(name))}::text[]) with ordinality as t (id, valid_from, name, name_key, number)`;
  return new Map(units.map(({ name }, index) => [fold(name), ids[index] ?? ""]));
}
