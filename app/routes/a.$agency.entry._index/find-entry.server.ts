import type { EntrySheet } from "~/domain/entry-sheet";
import { daysLeft } from "~/domain/period";
import {
  type EntryChoices,
  type EntryPeriod,
  findOwnFigures,
  findPeopleGrid,
  findUnitGrid,
  listEntryChoices,
} from "~/modules/results/queries.server";
import { found } from "~/platform/http.server";
import type { View } from "~/platform/work.server";

export type EntryWish = { unitId?: string; periodId?: string; year?: number; sheet: "people" | "unit" | null };

export type EntryPage = {
  slug: string;
  units: { id: string; name: string; depth: number }[];
  periods: { id: string; label: string; calendarName: string }[];
  years: number[];
  year: number;
  period: { id: string; label: string; dueOn: string; daysLeft: number; hasPeople: boolean; hasUnits: boolean } | null;
  unitId: string | null;
  sheet: EntrySheet | null;
};

/** The sheet that an address asks for, or that is due next in the first unit of the member's own. */
export async function findEntry(view: View, wish: EntryWish): Promise<EntryPage> {
  const choices = await listEntryChoices(view, wish);
  const { period, units, periods, years, year } = choices;
  const { unitId, sheet } = period ? await findSheet(view, choices, period, wish) : { unitId: null, sheet: null };
  return {
    slug: view.scope.slug,
    units: units.map(({ id, name, depth }) => ({ id, name, depth })),
    periods: periods.map(({ id, label, calendarName }) => ({ id, label, calendarName })),
    years,
    year,
    period: period && {
      id: period.id,
      label: period.label,
      dueOn: period.dueOn,
      daysLeft: daysLeft(period, view.today),
      hasPeople: period.hasPeople,
      hasUnits: period.hasUnits,
    },
    unitId,
    sheet,
  };
}

async function findSheet(
  view: View,
  { units, year }: EntryChoices,
  period: EntryPeriod,
  wish: EntryWish,
): Promise<Pick<EntryPage, "unitId" | "sheet">> {
  if (units.length === 0) {
    const own = await findOwnFigures(view, { periodId: period.id });
    return { unitId: own?.unitId ?? null, sheet: own };
  }
  const unitId = wish.unitId ?? ownUnit(view) ?? units[0]?.id ?? "";
  const isCollective = units.some((unit) => unit.id === unitId && unit.isCollective);
  const sheet =
    !isCollective && kindOf(wish.sheet, period) === "people"
      ? await findPeopleGrid(view, { unitId, periodId: period.id })
      : await findUnitGrid(view, { unitId, calendarId: period.calendarId, year, periodId: period.id });
  return { unitId, sheet: found(sheet) };
}

function ownUnit({ scope }: View): string | null {
  return scope.grants.find(({ role, unitId }) => role === "unitHead" && unitId !== null)?.unitId ?? null;
}

function kindOf(wished: EntryWish["sheet"], { hasPeople, hasUnits }: EntryPeriod): "people" | "unit" {
  if (wished === "unit") return hasUnits ? "unit" : "people";
  return hasPeople ? "people" : "unit";
}
