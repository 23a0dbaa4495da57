import { addDays } from "~/domain/calendar-day";
import { isCorrected, type ResultRefusal, type ResultState } from "~/domain/result";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { type Authors, authorColumns, verdictOn } from "./authors.server";
import { cellText, contentOf, type FigureColumns } from "./figure-text";
import { keyText, type ResultKey } from "./result-key";

export type WaitingTab = "waiting" | "returned" | "done";

export type WaitingFilter = { tab: WaitingTab; unitId?: string; periodId?: string; page?: number };

export type WaitingItem = {
  key: string;
  version: number;
  indicatorName: string;
  subjectName: string;
  unitName: string;
  periodLabel: string;
  text: string;
  unitOfMeasure: string | null;
  state: ResultState;
  at: Date;
  isLate: boolean;
  isCorrected: boolean;
  /** Of a returned one. */
  reason: string | null;
  /** Why the reader may not verify it; null when he may. */
  whyNot: ResultRefusal | null;
};

export type WaitingList = {
  items: WaitingItem[];
  counts: Record<WaitingTab, number>;
  page: number;
  pages: number;
  /** Units and periods that have something in one of the tabs, for the filter. */
  units: { id: string; name: string }[];
  periods: { id: string; label: string }[];
};

const itemsPerPage = 200;
/** How long a verified figure stays in the list of what is done. */
const daysShown = 31;

/** What waits for the reader's verification, came back from him, or was done in the last month, as far as his scope reaches. */
export async function listWaiting(view: View, filter: WaitingFilter): Promise<WaitingList> {
  const { db, scope, today } = view;
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), 100_000);
  const shown = sql`r.agency_id = ${scope.agencyId}::uuid ${reachable(view)} ${inTab(today)}`;
  const groups = await db.$queryRaw<GroupRow[]>`
    select r.state, r.unit_id as "unitId", ${unitName} as "unitName", r.period_id as "periodId", p.label as "periodLabel", count(*)::int as count
    from result r join period p on p.agency_id = r.agency_id and p.id = r.period_id
    join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
    where ${shown} group by r.agency_id, r.state, r.unit_id, r.period_id, p.label, p.ends_on order by p.ends_on desc`;
  const rows = await db.$queryRaw<ItemRow[]>`
    select * from (select r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId", r.version, r.state,
      r.value::text, r.qualifier, r.qualifier_word as word, r.not_applicable as "notApplicable", i.name as "indicatorName", i.code, i.decimals, i.kind, i.scale, p.ends_on,
      i.unit_of_measure as "unitOfMeasure", ${subjectName} as "subjectName", ${unitName} as "unitName", p.label as "periodLabel",
      coalesce(case r.state when 'submitted' then r.submitted_at when 'verified' then r.verified_at end, r.written_at) as at,
      r.is_late as "isLate", r.return_reason as reason, r.returned_version as "returnedVersion", ${authorColumns(view)}
    from result r join period p on p.agency_id = r.agency_id and p.id = r.period_id
    join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
    where ${shown} and r.state = ${stateOf[filter.tab]} ${only(filter)}) item
    order by ${filter.tab === "done" ? sql`at desc` : sql`ends_on, "unitName" collate "vi-x-icu", "subjectName" collate "vi-x-icu", code`},
      "indicatorId", "subjectId"
    limit ${itemsPerPage} offset ${(page - 1) * itemsPerPage}`;
  const counted = groups.filter(
    ({ unitId, periodId }) => fits(filter.unitId, unitId) && fits(filter.periodId, periodId),
  );
  const count = (tab: WaitingTab) =>
    counted.filter(({ state }) => state === stateOf[tab]).reduce((sum, group) => sum + group.count, 0);
  const counts = { waiting: count("waiting"), returned: count("returned"), done: count("done") };
  return {
    items: rows.map((row) => itemOf(view, row)),
    counts,
    page,
    pages: Math.max(1, Math.ceil(counts[filter.tab] / itemsPerPage)),
    units: distinct(groups.map(({ unitId, unitName: name }) => ({ id: unitId, name: name ?? "" }))).sort((a, b) =>
      a.name.localeCompare(b.name, "vi"),
    ),
    periods: distinct(groups.map(({ periodId, periodLabel }) => ({ id: periodId, label: periodLabel }))),
  };
}

type GroupRow = {
  state: ResultState;
  unitId: string;
  unitName: string | null;
  periodId: string;
  periodLabel: string;
  count: number;
};

type ItemRow = ResultKey &
  FigureColumns &
  Authors &
  Omit<WaitingItem, "key" | "text" | "whyNot" | "isCorrected"> & {
    decimals: number;
    kind: string;
    scale: string[] | null;
    returnedVersion: number | null;
  };

const stateOf: Record<WaitingTab, ResultState> = { waiting: "submitted", returned: "returned", done: "verified" };

/** The unit of a result `r`, as it was called on the last day of its period `p`. */
export const unitName: Sql = sql`(select n.name from unit_span n where n.agency_id = r.agency_id and n.unit_id = r.unit_id
  order by n.valid_from <= p.ends_on desc, n.valid_from desc limit 1)`;

/** The subject of a result `r`: a person's name, or what the unit or collective is called. */
export const subjectName: Sql = sql`coalesce(
  (select n.name from person n where n.agency_id = r.agency_id and n.id = r.subject_id),
  (select n.name from collective n where n.agency_id = r.agency_id and n.id = r.subject_id),
  (select n.name from unit_span n where n.agency_id = r.agency_id and n.unit_id = r.subject_id
    order by n.valid_from <= p.ends_on desc, n.valid_from desc limit 1))`;

/** Nobody verifies a sum: it is derived from what is verified of its parts. */
function reachable({ scope }: View): Sql {
  const units = unitsFor(scope, "result.verify");
  const notDerived = sql`and not (i.level = 'sumOfPeople' and r.subject_id = r.unit_id)`;
  return units === "agency" ? notDerived : sql`${notDerived} and r.unit_id = any(${units}::uuid[])`;
}

function inTab(today: string): Sql {
  return sql`and (r.state in ('submitted', 'returned') or (r.state = 'verified' and r.verified_at >= ${addDays(today, -daysShown)}::date))`;
}

function only({ unitId, periodId }: WaitingFilter): Sql {
  const unit = unitId === undefined ? noSql : isId(unitId) ? sql`and r.unit_id = ${unitId}::uuid` : sql`and false`;
  const period =
    periodId === undefined ? noSql : isId(periodId) ? sql`and r.period_id = ${periodId}::uuid` : sql`and false`;
  return sql`${unit} ${period}`;
}

function fits(wanted: string | undefined, id: string): boolean {
  return wanted === undefined || wanted === id;
}

function itemOf(view: View, row: ItemRow): WaitingItem {
  const {
    indicatorId: _i,
    periodId: _p,
    subjectId: _s,
    value: _v,
    qualifier: _q,
    word: _w,
    notApplicable: _n,
    writers,
    isHead,
    ...item
  } = row;
  const { decimals, kind, scale, returnedVersion, ...shown } = item;
  const verdict = verdictOn(view, { writers, isHead });
  const returned = returnedVersion === null ? null : { version: returnedVersion, reason: row.reason ?? "" };
  return {
    ...shown,
    key: keyText(row),
    text: cellText(contentOf(row), { kind, decimals, scale }),
    reason: row.state === "returned" ? row.reason : null,
    isCorrected: isCorrected({ version: row.version, returned }),
    whyNot: row.state !== "submitted" ? "result-not-submitted" : verdict.ok ? null : verdict.refusal,
  };
}

function distinct<T extends { id: string }>(choices: readonly T[]): T[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}
