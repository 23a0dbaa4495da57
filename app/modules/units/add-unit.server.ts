import { normaliseName } from "~/domain/names";
import { isOpenThroughout } from "~/domain/posting";
import type { Structure } from "~/domain/structure";
import { newId } from "~/platform/ids.server";
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
};

/** Adds a unit from a day on, last among the units of its parent. Refuses a parent of another structure or one not open. */
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
  await db.$executeRaw`insert into subject (agency_id, id, kind) values (${scope.agencyId}::uuid, ${unitId}::uuid, 'unit')`;
  await db.$executeRaw`insert into unit (agency_id, id, structure, created_at)
    values (${scope.agencyId}::uuid, ${unitId}::uuid, ${unit.structure}, ${work.now})`;
  const { name, shortName, parentId, validFrom } = unit;
  await writeSpans(work, unitId, [
    { name: normaliseName(name), shortName: shortName && normaliseName(shortName), parentId, validFrom, validTo: null },
  ]);
  work.record({ command: "add-unit", target: `unit:${unitId}` });
  return { ok: true, unitId };
}
