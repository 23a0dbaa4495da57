import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

/** `pillarPositions` count the pillars as they stand in the same form, from 0. */
export type TaskToSave = { id?: string; title: string; assignedBy: string; pillarPositions: number[] };

/** The tasks of a campaign in order, with the pillars they attach to. False when an id or a position is not the campaign's. */
export async function saveTasks(
  { db, scope }: Work,
  campaignId: string,
  tasks: readonly TaskToSave[],
  pillarIds: readonly string[],
): Promise<boolean> {
  const stored = await db.$queryRaw<{ id: string }[]>`
    select id from task where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  const known = new Set(stored.map(({ id }) => id));
  if (tasks.some(({ id }) => id !== undefined && !known.has(id))) return false;
  const ids = tasks.map(({ id }) => id ?? newId());
  const links = tasks.flatMap(({ pillarPositions }, index) =>
    [...new Set(pillarPositions)].map((position) => ({ taskId: ids[index] ?? "", pillarId: pillarIds[position] })),
  );
  if (links.some(({ pillarId }) => pillarId === undefined)) return false;

  await db.$executeRaw`delete from task_pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  await db.$executeRaw`delete from task
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id <> all(${ids}::uuid[])`;
  if (tasks.length === 0) return true;
  await db.$executeRaw`
    insert into task (agency_id, id, campaign_id, position, title, assigned_by)
    select ${scope.agencyId}::uuid, t.id, ${campaignId}::uuid, t.position, t.title, nullif(t.assigned_by, '')
    from unnest(${ids}::uuid[], ${tasks.map(({ title }) => title)}::text[], ${tasks.map(({ assignedBy }) => assignedBy)}::text[])
      with ordinality as t (id, title, assigned_by, position)
    on conflict (agency_id, id) do update set position = excluded.position, title = excluded.title, assigned_by = excluded.assigned_by`;
  await db.$executeRaw`
    insert into task_pillar (agency_id, campaign_id, task_id, pillar_id)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.task_id, t.pillar_id
    from unnest(${links.map(({ taskId }) => taskId)}::uuid[], ${links.map(({ pillarId }) => pillarId ?? "")}::uuid[]) as t (task_id, pillar_id)`;
  return true;
}
