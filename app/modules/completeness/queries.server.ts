import type { CalendarDay } from "~/domain/calendar-day";
import {
  type Completeness,
  type CountedPeriod,
  completeness,
  isExplained,
  periodsDue,
  takingPart,
} from "~/domain/completeness";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { mayFor, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type Explanation = { words: string; due: number; recorded: number; by: string | null; at: string };

/** An indicator of an entrant with fewer figures than periods that are due. */
export type PeriodGap = Completeness & {
  campaignId: string;
  campaign: string;
  indicatorId: string;
  indicator: string;
  subjectId: string;
  subject: string;
  targetIds: string[];
  isExplained: boolean;
  /** The latest first. */
  explanations: Explanation[];
  mayExplain: boolean;
};

/** Where to look; everything that is left out is not narrowed. */
export type GapFilter = { campaignId?: string; subjectIds?: string[]; unitId?: string; indicatorIds?: string[] };

type GapRow = Omit<PeriodGap, keyof Completeness | "isExplained" | "mayExplain"> & {
  calendarId: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  joinedOn: CalendarDay;
  leftOn: CalendarDay | null;
  unitId: string;
  personId: string | null;
  recordedIds: string[];
};

type Found = { rows: GapRow[]; periods: (CountedPeriod & { calendarId: string })[] };

/**
 * What is missing in running and published campaigns, of the entrants whose scores the reader may see: not yet explained
 * ones first. Where a target is not assigned nothing is asked for, and a sum counts by its own figures.
 */
export async function listPeriodGaps(view: View, filter: GapFilter): Promise<PeriodGap[]> {
  const { db, scope, today } = view;
  const ids = [filter.campaignId, filter.unitId, ...(filter.subjectIds ?? []), ...(filter.indicatorIds ?? [])];
  if (!ids.every((id) => id === undefined || isId(id))) return [];
  const reached = unitsFor(scope, "ranking.read");
  const [found] = await db.$queryRaw<Found[]>`
    with asked as (
      select c.id as campaign_id, c.name as campaign, c.starts_on, c.ends_on, e.subject_id, e.unit_id, e.joined_on, e.left_on,
        i.id as indicator_id, i.name as indicator, i.calendar_id, array_agg(distinct ti.target_id::text) as target_ids
      from campaign c
      join entrant e on e.agency_id = c.agency_id and e.campaign_id = c.id
      join target_indicator ti on ti.agency_id = c.agency_id and ti.campaign_id = c.id
      join indicator i on i.agency_id = ti.agency_id and i.id = ti.indicator_id and i.retired_at is null
      left join assignment a on a.agency_id = ti.agency_id and a.target_id = ti.target_id and a.subject_id = e.subject_id
      where c.agency_id = ${scope.agencyId}::uuid and c.state in ('launched', 'published') and c.starts_on <= ${today}::date
        and a.not_assigned_reason is null
        and (${reached === "agency"} or e.unit_id = any(${reached === "agency" ? [] : reached}::uuid[])
          or e.subject_id = ${scope.personId}::uuid)
        ${filter.campaignId ? sql`and c.id = ${filter.campaignId}::uuid` : noSql}
        ${filter.subjectIds ? sql`and e.subject_id = any(${filter.subjectIds}::uuid[])` : noSql}
        ${filter.unitId ? sql`and e.unit_id = ${filter.unitId}::uuid` : noSql}
        ${filter.indicatorIds ? sql`and i.id = any(${filter.indicatorIds}::uuid[])` : noSql}
      group by c.agency_id, c.id, e.agency_id, e.campaign_id, e.subject_id, i.agency_id, i.id
    )
    select coalesce((select jsonb_agg(jsonb_build_object('campaignId', k.campaign_id, 'campaign', k.campaign, 'startsOn', k.starts_on,
          'endsOn', k.ends_on, 'indicatorId', k.indicator_id, 'indicator', k.indicator, 'calendarId', k.calendar_id,
          'targetIds', k.target_ids, 'subjectId', k.subject_id, 'unitId', k.unit_id, 'joinedOn', k.joined_on, 'leftOn', k.left_on,
          'subject', coalesce(n.name, l.name, (select s.name from unit_span s where s.agency_id = ${scope.agencyId}::uuid
            and s.unit_id = k.subject_id order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1)), 'personId', n.id,
          'recordedIds', array(select r.period_id::text from result r where r.agency_id = ${scope.agencyId}::uuid
            and r.indicator_id = k.indicator_id and r.subject_id = k.subject_id and (r.value is not null or r.not_applicable)),
          'explanations', coalesce((select jsonb_agg(jsonb_build_object('words', x.words, 'due', x.due_count, 'recorded', x.recorded_count,
              'by', m.display_name, 'at', to_json(x.at)#>>'{}') order by x.at desc, x.id desc)
            from period_explanation x left join member m on m.agency_id = x.agency_id and m.id = x.member_id
            where x.agency_id = ${scope.agencyId}::uuid and x.campaign_id = k.campaign_id and x.subject_id = k.subject_id
              and x.indicator_id = k.indicator_id), '[]'))
          order by k.campaign, coalesce(n.sort_key, l.name, '') collate "vi-x-icu", k.subject_id, k.indicator collate "vi-x-icu")
        from asked k
        left join person n on n.agency_id = ${scope.agencyId}::uuid and n.id = k.subject_id
        left join collective l on l.agency_id = ${scope.agencyId}::uuid and l.id = k.subject_id), '[]') as rows,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'calendarId', p.calendar_id, 'label', p.label, 'endsOn', p.ends_on,
          'dueOn', p.due_on, 'graceDays', p.grace_days) order by p.ends_on)
        from period p where p.agency_id = ${scope.agencyId}::uuid and p.calendar_id in (select calendar_id from asked)
          and p.ends_on <= ${today}::date), '[]') as periods`;
  const { rows, periods } = found ?? { rows: [], periods: [] };
  const gaps = rows.flatMap((row) => gapOf(view, row, periods));
  return [...gaps.filter((gap) => !gap.isExplained), ...gaps.filter((gap) => gap.isExplained)];
}

function gapOf({ scope, today }: View, row: GapRow, periods: Found["periods"]): PeriodGap[] {
  const { calendarId, startsOn, endsOn, joinedOn, leftOn, unitId, personId, recordedIds, ...gap } = row;
  const campaign = { startsOn, endsOn };
  const ofCalendar = periods.filter((period) => period.calendarId === calendarId);
  const due = periodsDue(ofCalendar, campaign, takingPart(campaign, { joinedOn, leftOn }), today);
  const now = completeness(due, new Set(recordedIds));
  if (now.missing.length === 0) return [];
  const mayExplain = mayFor(scope, "result.write", { unitId, personId });
  return [{ ...gap, ...now, isExplained: isExplained(now, gap.explanations[0] ?? null), mayExplain }];
}
