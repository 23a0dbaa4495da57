import { type Fraction, formatFraction, isZero, parseDecimal } from "~/domain/fraction";
import type { ResultOfYear } from "~/domain/record";
import { leastAdvanced, type ResultState } from "~/domain/result";
import { aggregateFacts, aggregateOfNature } from "~/domain/scoring/aggregate";
import { inFigures } from "~/domain/scoring/in-figures";
import type { Aggregate, Direction, Nature } from "~/domain/scoring/types";
import type { View } from "~/platform/work.server";

type IndicatorRow = {
  indicatorId: string;
  name: string;
  unitOfMeasure: string | null;
  kind: string;
  nature: Nature;
  direction: Direction;
  decimals: number;
  scale: string[] | null;
  pillar: number | null;
  planned: string | null;
  figures: { endsOn: string; state: ResultState; value: string | null; verifiedValue: string | null }[];
};

/** A year's results of a subject by indicator; without a year, of the latest that has any. Submitted figures count beside verified ones. */
export async function listYearResults(
  { db, scope, today }: View,
  subjectId: string,
  asked: number | undefined,
): Promise<{ year: number; years: number[]; results: ResultOfYear[] }> {
  const [found] = await db.$queryRaw<{ year: number; years: number[]; rows: IndicatorRow[] }[]>`
    with years as (
      select distinct extract(year from p.ends_on)::int as year from result r
      join period p on p.agency_id = r.agency_id and p.id = r.period_id
      where r.agency_id = ${scope.agencyId}::uuid and r.subject_id = ${subjectId}::uuid
    ), shown as (
      select coalesce(${asked ?? null}::int, (select max(year) from years), ${Number(today.slice(0, 4))}::int) as year
    ), rows as (
      select i.id as "indicatorId", i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.kind, i.nature, i.direction, i.decimals, i.scale,
        (select q.position from target_indicator ti join target t on t.agency_id = ti.agency_id and t.id = ti.target_id
          join campaign c on c.agency_id = t.agency_id and c.id = t.campaign_id and c.state not in ('draft', 'cancelled')
            and w.year between extract(year from c.starts_on) and extract(year from c.ends_on)
          join pillar q on q.agency_id = t.agency_id and q.id = t.pillar_id
          where ti.agency_id = i.agency_id and ti.indicator_id = i.id order by c.starts_on desc limit 1) as pillar,
        (select s.planned::text from target_indicator ti join campaign c on c.agency_id = ti.agency_id and c.id = ti.campaign_id
            and c.state not in ('draft', 'cancelled') and w.year between extract(year from c.starts_on) and extract(year from c.ends_on)
          join assignment s on s.agency_id = ti.agency_id and s.target_id = ti.target_id and s.subject_id = ${subjectId}::uuid
          where ti.agency_id = i.agency_id and ti.indicator_id = i.id and ti.role = 'value' and s.planned is not null
          order by c.starts_on desc limit 1) as planned,
        jsonb_agg(jsonb_build_object('endsOn', p.ends_on, 'state', r.state, 'value', r.value::text,
          'verifiedValue', r.verified_value::text) order by p.ends_on) as figures
      from shown w join period p on p.agency_id = ${scope.agencyId}::uuid and extract(year from p.ends_on) = w.year
      join result r on r.agency_id = p.agency_id and r.period_id = p.id and r.subject_id = ${subjectId}::uuid
      join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
      group by i.agency_id, i.id, w.year
    )
    select w.year, array(select y.year from years y order by 1 desc) as years,
      coalesce((select jsonb_agg(r order by r.pillar nulls last, r.code) from rows r), '[]') as rows
    from shown w`;
  const { year, years, rows } = found ?? { year: Number(today.slice(0, 4)), years: [], rows: [] };
  return { year, years: years.includes(year) ? years : [year, ...years], results: rows.map(asResult) };
}

function asResult(row: IndicatorRow): ResultOfYear {
  const facts = row.figures.flatMap(({ endsOn, state, value, verifiedValue }) => {
    const counted = state === "submitted" || state === "verified" ? value : verifiedValue;
    const figure = counted === null ? null : parseDecimal(counted);
    return figure === null ? [] : [{ period: endsOn, value: figure }];
  });
  const { actual } = aggregateFacts(facts, aggregateOf(row));
  const planned = row.planned === null ? null : parseDecimal(row.planned);
  return {
    indicatorId: row.indicatorId,
    name: row.name,
    unitOfMeasure: row.kind === "yesNo" || row.kind === "rating" ? null : row.unitOfMeasure,
    actual: actual === null ? null : printed(row, actual),
    planned: planned === null ? null : row.kind === "milestone" ? inFigures(planned, true) : formatFraction(planned, 6),
    state: stateOf(row.figures.map(({ state }) => state)),
    periods: row.figures.length,
    verifiedPeriods: row.figures.filter(({ state }) => state === "verified").length,
    pillar: row.pillar,
  };
}

/** An average is shown with one place more than the figures it comes from need. */
function printed({ kind, scale, nature, decimals }: IndicatorRow, actual: Fraction): string {
  if (kind === "yesNo") return isZero(actual) ? "không" : "có";
  if (kind === "rating") return scale?.[Number(formatFraction(actual, 0)) - 1] ?? formatFraction(actual, 0);
  if (kind === "milestone") return inFigures(actual, true);
  return formatFraction(actual, nature === "rate" ? Math.max(decimals, 1) : decimals);
}

function aggregateOf({ kind, nature, direction }: IndicatorRow): Aggregate {
  if (kind === "rating" || kind === "yesNo" || kind === "milestone") return "latest";
  return aggregateOfNature(nature, direction);
}

function stateOf(states: readonly ResultState[]): ResultState {
  const least = leastAdvanced(states);
  return least === "notReported" ? "draft" : least;
}
