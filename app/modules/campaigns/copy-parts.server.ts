import type { CalendarDay } from "~/domain/calendar-day";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";
import type { NextEntrant } from "./next-entrants.server";

export type CopyToWrite = {
  fromId: string;
  name: string;
  /** To the letter. */
  theme: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  entrants: readonly NextEntrant[];
  plans: readonly { targetId: string; subjectId: string; planned: string | null; notAssigned: string | null }[];
};

/** A draft with everything that a campaign had but its figures and points: set by set, each part under a new id. */
export async function writeCopy(work: Work, copy: CopyToWrite): Promise<string> {
  const { db, scope, now } = work;
  const { fromId, name, theme, startsOn, endsOn } = copy;
  const id = newId();
  await db.$executeRaw`
    insert into campaign (agency_id, id, name, theme, form, organiser, objectives, participants, plan, measures, rewards, ranks,
      starts_on, ends_on, stated_total, clamp_min, clamp_max, not_applicable, not_assigned, without_any_result, decimals, ties,
      tie_breakers, classes, created_by, created_at)
    select agency_id, ${id}::uuid, ${name}, ${theme.trim() === "" ? null : theme}, form, organiser, objectives, participants, plan,
      measures, rewards, ranks, ${startsOn}::date, ${endsOn}::date, stated_total, clamp_min, clamp_max, not_applicable, not_assigned,
      without_any_result, decimals, ties, tie_breakers, classes, ${scope.memberId}::uuid, ${now}
    from campaign where agency_id = ${scope.agencyId}::uuid and id = ${fromId}::uuid`;
  const [olds, news] = await newIds(work, fromId);
  await copyOutline(work, fromId, id, { olds, news });
  await copyTargets(work, fromId, id, { olds, news });
  const idOf = new Map(olds.map((old, index) => [old, news[index] ?? ""]));
  await writeEntrants(work, id, startsOn, copy.entrants, idOf);
  await writePlans(work, id, copy.plans, idOf);
  return id;
}

type Ids = { olds: string[]; news: string[] };

async function newIds({ db, scope }: Work, campaignId: string): Promise<[string[], string[]]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    union all select id from task where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    union all select id from cluster where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    union all select id from target where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  return [rows.map(({ id }) => id), rows.map(() => newId())];
}

async function copyOutline({ db, scope }: Work, from: string, to: string, { olds, news }: Ids): Promise<void> {
  await db.$executeRaw`
    insert into pillar (agency_id, id, campaign_id, position, title)
    select p.agency_id, t.copy, ${to}::uuid, p.position, p.title from pillar p
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = p.id
    where p.agency_id = ${scope.agencyId}::uuid and p.campaign_id = ${from}::uuid`;
  await db.$executeRaw`
    insert into task (agency_id, id, campaign_id, position, title, assigned_by, tags)
    select k.agency_id, t.copy, ${to}::uuid, k.position, k.title, k.assigned_by, k.tags from task k
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = k.id
    where k.agency_id = ${scope.agencyId}::uuid and k.campaign_id = ${from}::uuid`;
  await db.$executeRaw`
    insert into task_pillar (agency_id, campaign_id, task_id, pillar_id)
    select l.agency_id, ${to}::uuid, t.copy, p.copy from task_pillar l
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = l.task_id
    join unnest(${olds}::uuid[], ${news}::uuid[]) as p (id, copy) on p.id = l.pillar_id
    where l.agency_id = ${scope.agencyId}::uuid and l.campaign_id = ${from}::uuid`;
  await db.$executeRaw`
    insert into cluster (agency_id, id, campaign_id, position, name)
    select c.agency_id, t.copy, ${to}::uuid, c.position, c.name from cluster c
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = c.id
    where c.agency_id = ${scope.agencyId}::uuid and c.campaign_id = ${from}::uuid`;
}

async function copyTargets({ db, scope }: Work, from: string, to: string, { olds, news }: Ids): Promise<void> {
  await db.$executeRaw`
    insert into target (agency_id, id, campaign_id, parent_id, pillar_id, code, title, unit_of_measure, position, max_points,
      min_points, bonus_max, direction, aggregate, rules, tags)
    select g.agency_id, t.copy, ${to}::uuid, a.copy, p.copy, g.code, g.title, g.unit_of_measure, g.position, g.max_points,
      g.min_points, g.bonus_max, g.direction, g.aggregate, g.rules, g.tags
    from target g join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = g.id
    left join unnest(${olds}::uuid[], ${news}::uuid[]) as a (id, copy) on a.id = g.parent_id
    left join unnest(${olds}::uuid[], ${news}::uuid[]) as p (id, copy) on p.id = g.pillar_id
    where g.agency_id = ${scope.agencyId}::uuid and g.campaign_id = ${from}::uuid`;
  await db.$executeRaw`
    insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
    select n.agency_id, ${to}::uuid, t.copy, n.role, n.indicator_id from target_indicator n
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = n.target_id
    where n.agency_id = ${scope.agencyId}::uuid and n.campaign_id = ${from}::uuid`;
  await db.$executeRaw`
    insert into task_target (agency_id, campaign_id, task_id, target_id)
    select l.agency_id, ${to}::uuid, k.copy, t.copy from task_target l
    join unnest(${olds}::uuid[], ${news}::uuid[]) as k (id, copy) on k.id = l.task_id
    join unnest(${olds}::uuid[], ${news}::uuid[]) as t (id, copy) on t.id = l.target_id
    where l.agency_id = ${scope.agencyId}::uuid and l.campaign_id = ${from}::uuid`;
}

/** Flags belong to the year in which they were set. */
async function writeEntrants(
  { db, scope }: Work,
  campaignId: string,
  startsOn: CalendarDay,
  entrants: readonly NextEntrant[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  await db.$executeRaw`
    insert into entrant (agency_id, campaign_id, subject_id, cluster_id, unit_id, joined_on)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.subject_id, t.cluster_id, t.unit_id, ${startsOn}::date
    from unnest(${entrants.map(({ subjectId }) => subjectId)}::uuid[], ${entrants.map(({ clusterId }) => idOf.get(clusterId) ?? "")}::uuid[],
      ${entrants.map(({ unitId }) => unitId)}::uuid[]) as t (subject_id, cluster_id, unit_id)`;
}

async function writePlans(
  { db, scope }: Work,
  campaignId: string,
  plans: CopyToWrite["plans"],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  await db.$executeRaw`
    insert into assignment (agency_id, campaign_id, target_id, subject_id, planned, not_assigned_reason)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.target_id, t.subject_id, t.planned, t.reason
    from unnest(${plans.map(({ targetId }) => idOf.get(targetId) ?? "")}::uuid[], ${plans.map(({ subjectId }) => subjectId)}::uuid[],
      ${plans.map(({ planned }) => planned)}::text[]::numeric[], ${plans.map(({ notAssigned }) => notAssigned)}::text[])
      as t (target_id, subject_id, planned, reason)
    order by t.target_id, t.subject_id`;
}
