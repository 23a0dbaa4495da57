import { fold, normaliseName } from "~/domain/names";
import { isOpenThroughout } from "~/domain/posting";
import { holdUnit } from "~/modules/units/queries.server";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { isNameTaken } from "./hold-collective.server";
import { writeMembers } from "./save-collective-members.server";

type NewCollective = {
  name: string;
  /** The unit it belongs to, or null; only one with a unit takes part in campaigns. */
  unitId: string | null;
  /** null when it is not known. */
  formedOn: string | null;
  /** Who belongs to it since that day, or since today. */
  personIds?: readonly string[];
};

/** Enters a named collective. Two that still are may not share both name and unit. */
export async function addCollective(work: Work, collective: NewCollective): Promise<Outcome<{ collectiveId: string }>> {
  const { db, scope, today, now } = work;
  const { unitId, formedOn, personIds = [] } = collective;
  const name = normaliseName(collective.name);
  if (unitId !== null) {
    const unit = await holdUnit(work, unitId);
    if (!unit) return refuse("unknown");
    if (!isOpenThroughout(unit, today, null)) return refuse("unit-not-open", { fields: { unitId: "unit-not-open" } });
  }
  if (formedOn !== null && formedOn > today) return refuse("day-in-future", { fields: { formedOn: "day-in-future" } });
  if (await isNameTaken(work, name, { unitId, exceptId: null }))
    return refuse("collective-name-taken", { fields: { name: "collective-name-taken" } });
  const collectiveId = newId();
  await db.$executeRaw`insert into subject (agency_id, id, kind) values (${scope.agencyId}::uuid, ${collectiveId}::uuid, 'collective')`;
  await db.$executeRaw`
    insert into collective (agency_id, id, name, name_key, unit_id, formed_on, created_at)
    values (${scope.agencyId}::uuid, ${collectiveId}::uuid, ${name}, ${fold(name)}, ${unitId}::uuid, ${formedOn}::date, ${now})`;
  if (personIds.length > 0) {
    const refused = await writeMembers(work, collectiveId, { personIds, on: formedOn ?? today });
    if (refused) return refused;
  }
  work.record({
    command: "add-collective",
    target: `subject:${collectiveId}`,
    detail: { unitId, members: personIds.length },
  });
  return { ok: true, collectiveId };
}
