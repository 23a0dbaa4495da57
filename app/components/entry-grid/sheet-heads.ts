import type { SheetHead } from "~/components/sheet/shown-cell";
import { formatDay } from "~/domain/calendar-day";
import type { EntrySheet, SheetIndicator } from "~/domain/entry-sheet";
import type { entry } from "~/locales/entry";
import type { Localised } from "~/locales/text";

export type EntryWords = typeof entry extends Localised<infer Words> ? Words : never;

export function rowHeads(sheet: EntrySheet, t: EntryWords): SheetHead[] {
  if (sheet.kind === "people") return sheet.people.map(({ id, name, title }) => ({ id, title: name, note: title }));
  return sheet.indicators.map((indicator) => {
    const unit = indicator.isDerived ? t.derived : (indicator.unitOfMeasure ?? "");
    return {
      id: indicator.id,
      title: indicator.name,
      note: [unit, planNote(sheet, indicator, t)].filter(Boolean).join(" · "),
    };
  });
}

export function columnHeads(sheet: EntrySheet, t: EntryWords): SheetHead[] {
  if (sheet.kind === "unit") {
    return sheet.periods.map(({ id, label, dueOn }) => ({
      id,
      title: label,
      note: t.dueShort(formatDay(dueOn).slice(0, 5)),
    }));
  }
  return sheet.indicators.map((indicator) => ({
    id: indicator.id,
    title: indicator.name,
    note: planNote(sheet, indicator, t) || (indicator.unitOfMeasure ?? ""),
  }));
}

/** The plan of one subject: "95 %", "không giao", or nothing. */
export function planOf(sheet: EntrySheet, indicator: SheetIndicator, subjectId: string, t: EntryWords): string {
  const plan = sheet.plans.find((each) => each.indicatorId === indicator.id && each.subjectId === subjectId);
  if (!plan) return "";
  if (plan.planned === null) return t.notAssigned;
  const figure = withUnit(plan.planned, indicator.unitOfMeasure);
  return plan.isForAll ? t.forAll(figure) : figure;
}

/** The plan that all of a column have; of a column with several plans the cards and the panel tell each. */
function planNote(sheet: EntrySheet, indicator: SheetIndicator, t: EntryWords): string {
  const subjects = sheet.kind === "people" ? sheet.people.map(({ id }) => id) : [sheet.unitId];
  const plans = new Set(subjects.map((id) => planOf(sheet, indicator, id, t)));
  const [plan = ""] = plans;
  if (plans.size !== 1 || plan === "") return "";
  if (plan === t.notAssigned) return plan;
  return indicator.direction === "less" ? t.atMost(plan) : t.planShort(plan);
}

function withUnit(figure: string, unit: string | null): string {
  return unit === null ? figure : `${figure} ${unit}`;
}
