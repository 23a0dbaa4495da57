import {
  type EntrySheet,
  indicatorAt,
  placeAt,
  placesOf,
  type SheetCell,
  type SheetIndicator,
  type SheetPeriod,
  type SheetPerson,
  type SheetPlan,
} from "~/domain/entry-sheet";
import { planText } from "~/domain/plan-text";
import type { ResultState } from "~/domain/result";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { holds, mayFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { unitWherePersonStood } from "./cell-places.server";
import { cellText, contentOf, type FigureColumns } from "./figure-text";
import { keyText, type ResultKey } from "./result-key";
import { limitsOf } from "./value-limits";

/**
 * The people who stood in a unit on a period's last day, by given name, against the indicators that people report in its
 * calendar. Staff without rights over the unit see their own line alone. Null when the agency has no such unit or period.
 */
export async function findPeopleGrid(
  view: View,
  { unitId, periodId }: { unitId: string; periodId: string },
): Promise<EntrySheet | null> {
  const { db, scope, today } = view;
  if (!isId(unitId) || !isId(periodId)) return null;
  const ofUnit = mayFor(scope, "result.write", { unitId });
  const ofOwn = mayFor(scope, "result.write", { unitId: null, personId: scope.personId });
  const only = ofUnit ? noSql : sql`and s.id = ${ofOwn ? scope.personId : null}::uuid`;
  const [found] = await db.$queryRaw<(PeriodRow & { people: SheetPerson[]; indicators: IndicatorRow[] })[]>`
    select ${periodColumns}, ${indicatorsOf(["person", "sumOfPeople"])} as indicators,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'title', coalesce((select t.title from posting t
          where t.agency_id = n.agency_id and t.person_id = n.id and t.unit_id = u.id and t.valid_from <= p.ends_on
            and (t.valid_to is null or t.valid_to > p.ends_on) order by t.is_head desc, t.valid_from, t.id limit 1), ''))
          order by n.sort_key collate "vi-x-icu", n.id)
        from person n join subject s on s.agency_id = n.agency_id and s.id = n.id
        where n.agency_id = u.agency_id ${only} and n.id in (select h.person_id from posting h where h.agency_id = u.agency_id
            and h.unit_id = u.id and h.valid_from <= p.ends_on and (h.valid_to is null or h.valid_to > p.ends_on))
          and (${unitWherePersonStood}) = ${unitId}::uuid), '[]') as people
    from unit u join period p on p.agency_id = u.agency_id and p.id = ${periodId}::uuid
    where u.agency_id = ${scope.agencyId}::uuid and u.id = ${unitId}::uuid`;
  if (!found) return null;
  const { people, indicators, ...period } = found;
  if (!ofUnit && people.length === 0) deny(scope, "result.write");
  return filled(
    view,
    {
      kind: "people",
      unitId,
      periodId,
      people,
      indicators: indicators.map((indicator) => sheetIndicator(indicator, false)),
      periods: [sheetPeriod(period, today)],
      cells: [],
      plans: [],
    },
    [period.endsOn],
  );
}

/** The own indicators of a unit, or of a collective that belongs to one, against the periods of a calendar's year. Sums of its people's figures are shown, not entered. */
export async function findUnitGrid(
  view: View,
  { unitId, calendarId, year, periodId }: { unitId: string; calendarId: string; year: number; periodId?: string },
): Promise<EntrySheet | null> {
  const { db, scope, today } = view;
  if (!isId(unitId) || !isId(calendarId)) return null;
  const periods = await db.$queryRaw<
    (PeriodRow & { indicators: IndicatorRow[]; ownerId: string; isCollective: boolean })[]
  >`
    select ${periodColumns}, ${indicatorsOf(["unit", "sumOfPeople"])} as indicators, coalesce(c.unit_id, u.id) as "ownerId",
      c.id is not null as "isCollective"
    from subject u join period p on p.agency_id = u.agency_id and p.calendar_id = ${calendarId}::uuid
      and extract(year from p.ends_on) = ${year}::int
    left join collective c on c.agency_id = u.agency_id and c.id = u.id
    where u.agency_id = ${scope.agencyId}::uuid and u.id = ${unitId}::uuid and (u.kind = 'unit' or c.unit_id is not null)
    order by p.ends_on`;
  const submitted =
    periods.find(({ id }) => id === periodId) ?? periods.findLast(({ startsOn }) => startsOn <= today) ?? periods[0];
  if (!submitted) return null;
  if (!mayFor(scope, "result.write", { unitId: submitted.ownerId })) deny(scope, "result.write");
  return filled(
    view,
    {
      kind: "unit",
      unitId,
      periodId: submitted.id,
      people: [],
      indicators: submitted.indicators
        .filter(({ level }) => level === "unit" || !submitted.isCollective)
        .map((indicator) => sheetIndicator(indicator, indicator.level === "sumOfPeople")),
      periods: periods.map((period) => sheetPeriod(period, today)),
      cells: [],
      plans: [],
    },
    periods.map(({ endsOn }) => endsOn),
  );
}

/** The own figures of a member who is a person of the agency, where people report; null when he stood nowhere or is no person. */
export async function findOwnFigures(view: View, { periodId }: { periodId: string }): Promise<EntrySheet | null> {
  const { db, scope } = view;
  if (scope.personId === null || !isId(periodId) || !holds(scope, "result.write")) return null;
  const [stood] = await db.$queryRaw<{ unitId: string | null }[]>`
    select (${unitWherePersonStood}) as "unitId" from subject s join period p on p.agency_id = s.agency_id and p.id = ${periodId}::uuid
    where s.agency_id = ${scope.agencyId}::uuid and s.id = ${scope.personId}::uuid`;
  return stood?.unitId ? findPeopleGrid(view, { unitId: stood.unitId, periodId }) : null;
}

type PeriodRow = { id: string; label: string; startsOn: string; endsOn: string; dueOn: string };

const periodColumns: Sql = sql`p.id, p.label, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.due_on::text as "dueOn"`;

type IndicatorRow = Omit<SheetIndicator, "limits" | "isDerived"> & { level: string; decimals: number };

/** The indicators in use of the calendar of a period `p`. */
function indicatorsOf(levels: string[]): Sql {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'unitOfMeasure', i.unit_of_measure,
      'nature', i.nature, 'direction', i.direction, 'kind', i.kind, 'level', i.level, 'decimals', i.decimals, 'scale', i.scale)
      order by i.code collate "vi-x-icu")
    from indicator i where i.agency_id = p.agency_id and i.calendar_id = p.calendar_id and i.retired_at is null
      and i.level = any(${levels})), '[]')`;
}

function sheetIndicator({ level: _, decimals, ...indicator }: IndicatorRow, isDerived: boolean): SheetIndicator {
  return { ...indicator, limits: limitsOf({ ...indicator, decimals }), isDerived };
}

function sheetPeriod({ id, label, dueOn, startsOn }: PeriodRow, today: string): SheetPeriod {
  return { id, label, dueOn, hasBegun: startsOn <= today };
}

type CellRow = ResultKey &
  FigureColumns & {
    version: number;
    state: ResultState;
    isLate: boolean;
    returnReason: string | null;
    isOpened: boolean;
    hasEvidence: boolean;
    verified: FigureColumns | null;
  };

async function filled({ db, scope }: View, sheet: EntrySheet, lastDays: readonly string[]): Promise<EntrySheet> {
  const indicatorIds = sheet.indicators.map(({ id }) => id);
  const subjectIds = sheet.kind === "people" ? sheet.people.map(({ id }) => id) : [sheet.unitId];
  const [found] = await db.$queryRaw<{ cells: CellRow[]; plans: EntrySheet["plans"] }[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('indicatorId', r.indicator_id, 'periodId', r.period_id, 'subjectId', r.subject_id,
          'version', r.version, 'state', r.state, 'value', r.value::text, 'qualifier', r.qualifier, 'word', r.qualifier_word,
          'notApplicable', r.not_applicable, 'isLate', r.is_late, 'isOpened', r.opened_at is not null,
          'hasEvidence', exists (select from evidence v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id
            and v.period_id = r.period_id and v.subject_id = r.subject_id and v.removed_at is null),
          'returnReason', case when r.state = 'returned' then r.return_reason end,
          'verified', case when r.verified_version is not null then jsonb_build_object('value', r.verified_value::text,
            'qualifier', r.verified_qualifier, 'word', r.verified_word, 'notApplicable', r.verified_not_applicable) end))
        from result r where r.agency_id = ${scope.agencyId}::uuid and r.period_id = any(${sheet.periods.map(({ id }) => id)}::uuid[])
          and r.indicator_id = any(${indicatorIds}::uuid[]) and r.subject_id = any(${subjectIds}::uuid[])), '[]') as cells,
      coalesce((select jsonb_agg(to_jsonb(x)) from (
          select distinct on (ti.indicator_id, a.subject_id) ti.indicator_id as "indicatorId", a.subject_id as "subjectId",
            a.planned::text as planned,
            t.aggregate = 'sum' as "isForAll"
          from campaign c
          join target_indicator ti on ti.agency_id = c.agency_id and ti.campaign_id = c.id and ti.role = 'value'
          join target t on t.agency_id = ti.agency_id and t.id = ti.target_id
          join assignment a on a.agency_id = ti.agency_id and a.target_id = ti.target_id
          where c.agency_id = ${scope.agencyId}::uuid and c.state = 'launched' and c.starts_on <= ${lastDays.at(-1)}::date
            and c.ends_on >= ${lastDays[0]}::date and ti.indicator_id = any(${indicatorIds}::uuid[])
            and a.subject_id = any(${subjectIds}::uuid[])
          order by ti.indicator_id, a.subject_id, c.starts_on desc, c.id) x), '[]') as plans`;
  const { cells, plans } = found ?? { cells: [], plans: [] };
  return {
    ...sheet,
    cells: cellsOf(sheet, cells),
    plans: plans.map((plan) => ({ ...plan, planned: plainly(plan, sheet.indicators) })),
  };
}

