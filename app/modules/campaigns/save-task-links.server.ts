import { readTags } from "~/domain/tags";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockFor, markEdited } from "./lock-campaign.server";

export type TaskLinksToSave = {
  /** `tags` as typed, with commas. */
  targets: readonly { targetId: string; taskIds: readonly string[]; tags: string }[];
  tasks: readonly { taskId: string; tags: string }[];
};

/**
 * Which tasks of the superiors the named targets of a draft serve, and the topics of targets and tasks. Refused: `unknown`,
 * `campaign-<state>`, `tags-unreadable` with a sentence at `tags.<id>`.
 */
export async function saveTaskLinks(
  work: Work,
  campaignId: string,
  { targets, tasks }: TaskLinksToSave,
): Promise<Outcome> {
  const { db, scope } = work;
  const locked = await lockFor(work, campaignId, "editTargets");
  if (!locked.ok) return locked;
  const taskIds = [...tasks.map(({ taskId }) => taskId), ...targets.flatMap((target) => target.taskIds)];
  const targetIds = targets.map(({ targetId }) => targetId);
  if (!(await areAllOfCampaign(work, campaignId, { targetIds, taskIds }))) return refuse("unknown");
  const tagged = [
    ...targets.map(({ targetId, tags }) => ({ id: targetId, reading: readTags(tags) })),
    ...tasks.map(({ taskId, tags }) => ({ id: taskId, reading: readTags(tags) })),
  ];
  const problems = tagged.flatMap(({ id, reading }) => (reading.ok ? [] : [[`tags.${id}`, reading.sentence]]));
  if (problems.length > 0) return refuse("tags-unreadable", { fields: Object.fromEntries(problems) });

  const links = targets.flatMap((target) => [...new Set(target.taskIds)].map((taskId) => ({ ...target, taskId })));
  await db.$executeRaw`delete from task_target where agency_id = ${scope.agencyId}::uuid
    and campaign_id = ${campaignId}::uuid and target_id = any(${targetIds}::uuid[])`;
  await db.$executeRaw`
    insert into task_target (agency_id, campaign_id, task_id, target_id)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.task_id, t.target_id
    from unnest(${links.map(({ taskId }) => taskId)}::uuid[], ${links.map(({ targetId }) => targetId)}::uuid[]) as t (task_id, target_id)`;
  const ids = tagged.map(({ id }) => id);
  const lists = tagged.map(({ reading }) => JSON.stringify(reading.ok ? reading.tags : []));
  await db.$executeRaw`
    update target g set tags = array(select jsonb_array_elements_text(t.tags))
    from unnest(${ids}::uuid[], ${lists}::text[]::jsonb[]) as t (id, tags)
    where g.agency_id = ${scope.agencyId}::uuid and g.campaign_id = ${campaignId}::uuid and g.id = t.id`;
  await db.$executeRaw`
    update task k set tags = array(select jsonb_array_elements_text(t.tags))
    from unnest(${ids}::uuid[], ${lists}::text[]::jsonb[]) as t (id, tags)
    where k.agency_id = ${scope.agencyId}::uuid and k.campaign_id = ${campaignId}::uuid and k.id = t.id`;
  await markEdited(work, campaignId);
  work.record({ command: "save-task-links", target: `campaign:${campaignId}`, detail: { links: links.length } });
  return { ok: true };
}

async function areAllOfCampaign(
  { db, scope }: Work,
  campaignId: string,
  { targetIds, taskIds }: { targetIds: readonly string[]; taskIds: readonly string[] },
): Promise<boolean> {
  const [known] = await db.$queryRaw<{ targets: string[]; tasks: string[] }[]>`
    select array(select id::text from target where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid) as targets,
      array(select id::text from task where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid) as tasks`;
  return (
    targetIds.every((id) => known?.targets.includes(id) === true) &&
    taskIds.every((id) => known?.tasks.includes(id) === true)
  );
}
