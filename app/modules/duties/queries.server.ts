import type { CalendarDay } from "~/domain/calendar-day";
import { reach } from "~/domain/permissions";
import { type Sql, sql } from "~/platform/db.server";
import { holds, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type DutyCounts = {
  /** Launches whose plan the reader has not yet acknowledged. */
  launches: number;
  /** Figures that came back to the reader's units or to himself. */
  returned: number;
  /** Figures that wait for his verification and that he did not write. */
  waiting: number;
  /** Points that somebody else has proposed and that wait for the reader's decision. */
  adjustments: number;
};

/** How much waits for the reader, for the menu: one statement. */
export async function countDuties(view: View): Promise<DutyCounts> {
  const [counts] = await view.db.$queryRaw<DutyCounts[]>`
    select (select count(*)::int from campaign c where ${unacknowledged(view)}) as launches,
      (select count(*)::int from result r where ${returnedToReader(view)}) as returned,
      (select count(*)::int from result r join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
        where ${waitingForReader(view)}) as waiting,
      (select count(*)::int from adjustment j join campaign c on c.agency_id = j.agency_id and c.id = j.campaign_id
        where ${undecided(view)}) as adjustments`;
  return counts ?? { launches: 0, returned: 0, waiting: 0, adjustments: 0 };
}

export type MissingFigures = { periodId: string; label: string; dueOn: CalendarDay; graceDays: number; count: number };

export type Duties = DutyCounts & {
  toAcknowledge: { id: string; name: string; startsOn: CalendarDay; endsOn: CalendarDay }[];
  /** Periods that are over and in which the reader's units, or he himself, have not submitted what live campaigns count. */
  missing: MissingFigures[];
  /** The day of submission of what has waited longest for the reader. */
  waitingSince: string | null;
  /** What came back last, and the sheet that it stands on. */
  /** Campaigns with points that wait for the reader's decision. */
  toDecide: { id: string; name: string; count: number }[];
  latestReturned: { reason: string; periodId: string; unitId: string; sheet: "people" | "unit" } | null;
};

/** What the reader has to do, with its days: one statement. */
export async function findDuties(view: View): Promise<Duties> {
  const { db, scope, today } = view;
  const units = ownUnits(view);
  const personId = ownPerson(view);
  const [found] = await db.$queryRaw<Duties[]>`
    select (select count(*)::int from campaign c where ${unacknowledged(view)}) as launches,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on)
        order by c.starts_on) from campaign c where ${unacknowledged(view)}), '[]') as "toAcknowledge",
      (select count(*)::int from result r where ${returnedToReader(view)}) as returned,
      (select jsonb_build_object('reason', r.return_reason, 'periodId', r.period_id, 'unitId', r.unit_id,
        'sheet', case when r.subject_id = r.unit_id then 'unit' else 'people' end)
        from result r where ${returnedToReader(view)} order by r.written_at desc limit 1) as "latestReturned",
      (select count(*)::int from result r join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
        where ${waitingForReader(view)}) as waiting,
      (select count(*)::int from adjustment j join campaign c on c.agency_id = j.agency_id and c.id = j.campaign_id
        where ${undecided(view)}) as adjustments,
      coalesce((select jsonb_agg(d order by d.name) from (
        select c.id, c.name, count(*)::int as count from adjustment j
        join campaign c on c.agency_id = j.agency_id and c.id = j.campaign_id where ${undecided(view)}
        group by c.agency_id, c.id) d), '[]') as "toDecide",
      (select to_json(min(r.submitted_at))#>>'{}' from result r
        join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id where ${waitingForReader(view)}) as "waitingSince",
      coalesce((select jsonb_agg(m order by m."dueOn") from (
        select p.id as "periodId", p.label, p.due_on as "dueOn", p.grace_days as "graceDays",
          count(distinct (i.id, e.subject_id))::int as count
        from entrant e
        join campaign c on c.agency_id = e.agency_id and c.id = e.campaign_id and c.state = 'launched'
        join target_indicator ti on ti.agency_id = e.agency_id and ti.campaign_id = e.campaign_id
        join indicator i on i.agency_id = ti.agency_id and i.id = ti.indicator_id and not (i.level = 'sumOfPeople' and c.ranks = 'unit')
        join period p on p.agency_id = i.agency_id and p.calendar_id = i.calendar_id
          and p.ends_on between c.starts_on and least(c.ends_on, ${today}::date - 1)
        left join result r on r.agency_id = i.agency_id and r.indicator_id = i.id and r.period_id = p.id and r.subject_id = e.subject_id
        left join assignment a on a.agency_id = e.agency_id and a.target_id = ti.target_id and a.subject_id = e.subject_id
        where e.agency_id = ${scope.agencyId}::uuid and a.not_assigned_reason is null
          and coalesce(r.state, 'draft') = 'draft' and r.verified_version is null
          and (e.unit_id = any(${units}::uuid[]) or e.subject_id = ${personId}::uuid)
        group by p.agency_id, p.id) m), '[]') as missing`;
  return (
    found ?? {
      launches: 0,
      returned: 0,
      waiting: 0,
      adjustments: 0,
      toDecide: [],
      toAcknowledge: [],
      missing: [],
      waitingSince: null,
      latestReturned: null,
    }
  );
}

/** Who launched a campaign knows its plan. */
function unacknowledged({ scope, today }: View): Sql {
  return sql`c.agency_id = ${scope.agencyId}::uuid and c.state = 'launched' and c.ends_on >= ${today}::date
    and not exists (select from acknowledgement k where k.agency_id = c.agency_id and k.campaign_id = c.id
      and k.member_id = ${scope.memberId}::uuid)
    and not exists (select from campaign_version v where v.agency_id = c.agency_id and v.campaign_id = c.id and v.version = 1
      and v.member_id = ${scope.memberId}::uuid)`;
}

function returnedToReader(view: View): Sql {
  return sql`r.agency_id = ${view.scope.agencyId}::uuid and r.state = 'returned'
    and (r.unit_id = any(${ownUnits(view)}::uuid[]) or r.subject_id = ${ownPerson(view)}::uuid)`;
}

/** Nobody verifies a sum: it is derived from what is verified of its parts. */
function waitingForReader({ scope }: View): Sql {
  const units = unitsFor(scope, "result.verify");
  return sql`r.agency_id = ${scope.agencyId}::uuid and r.state = 'submitted' and r.written_by <> ${scope.memberId}::uuid
    and (${units === "agency"} or r.unit_id = any(${units === "agency" ? [] : units}::uuid[]))
    and not (i.level = 'sumOfPeople' and r.subject_id = r.unit_id)`;
}

/** Never what the reader proposed himself, nor what concerns him. */
function undecided({ scope, today }: View): Sql {
  return sql`j.agency_id = ${scope.agencyId}::uuid and j.decided_at is null and ${holds(scope, "adjustment.decide")}
    and c.state = 'launched' and c.starts_on <= ${today}::date and j.proposed_by <> ${scope.memberId}::uuid
    and j.subject_id is distinct from ${scope.personId}::uuid`;
}

/** Whoever writes for the whole agency has no units of his own. */
function ownUnits({ scope }: View): string[] {
  const units = unitsFor(scope, "result.write");
  return units === "agency" ? [] : units;
}

function ownPerson({ scope }: View): string | null {
  return reach(scope.grants, "result.write").own ? scope.personId : null;
}
