import { formatFigure } from "~/domain/numbers";
import { growthText } from "~/domain/plan-proposal";
import type { Qualifier } from "~/domain/qualifiers";
import type { Nature } from "~/domain/scoring/types";
import type { TwoYears, YearPair } from "~/domain/two-years";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

type YearFigure = { year: number; value: string; qualifier: Qualifier; word: string | null };
type Row = Omit<YearPair, "before" | "after" | "growth"> & { nature: Nature; decimals: number; figures: YearFigure[] };

/** A subject's indicators over two years; null before there are two. What was submitted counts beside what was verified. */
export function listYearsOfSubject(view: View, subjectId: string): Promise<TwoYears | null> {
  return listTwoYears(view, isId(subjectId) ? sql`r.subject_id = ${subjectId}::uuid` : null, sql`i.name`);
}

/** The units and collectives of the reader's reach over two years of one indicator; null before there are two. */
export function listYearsOfIndicator(view: View, indicatorId: string): Promise<TwoYears | null> {
  const units = unitsFor(view.scope, "ranking.read");
  const within = units === "agency" ? noSql : sql`and r.unit_id = any(${units}::uuid[])`;
  const condition = isId(indicatorId) ? sql`r.indicator_id = ${indicatorId}::uuid ${within}` : null;
  return listTwoYears(view, condition, sql`coalesce(l.name, u.name)`);
}

async function listTwoYears({ db, scope, today }: View, condition: Sql | null, name: Sql): Promise<TwoYears | null> {
  if (condition === null) return null;
  const rows = await db.$queryRaw<Row[]>`
    with known as (
      select r.indicator_id, r.subject_id, extract(year from p.ends_on)::int as year, p.ends_on, f.* from result r
      join period p on p.agency_id = r.agency_id and p.id = r.period_id
      cross join lateral (select case when r.state in ('submitted', 'verified') then r.value else r.verified_value end as value,
        case when r.state in ('submitted', 'verified') then r.qualifier else r.verified_qualifier end as qualifier,
        case when r.state in ('submitted', 'verified') then r.qualifier_word else r.verified_word end as word) f
      where r.agency_id = ${scope.agencyId}::uuid and ${condition} and f.value is not null
    ), yearly as (
      select i.id as "indicatorId", k.subject_id as "subjectId", ${name} as name, i.code, i.unit_of_measure as "unitOfMeasure", i.nature, i.decimals, k.year,
        case i.nature when 'flow' then sum(k.value) when 'stock' then (array_agg(k.value order by k.ends_on desc))[1]
          when 'rate' then round(avg(k.value), greatest(i.decimals, 1)::int)
          else case i.direction when 'more' then max(k.value) else min(k.value) end end as value,
        case when i.nature = 'stock' or count(*) = 1 then (array_agg(k.qualifier order by k.ends_on desc))[1]
          when bool_or(k.qualifier = 'about') or bool_or(k.qualifier = 'atLeast') and bool_or(k.qualifier = 'atMost') then 'about'
          when bool_or(k.qualifier = 'atLeast') then 'atLeast' when bool_or(k.qualifier = 'atMost') then 'atMost' else 'exact' end as qualifier,
        case when i.nature = 'stock' or count(*) = 1 then (array_agg(k.word order by k.ends_on desc))[1] end as word
      from known k
      join indicator i on i.agency_id = ${scope.agencyId}::uuid and i.id = k.indicator_id and i.kind in ('quantity', 'percent', 'occurrence')
      join subject s on s.agency_id = i.agency_id and s.id = k.subject_id and s.kind <> 'person'
      left join collective l on l.agency_id = s.agency_id and l.id = s.id
      left join lateral (select n.name from unit_span n where n.agency_id = s.agency_id and n.unit_id = s.id
        order by n.valid_from <= ${today}::date desc, n.valid_from desc limit 1) u on true
      group by i.agency_id, i.id, k.subject_id, l.name, u.name, k.year
    ), latest as (select distinct year from yearly order by year desc limit 2)
    select y."indicatorId", y."subjectId", y.name, y."unitOfMeasure", y.nature, y.decimals,
      jsonb_agg(jsonb_build_object('year', y.year, 'value', trim_scale(y.value)::text, 'qualifier', y.qualifier, 'word', y.word) order by y.year) as figures
    from yearly y join latest t on t.year = y.year
    group by y."indicatorId", y."subjectId", y.name, y.code, y."unitOfMeasure", y.nature, y.decimals
    order by y.code collate "vi-x-icu", y.name collate "vi-x-icu", y."subjectId"`;
  const years = [...new Set(rows.flatMap(({ figures }) => figures.map(({ year }) => year)))].sort();
  const [before, after] = years;
  if (before === undefined || after === undefined) return null;
  return { years: [before, after], pairs: rows.map((row) => pairOf(row, before, after)) };
}

function pairOf({ nature, decimals, figures, ...row }: Row, from: number, to: number): YearPair {
  const [before, after] = [from, to].map((year) => figures.find((figure) => figure.year === year));
  const printed = (figure: YearFigure | undefined) =>
    figure ? formatFigure({ ...figure, qualifierWord: figure.word }) : null;
  const isCompared = nature === "stock" && before !== undefined && after !== undefined;
  return {
    ...row,
    before: printed(before),
    after: printed(after),
    growth: isCompared ? growthText(before.value, after.value) : null,
  };
}
