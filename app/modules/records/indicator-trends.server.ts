import { parseDecimal } from "~/domain/fraction";
import type { IndicatorTrend } from "~/domain/indicator-trend";
import { formatWithUnit } from "~/domain/overview/figure-words";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

type TrendRow = {
  indicatorId: string;
  name: string;
  unitOfMeasure: string | null;
  planned: string | null;
  figures: { label: string; value: string | null; isVerified: boolean }[];
};

const most = 4;

/** The numbers of a subject over the periods of its latest campaign, the targets that weigh most first: one statement. */
export async function listIndicatorTrends({ db, scope, today }: View, subjectId: string): Promise<IndicatorTrend[]> {
  if (!isId(subjectId)) return [];
  const rows = await db.$queryRaw<TrendRow[]>`
    with shown as (
      select c.* from entrant e join campaign c on c.agency_id = e.agency_id and c.id = e.campaign_id
        and c.state not in ('draft', 'cancelled') and c.starts_on <= ${today}::date
      where e.agency_id = ${scope.agencyId}::uuid and e.subject_id = ${subjectId}::uuid order by c.ends_on desc, c.id limit 1
    )
    select i.id as "indicatorId", i.name, i.unit_of_measure as "unitOfMeasure",
      case when t.aggregate = 'sum' then null else a.planned::text end as planned,
      jsonb_agg(jsonb_build_object('label', p.label, 'isVerified', r.state = 'verified',
        'value', case when r.state in ('submitted', 'verified') then r.value else r.verified_value end::text) order by p.ends_on) as figures
    from shown c
    join target_indicator ti on ti.agency_id = c.agency_id and ti.campaign_id = c.id and ti.role = 'value'
    join target t on t.agency_id = ti.agency_id and t.id = ti.target_id
    join indicator i on i.agency_id = ti.agency_id and i.id = ti.indicator_id and i.kind in ('quantity', 'percent', 'occurrence')
    left join assignment a on a.agency_id = t.agency_id and a.target_id = t.id and a.subject_id = ${subjectId}::uuid
    join period p on p.agency_id = i.agency_id and p.calendar_id = i.calendar_id and p.ends_on between c.starts_on and c.ends_on
      and p.starts_on <= ${today}::date
    left join result r on r.agency_id = i.agency_id and r.indicator_id = i.id and r.period_id = p.id and r.subject_id = ${subjectId}::uuid
    where a.not_assigned_reason is null
    group by t.agency_id, t.id, i.agency_id, i.id, a.planned
    having count(r.value) + count(r.verified_value) > 0
    order by t.max_points desc nulls last, t.position limit ${most}`;
  return rows.map(trendOf);
}

function trendOf({ indicatorId, name, unitOfMeasure, planned, figures }: TrendRow): IndicatorTrend {
  const print = (decimal: string | null) => {
    const value = decimal === null ? null : parseDecimal(decimal);
    return value === null ? null : formatWithUnit(value, unitOfMeasure);
  };
  return {
    indicatorId,
    name,
    plan: planned === null ? null : { value: Number(planned), text: print(planned) ?? "" },
    points: figures.map(({ label, value, isVerified }) => ({
      label,
      value: value === null ? null : Number(value),
      text: print(value),
      isVerified,
    })),
  };
}
