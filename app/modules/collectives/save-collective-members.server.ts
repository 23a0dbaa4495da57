import { isId } from "~/platform/ids.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { holdCollective } from "./hold-collective.server";

type Members = {
  /** All who belong to it from that day on; who is left out belonged to it up to the day before. */
  personIds: readonly string[];
  on: string;
};

/** Who belongs to a collective from a day on, the whole list at once. */
export async function saveCollectiveMembers(work: Work, collectiveId: string, members: Members): Promise<Outcome> {
  const held = await holdCollective(work, collectiveId);
  if (!held) return refuse("unknown");
  if (held.closedOn !== null) return refuse("collective-closed");
  if (members.on > work.today) return refuse("day-in-future", { fields: { on: "day-in-future" } });
  if (held.formedOn !== null && members.on < held.formedOn)
    return refuse("day-before-collective", { fields: { on: "day-before-collective" } });
  const refused = await writeMembers(work, collectiveId, members);
  if (refused) return refused;
  work.record({
    command: "save-collective-members",
    target: `subject:${collectiveId}`,
    detail: { members: new Set(members.personIds).size },
  });
  return { ok: true };
}

/** The writing alone, for a collective that is held. Refuses whom the agency does not have. */
export async function writeMembers(
  { db, scope }: Work,
  collectiveId: string,
  { personIds, on }: Members,
): Promise<Refused | null> {
  const ids = [...new Set(personIds)];
  if (!ids.every(isId)) return refuse("unknown");
  const [known] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from person where agency_id = ${scope.agencyId}::uuid and id = any(${ids}::uuid[])`;
  if ((known?.count ?? 0) < ids.length) return refuse("unknown");
  await db.$executeRaw`delete from collective_member
    where agency_id = ${scope.agencyId}::uuid and collective_id = ${collectiveId}::uuid and person_id <> all(${ids}::uuid[])
      and valid_from >= ${on}::date`;
  await db.$executeRaw`update collective_member set valid_to = ${on}::date
    where agency_id = ${scope.agencyId}::uuid and collective_id = ${collectiveId}::uuid and person_id <> all(${ids}::uuid[])
      and valid_from < ${on}::date and (valid_to is null or valid_to > ${on}::date)`;
  await db.$executeRaw`
    insert into collective_member (agency_id, collective_id, person_id, valid_from)
    select ${scope.agencyId}::uuid, ${collectiveId}::uuid, t.person_id, ${on}::date from unnest(${ids}::uuid[]) as t (person_id)
    where not exists (select from collective_member m where m.agency_id = ${scope.agencyId}::uuid and m.collective_id = ${collectiveId}::uuid
      and m.person_id = t.person_id and (m.valid_to is null or m.valid_to > ${on}::date))`;
  return null;
}