function cellsOf(sheet: EntrySheet, rows: readonly CellRow[]): SheetCell[] {
  const stored = new Map(rows.map((row) => [keyText(row), row]));
  return placesOf(sheet).flatMap(({ row, column }) => {
    const found = stored.get(keyText(placeAt(sheet, row, column)));
    const indicator = indicatorAt(sheet, row, column);
    return found && indicator ? [{ row, column, ...cellOf(found, indicator) }] : [];
  });
}

function cellOf(row: CellRow, { kind, scale, limits }: SheetIndicator): Omit<SheetCell, "row" | "column"> {
  const { version, state, isLate, returnReason, isOpened, hasEvidence, verified } = row;
  const form = { kind, scale, decimals: limits.decimals };
  const text = cellText(contentOf(row), form);
  const official = verified === null ? null : cellText(contentOf(verified), form);
  const verifiedText = official === text ? null : official;
  return { text, version, state, isLate, returnReason, isOpened, hasEvidence, verifiedText };
}

/** A planned value in Vietnamese form, without idle places; of a milestone the due day. */
function plainly({ planned, indicatorId }: SheetPlan, indicators: readonly SheetIndicator[]): string | null {
  return planned === null ? null : planText(planned, indicators.find(({ id }) => id === indicatorId)?.kind ?? null);
}
