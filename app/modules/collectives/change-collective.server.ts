import { renameRefusal } from "~/domain/collective";
import { fold, normaliseName } from "~/domain/names";
import { isOpenThroughout } from "~/domain/posting";
import { holdUnit } from "~/modules/units/queries.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdCollective, isNameTaken } from "./hold-collective.server";

/** Gives a collective another name from a day on, or another unit from now on; what it was called before stays. */
export async function changeCollective(
  work: Work,
  collectiveId: string,
  change: { name: string; unitId: string | null; on: string },
): Promise<Outcome> {
  const { db, scope, today } = work;
  const held = await holdCollective(work, collectiveId);
  if (!held) return refuse("unknown");
  const name = normaliseName(change.name);
  const { unitId, on } = change;
  const refusal = renameRefusal(held, on, today);
  if (refusal) return refuse(refusal, { fields: { on: refusal } });
  if (unitId !== null && unitId !== held.unitId) {
    const unit = await holdUnit(work, unitId);
    if (!unit) return refuse("unknown");
    if (!isOpenThroughout(unit, today, null)) return refuse("unit-not-open", { fields: { unitId: "unit-not-open" } });
  }
  if (await isNameTaken(work, name, { unitId, exceptId: collectiveId }))
    return refuse("collective-name-taken", { fields: { name: "collective-name-taken" } });
  // Renamed twice on one day, the name that stood for no whole day was a slip and is not kept.
  if (name !== held.name) {
    await db.$executeRaw`insert into collective_former_name (agency_id, collective_id, until_day, name)
      values (${scope.agencyId}::uuid, ${collectiveId}::uuid, ${on}::date, ${held.name}) on conflict do nothing`;
  }
  const names = [name, held.name, ...held.formerNames.map((former) => former.name)];
  await db.$executeRaw`update collective set name = ${name}, name_key = ${fold([...new Set(names)].join(" "))}, unit_id = ${unitId}::uuid
    where agency_id = ${scope.agencyId}::uuid and id = ${collectiveId}::uuid`;
  work.record({ command: "change-collective", target: `subject:${collectiveId}`, detail: { on, unitId } });
  return { ok: true };
}
