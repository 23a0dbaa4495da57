import { normaliseName } from "~/domain/names";
import { mayPair } from "~/domain/sibling";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockFor } from "./lock-campaign.server";
import { siblingOf } from "./sibling-pair.server";

/**
 * A draft for the other kind under the same theme: pillars, tasks, days, organiser and legal content are copied, targets
 * and entrants are its own. Refused: `unknown`, `campaign-<state>`, `sibling-taken`.
 */
export async function createSibling(
  work: Work,
  campaignId: string,
  { name }: { name: string },
): Promise<Outcome<{ siblingId: string }>> {
  const { db, scope, now } = work;
  const locked = await lockFor(work, campaignId, "copy");
  if (!locked.ok) return locked;
  const { campaign } = locked;
  if (!mayPair(campaign.state)) return refuse(`campaign-${campaign.state}`, { detail: { campaign: campaign.name } });
  if ((await siblingOf(work, campaignId)) !== null) return refuse("sibling-taken");

  const siblingId = newId();
  await db.$executeRaw`
    insert into campaign (agency_id, id, name, theme, form, organiser, objectives, participants, plan, measures, rewards, ranks,
      starts_on, ends_on, not_applicable, not_assigned, without_any_result, decimals, ties, sibling_id, created_by, created_at)
    select agency_id, ${siblingId}::uuid, ${normaliseName(name)}, theme, form, organiser, objectives, participants, plan, measures,
      rewards, case ranks when 'unit' then 'person' else 'unit' end, starts_on, ends_on, not_applicable, not_assigned,
      without_any_result, decimals, ties, id, ${scope.memberId}::uuid, ${now}
    from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  await db.$executeRaw`update campaign set sibling_id = ${siblingId}::uuid
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  const pillars = await copyPillars(work, campaignId, siblingId);
  const tasks = await copyTasks(work, campaignId, siblingId, pillars);
  work.record({
    command: "create-sibling",
    target: `campaign:${siblingId}`,
    detail: { pillars: pillars.size, tasks },
  });
  return { ok: true, siblingId };
}

async function copyPillars({ db, scope }: Work, from: string, to: string): Promise<Map<string, string>> {
  const pillars = await db.$queryRaw<{ id: string }[]>`select id from pillar
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${from}::uuid`;
  const copies = new Map(pillars.map(({ id }) => [id, newId()]));
  await db.$executeRaw`
    insert into pillar (agency_id, id, campaign_id, position, title)
    select p.agency_id, t.copy, ${to}::uuid, p.position, p.title
    from unnest(${[...copies.keys()]}::uuid[], ${[...copies.values()]}::uuid[]) as t (id, copy)
    join pillar p on p.agency_id = ${scope.agencyId}::uuid and p.id = t.id`;
  return copies;
}

async function copyTasks(
  { db, scope }: Work,
  from: string,
  to: string,
  pillars: ReadonlyMap<string, string>,
): Promise<number> {
  const tasks = await db.$queryRaw<{ id: string }[]>`select id from task
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${from}::uuid`;
  const [ids, copies] = [tasks.map(({ id }) => id), tasks.map(() => newId())];
  await db.$executeRaw`
    insert into task (agency_id, id, campaign_id, position, title, assigned_by)
    select k.agency_id, t.copy, ${to}::uuid, k.position, k.title, k.assigned_by
    from unnest(${ids}::uuid[], ${copies}::uuid[]) as t (id, copy)
    join task k on k.agency_id = ${scope.agencyId}::uuid and k.id = t.id`;
  await db.$executeRaw`
    insert into task_pillar (agency_id, campaign_id, task_id, pillar_id)
    select l.agency_id, ${to}::uuid, t.copy, p.copy
    from task_pillar l
    join unnest(${ids}::uuid[], ${copies}::uuid[]) as t (id, copy) on t.id = l.task_id
    join unnest(${[...pillars.keys()]}::uuid[], ${[...pillars.values()]}::uuid[]) as p (id, copy) on p.id = l.pillar_id
    where l.agency_id = ${scope.agencyId}::uuid and l.campaign_id = ${from}::uuid`;
  return tasks.length;
}
