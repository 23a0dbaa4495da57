import type { CalendarDay } from "~/domain/calendar-day";
import { type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";
import { maySeeDrafts } from "./list-campaigns.server";
import { listTargets, type TargetInTree } from "./list-targets.server";

export type PillarOfCampaign = { id: string; title: string; points: number; targetCount: number; taskCount: number };
export type TaskOfCampaign = {
  id: string;
  title: string;
  assignedBy: string | null;
  tags: string[];
  pillarIds: string[];
};
export type EntrantOfCampaign = { subjectId: string; name: string; unitName: string; clusterId: string };

export type CampaignHeader = {
  id: string;
  name: string;
  theme: string | null;
  form: "regular" | "thematic" | "drive";
  organiser: string | null;
  objectives: string | null;
  participants: string | null;
  plan: string | null;
  measures: string | null;
  rewards: string | null;
  ranks: "unit" | "person";
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  state: CampaignState;
  version: number;
  editedVersion: number;
  statedTotal: number | null;
  decimals: number;
  cancelReason: string | null;
  /** Days in Vietnam; null where it has not come to that. */
  createdOn: CalendarDay;
  launchedOn: CalendarDay | null;
  publishedOn: CalendarDay | null;
  closedOn: CalendarDay | null;
  tasks: TaskOfCampaign[];
  clusters: { id: string; name: string }[];
  entrantCount: number;
  sibling: SiblingOfCampaign | null;
};

/** The campaign for the other kind under the same theme; null too where it is a draft that is not the reader's to see. */
export type SiblingOfCampaign = {
  id: string;
  name: string;
  ranks: "unit" | "person";
  state: CampaignState;
  entrantCount: number;
};

export type CampaignFound = CampaignHeader & {
  pillars: PillarOfCampaign[];
  entrants: EntrantOfCampaign[];
  /** A parent right before its children. */
  targets: TargetInTree[];
  acknowledgement: {
    mine: boolean;
    total: number;
    done: number;
    units: { name: string; total: number; done: number }[];
  };
};

/** A campaign with all its parts; a draft is nothing to those who may not see it. Points are thousandths. */
export async function findCampaign(view: View, id: string): Promise<CampaignFound | null> {
  const header = await findCampaignHeader(view, id);
  if (!header) return null;
  const { pillars, ...campaign } = header;
  const targets = await listTargets(view, id);
  return {
    ...campaign,
    targets,
    pillars: pillars.map((pillar) => withPoints(pillar, targets, campaign.tasks)),
    entrants: await listEntrants(view, id),
    acknowledgement: await countAcknowledgements(view, id),
  };
}

export async function findCampaignHeader(
  view: View,
  id: string,
): Promise<(CampaignHeader & { pillars: { id: string; title: string }[] }) | null> {
  if (!isId(id)) return null;
  const { db, scope, today } = view;
  type Row = Omit<CampaignHeader, "state" | "sibling"> & {
    stored: StoredCampaignState;
    pillars: { id: string; title: string }[];
    siblingStored: (Omit<SiblingOfCampaign, "state"> & { stored: StoredCampaignState }) | null;
  };
  const [row] = await db.$queryRaw<Row[]>`
    select c.id, c.name, c.theme, c.form, c.organiser, c.objectives, c.participants, c.plan, c.measures, c.rewards, c.ranks,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.state as stored, c.version, c.edited_version as "editedVersion",
      c.stated_total as "statedTotal", c.decimals, c.cancel_reason as "cancelReason",
      (c.created_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "createdOn",
      (c.launched_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "launchedOn",
      (c.published_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "publishedOn",
      (c.closed_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "closedOn",
      (select count(*)::int from entrant e where e.agency_id = c.agency_id and e.campaign_id = c.id and e.left_on is null)
        as "entrantCount",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.position)
        from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id), '[]') as pillars,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'assignedBy', t.assigned_by, 'tags', to_jsonb(t.tags),
          'pillarIds', coalesce((select jsonb_agg(l.pillar_id) from task_pillar l where l.agency_id = t.agency_id and l.task_id = t.id), '[]'))
          order by t.position, t.id) from task t where t.agency_id = c.agency_id and t.campaign_id = c.id), '[]') as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.position, k.id)
        from cluster k where k.agency_id = c.agency_id and k.campaign_id = c.id), '[]') as clusters,
      (select jsonb_build_object('id', o.id, 'name', o.name, 'ranks', o.ranks, 'stored', o.state, 'entrantCount', (
          select count(*) from entrant e where e.agency_id = o.agency_id and e.campaign_id = o.id and e.left_on is null))
        from campaign o where o.agency_id = c.agency_id and o.id = c.sibling_id) as "siblingStored"
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${id}::uuid`;
  if (!row || (row.stored === "draft" && !maySeeDrafts(view))) return null;
  const { stored, siblingStored, ...header } = row;
  const stateOf = (kept: StoredCampaignState) =>
    stateOn({ stored: kept, startsOn: row.startsOn, endsOn: row.endsOn }, today);
  return { ...header, state: stateOf(stored), sibling: siblingStored && siblingOf(view, siblingStored, stateOf) };
}

function siblingOf(
  view: View,
  { stored, ...sibling }: Omit<SiblingOfCampaign, "state"> & { stored: StoredCampaignState },
  stateOf: (stored: StoredCampaignState) => CampaignState,
): SiblingOfCampaign | null {
  return stored === "draft" && !maySeeDrafts(view) ? null : { ...sibling, state: stateOf(stored) };
}

/** By cluster, then by name; people by given name. */
export async function listEntrants({ db, scope, today }: View, campaignId: string): Promise<EntrantOfCampaign[]> {
  if (!isId(campaignId)) return [];
  return db.$queryRaw<EntrantOfCampaign[]>`
    with entrants as (
      select e.subject_id, e.cluster_id, coalesce(p.name, l.name) as own_name, coalesce(p.sort_key, l.name) as sort_key, (
        select s.name from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.unit_id
        order by (s.valid_from <= ${today}::date) desc, s.valid_from desc limit 1) as unit_name
      from entrant e left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
      left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
      where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null)
    select n.subject_id as "subjectId", coalesce(n.own_name, n.unit_name) as name, n.unit_name as "unitName", n.cluster_id as "clusterId"
    from entrants n join cluster k on k.agency_id = ${scope.agencyId}::uuid and k.id = n.cluster_id
    order by k.position, coalesce(n.sort_key, n.unit_name) collate "vi-x-icu", n.subject_id`;
}

function withPoints(
  pillar: { id: string; title: string },
  targets: readonly TargetInTree[],
  tasks: readonly TaskOfCampaign[],
) {
  const leaves = targets.filter((target) => target.isLeaf && target.pillarId === pillar.id);
  return {
    ...pillar,
    points: leaves.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0),
    targetCount: leaves.length,
    taskCount: tasks.filter(({ pillarIds }) => pillarIds.includes(pillar.id)).length,
  };
}

