import { readTags } from "~/domain/tags";
import { type Refused, refuse, type Work } from "~/platform/work.server";

/** `tags` as typed, with commas. */
export type ServedTasks = { taskIds: readonly string[]; tags: string };

/** Why one target cannot serve these tasks or bear these topics: `unknown`, or `tags-unreadable` with a sentence at `tags`. */
export async function servedRefusal(
  { db, scope }: Work,
  campaignId: string,
  { taskIds, tags }: ServedTasks,
): Promise<Refused | null> {
  const reading = readTags(tags);
  if (!reading.ok) return refuse("tags-unreadable", { fields: { tags: reading.sentence } });
  const known = await db.$queryRaw<{ id: string }[]>`
    select id from task where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  return taskIds.every((taskId) => known.some(({ id }) => id === taskId)) ? null : refuse("unknown");
}

/** What one target serves and is about, instead of what it did before. */
export async function writeServedTasks(
  { db, scope }: Work,
  campaignId: string,
  targetId: string,
  { taskIds, tags }: ServedTasks,
): Promise<void> {
  const reading = readTags(tags);
  await db.$executeRaw`update target set tags = ${reading.ok ? reading.tags : []}::text[]
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id = ${targetId}::uuid`;
  await db.$executeRaw`delete from task_target where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    and target_id = ${targetId}::uuid`;
  await db.$executeRaw`
    insert into task_target (agency_id, campaign_id, task_id, target_id)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.task_id, ${targetId}::uuid
    from (select distinct unnest(${[...taskIds]}::uuid[]) as task_id) t`;
}
