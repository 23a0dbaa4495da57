import type { ResultState } from "~/domain/result";
import type { Nature } from "~/domain/scoring/types";
import { sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { type Authors, authorColumns } from "./authors.server";
import { unitWherePersonStood } from "./cell-places.server";
import type { FigureColumns } from "./figure-text";
import { subjectName } from "./list-waiting.server";
import type { ResultKey } from "./result-key";
import type { ResultAct } from "./write-versions.server";

/** One figure with all that is known around it: where it stands, who did what to it, what came before, what others have. */
export type FigureRecord = FigureColumns &
  Authors & {
    indicatorName: string;
    unitOfMeasure: string | null;
    definition: string | null;
    nature: Nature;
    direction: "more" | "less";
    decimals: number;
    scale: string[] | null;
    kind: string;
    isDerived: boolean;
    isSummed: boolean;
    subjectName: string;
    personId: string | null;
    unitId: string | null;
    unitName: string | null;
    periodLabel: string;
    dueOn: string;
    /** Null while nothing is stored. */
    state: ResultState | null;
    version: number;
    isLate: boolean;
    isOpened: boolean;
    returnReason: string | null;
    returnedVersion: number | null;
    writtenBy: string | null;
    writtenAt: Date | null;
    submittedBy: string | null;
    submittedAt: Date | null;
    verifiedBy: string | null;
    verifiedAt: Date | null;
    verifiedVersion: number | null;
    verified: FigureColumns | null;
    history: HistoryRow[];
    series: { label: string; figure: FigureColumns }[];
    peers: { name: string; figure: FigureColumns }[];
    plans: {
      campaignId: string;
      campaign: string;
      planned: string | null;
      isForAll: boolean;
      notAssigned: string | null;
    }[];
    campaigns: { id: string; name: string; cluster: { subjectId: string; points: number | null; ties: number[] }[] }[];
  };

export type HistoryRow = FigureColumns & {
  version: number;
  act: ResultAct;
  reason: string | null;
  by: string | null;
  at: string;
};

/** What others see of a figure `x`: the working value once submitted, otherwise what was last verified. */
const shownFigure = sql`case when x.state in ('submitted', 'verified')
  then jsonb_build_object('value', x.value::text, 'qualifier', x.qualifier, 'word', x.qualifier_word, 'notApplicable', x.not_applicable)
  else jsonb_build_object('value', x.verified_value::text, 'qualifier', x.verified_qualifier, 'word', x.verified_word,
    'notApplicable', x.verified_not_applicable) end`;

const member = (id: "written" | "submitted" | "verified") =>
  sql`(select m.display_name from member m where m.agency_id = r.agency_id and m.id = ${
    { written: sql`r.written_by`, submitted: sql`r.submitted_by`, verified: sql`r.verified_by` }[id]
  })`;

/** In one statement; null when the agency has no such indicator, period of its calendar, or subject. `peers` are those in the reader's scope as a verifier. */
export async function readFigure(view: View, key: ResultKey): Promise<FigureRecord | null> {
  const { db, scope } = view;
  if (![key.indicatorId, key.periodId, key.subjectId].every(isId)) return null;
  const seen = unitsFor(scope, "result.verify");
  const [record] = await db.$queryRaw<FigureRecord[]>`
    with place as (
      select s.agency_id, i.id as indicator_id, p.id as period_id, s.id as subject_id, s.kind as subject_kind, p.ends_on,
        case s.kind when 'unit' then s.id when 'collective' then (select c.unit_id from collective c where c.agency_id = s.agency_id and c.id = s.id)
          else (${unitWherePersonStood}) end as unit_id
      from indicator i
      join period p on p.agency_id = i.agency_id and p.calendar_id = i.calendar_id and p.id = ${key.periodId}::uuid
      join subject s on s.agency_id = i.agency_id and s.id = ${key.subjectId}::uuid
      where i.agency_id = ${scope.agencyId}::uuid and i.id = ${key.indicatorId}::uuid
    )
    select i.name as "indicatorName", i.unit_of_measure as "unitOfMeasure", i.definition, i.nature, i.direction, i.decimals, i.scale, i.kind,
      i.level = 'sumOfPeople' and place.subject_kind <> 'person' as "isDerived", i.level = 'sumOfPeople' as "isSummed",
      ${subjectName} as "subjectName", case when place.subject_kind = 'person' then place.subject_id end as "personId",
      r.unit_id as "unitId", (select n.name from unit_span n where n.agency_id = r.agency_id and n.unit_id = r.unit_id
        order by n.valid_from <= p.ends_on desc, n.valid_from desc limit 1) as "unitName",
      p.label as "periodLabel", p.due_on::text as "dueOn", r.state, coalesce(r.version, 0) as version,
      r.value::text, r.qualifier, r.qualifier_word as word, coalesce(r.not_applicable, false) as "notApplicable",
      coalesce(r.is_late, false) as "isLate", r.opened_at is not null as "isOpened", r.return_reason as "returnReason",
      r.returned_version as "returnedVersion", ${member("written")} as "writtenBy", r.written_at as "writtenAt",
      ${member("submitted")} as "submittedBy", r.submitted_at as "submittedAt", ${member("verified")} as "verifiedBy",
      r.verified_at as "verifiedAt", r.verified_version as "verifiedVersion",
      case when r.verified_version is not null then jsonb_build_object('value', r.verified_value::text, 'qualifier', r.verified_qualifier,
        'word', r.verified_word, 'notApplicable', r.verified_not_applicable) end as verified, ${authorColumns(view)},
      coalesce((select jsonb_agg(jsonb_build_object('version', v.version, 'act', v.act, 'value', v.value::text, 'qualifier', v.qualifier,
          'word', v.qualifier_word, 'notApplicable', v.not_applicable, 'reason', v.reason, 'at', v.at,
          'by', (select m.display_name from member m where m.agency_id = v.agency_id and m.id = v.member_id)) order by v.version desc, v.step desc)
        from result_version v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id and v.period_id = r.period_id
          and v.subject_id = r.subject_id), '[]') as history,
      coalesce((select jsonb_agg(jsonb_build_object('label', l.label, 'figure', l.figure) order by l.ends_on) from (
          select q.label, q.ends_on, ${shownFigure} as figure from result x join period q on q.agency_id = x.agency_id and q.id = x.period_id
          where x.agency_id = r.agency_id and x.subject_id = r.subject_id and x.indicator_id = r.indicator_id and q.ends_on < p.ends_on
            and (x.state in ('submitted', 'verified') or x.verified_version is not null)
          order by q.ends_on desc limit 11) l), '[]') as series,
      coalesce((select jsonb_agg(jsonb_build_object('name', l.name, 'figure', l.figure) order by l.name collate "vi-x-icu") from (
          select coalesce((select n.name from person n where n.agency_id = x.agency_id and n.id = x.subject_id),
              (select n.name from collective n where n.agency_id = x.agency_id and n.id = x.subject_id),
              (select coalesce(n.short_name, n.name) from unit_span n where n.agency_id = x.agency_id and n.unit_id = x.subject_id
                order by n.valid_from <= p.ends_on desc, n.valid_from desc limit 1)) as name, ${shownFigure} as figure
          from result x join subject y on y.agency_id = x.agency_id and y.id = x.subject_id and y.kind = place.subject_kind
          where x.agency_id = r.agency_id and x.indicator_id = r.indicator_id and x.period_id = r.period_id
            and x.subject_id <> r.subject_id and (x.state in ('submitted', 'verified') or x.verified_version is not null)
            and (${seen === "agency"} or x.unit_id = any(${seen === "agency" ? [] : seen}::uuid[]))
          limit 40) l where l.name is not null), '[]') as peers,
      coalesce((select jsonb_agg(jsonb_build_object('campaignId', c.id, 'campaign', c.name, 'planned', a.planned::text,
          'isForAll', g.aggregate = 'sum', 'notAssigned', a.not_assigned_reason) order by c.starts_on desc, c.id)
        from target_indicator ti
        join campaign c on c.agency_id = ti.agency_id and c.id = ti.campaign_id and c.state = 'launched' and p.ends_on between c.starts_on and c.ends_on
        join assignment a on a.agency_id = ti.agency_id and a.target_id = ti.target_id and a.subject_id = r.subject_id
        join target g on g.agency_id = ti.agency_id and g.id = ti.target_id
        where ti.agency_id = r.agency_id and ti.indicator_id = r.indicator_id and ti.role = 'value'), '[]') as plans,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'cluster', (
            select jsonb_agg(jsonb_build_object('subjectId', o.subject_id, 'points', o.official_points,
              'ties', jsonb_build_array(o.official_tie1, o.official_tie2, o.official_tie3)))
            from standing o where o.agency_id = t.agency_id and o.campaign_id = t.campaign_id and o.cluster_id = t.cluster_id))
          order by c.starts_on desc, c.id)
        from campaign c join standing t on t.agency_id = c.agency_id and t.campaign_id = c.id and t.subject_id = r.subject_id
        where c.agency_id = r.agency_id and c.state = 'launched' and p.ends_on between c.starts_on and c.ends_on
          and exists (select from target_indicator ti where ti.agency_id = c.agency_id and ti.campaign_id = c.id
            and ti.indicator_id = r.indicator_id)), '[]') as campaigns
    from place
    join indicator i on i.agency_id = place.agency_id and i.id = place.indicator_id
    join period p on p.agency_id = place.agency_id and p.id = place.period_id
    cross join lateral (select f.* from (select place.agency_id, place.indicator_id, place.period_id, place.subject_id,
        coalesce(e.unit_id, place.unit_id) as unit_id, e.state, e.version, e.value, e.qualifier, e.qualifier_word, e.not_applicable, e.is_late,
        e.opened_at, e.return_reason, e.returned_version, e.written_by, e.written_at, e.submitted_by, e.submitted_at, e.verified_by,
        e.verified_at, e.verified_version, e.verified_value, e.verified_qualifier, e.verified_word, e.verified_not_applicable
      from (select 1) one left join result e on e.agency_id = place.agency_id and e.indicator_id = place.indicator_id
        and e.period_id = place.period_id and e.subject_id = place.subject_id) f) r`;
  return record ?? null;
}