/** Every member once, under the unit where he stands today, however many posts he has. */
async function countAcknowledgements(
  { db, scope, today }: View,
  campaignId: string,
): Promise<CampaignFound["acknowledgement"]> {
  const rows = await db.$queryRaw<{ name: string | null; total: number; done: number; mine: boolean }[]>`
    with seat as (
      select m.id, (select o.unit_id from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
          where o.agency_id = m.agency_id and o.person_id = m.person_id and o.valid_from <= ${today}::date
            and (o.valid_to is null or o.valid_to > ${today}::date)
          order by u.structure = 'government' desc, o.is_head desc, o.valid_from limit 1) as unit_id,
        exists (select from acknowledgement a where a.agency_id = m.agency_id and a.campaign_id = ${campaignId}::uuid and a.member_id = m.id) as done
      from member m where m.agency_id = ${scope.agencyId}::uuid and m.ended_at is null)
    select s.name, count(*)::int as total, count(*) filter (where seat.done)::int as done,
      bool_or(seat.done and seat.id = ${scope.memberId}::uuid) as mine
    from seat left join unit_span s on s.agency_id = ${scope.agencyId}::uuid and s.unit_id = seat.unit_id
      and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to > ${today}::date)
    group by s.unit_id, s.name, s.position order by s.position nulls last, s.name collate "vi-x-icu"`;
  return {
    mine: rows.some(({ mine }) => mine),
    total: rows.reduce((sum, { total }) => sum + total, 0),
    done: rows.reduce((sum, { done }) => sum + done, 0),
    units: rows.flatMap(({ name, total, done }) => (name === null ? [] : [{ name, total, done }])),
  };
}
