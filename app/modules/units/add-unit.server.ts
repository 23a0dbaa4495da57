import { normaliseName } from "~/domain/names";
import { isOpenThroughout } from "~/domain/posting";
import type { Structure } from "~/domain/structure";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findStructure } from "./queries.server";
import { findSpans, lockTree, writeSpans } from "./unit-spans.server";

type NewUnit = {
  structure: Structure;
  name: string;
  shortName: string | null;
  /** null makes a root of its structure. */
  parentId: string | null;
  validFrom: string;
  /** The unit, open or closed by then, of which this one takes over what no other has. */
  predecessorId?: string | null;
};

/** Adds a unit from a day on, last among the units of its parent. Refuses a parent of another structure or one not open, and a predecessor that others have taken over already. */
export async function addUnit(work: Work, unit: NewUnit): Promise<Outcome<{ unitId: string }>> {
  const { db, scope } = work;
  await lockTree(work);
  if (unit.parentId !== null) {
    const parent = await findSpans(work, unit.parentId);
    if (!parent) return refuse("unknown");
    if ((await findStructure(work, unit.parentId)) !== unit.structure) {
      return refuse("unit-other-structure", { fields: { parentId: "unit-other-structure" } });
    }
    if (!isOpenThroughout(parent, unit.validFrom, null)) {
      return refuse("parent-not-open", { fields: { parentId: "parent-not-open" } });
    }
  }
  const unitId = newId();
  const { predecessorId = null } = unit;
  const left = predecessorId === null ? 0 : await shareLeft(work, predecessorId, unit.structure);
  if (left === null) return refuse("unknown");
  if (predecessorId !== null && left <= 0)
    return refuse("predecessor-taken", { fields: { predecessorId: "predecessor-taken" } });
  await db.$executeRaw`insert into subject (agency_id, id, kind) values (${scope.agencyId}::uuid, ${unitId}::uuid, 'unit')`;
  await db.$executeRaw`insert into unit (agency_id, id, structure, created_at)
    values (${scope.agencyId}::uuid, ${unitId}::uuid, ${unit.structure}, ${work.now})`;
  const { name, shortName, parentId, validFrom } = unit;
  await writeSpans(work, unitId, [
    { name: normaliseName(name), shortName: shortName && normaliseName(shortName), parentId, validFrom, validTo: null },
  ]);
  if (predecessorId !== null) {
    await db.$executeRaw`insert into unit_successor (agency_id, unit_id, successor_id, on_day, share)
      values (${scope.agencyId}::uuid, ${predecessorId}::uuid, ${unitId}::uuid, ${validFrom}::date, ${left.toFixed(4)}::numeric)`;
  }
  work.record({ command: "add-unit", target: `unit:${unitId}` });
  return { ok: true, unitId };
}

/** The part of a unit of the structure that has not gone to others; null when the agency has no such unit. */
async function shareLeft({ db, scope }: Work, unitId: string, structure: Structure): Promise<number | null> {
  if (!isId(unitId)) return null;
  const [unit] = await db.$queryRaw<{ left: number }[]>`
    select (1 - coalesce((select sum(r.share) from unit_successor r where r.agency_id = u.agency_id and r.unit_id = u.id), 0))::float8 as "left"
    from unit u where u.agency_id = ${scope.agencyId}::uuid and u.id = ${unitId}::uuid and u.structure = ${structure}`;
  return unit?.left ?? null;
}
