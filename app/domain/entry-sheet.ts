// A sheet is how figures are entered: the people of a unit against the indicators of one period, or the unit's own
// indicators against the periods of a year. A cell is one figure. What is summed from people's figures, and a period
// that has not begun, are shown and not entered. An empty cell is not reported, "KAD" not applicable, and 0 a result.

import { type FigureForm, readFigure } from "./figure-words";
import { add, divide, type Fraction, formatFraction, larger, parseDecimal, sum, whole } from "./fraction";
import type { ResultState } from "./result";
import type { Nature } from "./scoring/types";

export type SheetPerson = { id: string; name: string; title: string };

export type SheetIndicator = FigureForm & {
  id: string;
  name: string;
  unitOfMeasure: string | null;
  nature: Nature;
  direction: "more" | "less";
  isDerived: boolean;
};

export type SheetPeriod = { id: string; label: string; dueOn: string; hasBegun: boolean };

/** Only figures that are stored have a cell; all others are empty in version 0. */
export type SheetCell = {
  row: number;
  column: number;
  text: string;
  version: number;
  state: ResultState;
  isLate: boolean;
  returnReason: string | null;
  isOpened: boolean;
  /** Whether files or links stand beside it. */
  hasEvidence: boolean;
  /** What stands on the official board, where it is another figure than the cell's. */
  verifiedText: string | null;
};

/** A planned value of a campaign that runs, for one period or for all of them together; `planned` null where the target is not assigned. */
export type SheetPlan = { indicatorId: string; subjectId: string; planned: string | null; isForAll: boolean };

export type EntrySheet = {
  kind: "people" | "unit";
  unitId: string;
  /** The period that is submitted. */
  periodId: string;
  people: SheetPerson[];
  indicators: SheetIndicator[];
  periods: SheetPeriod[];
  cells: SheetCell[];
  plans: SheetPlan[];
};

export function sizeOf(sheet: Pick<EntrySheet, "kind" | "people" | "indicators" | "periods">): {
  rows: number;
  columns: number;
} {
  return sheet.kind === "people"
    ? { rows: sheet.people.length, columns: sheet.indicators.length }
    : { rows: sheet.indicators.length, columns: sheet.periods.length };
}

export function indicatorAt(
  sheet: Pick<EntrySheet, "kind" | "indicators">,
  row: number,
  column: number,
): SheetIndicator | undefined {
  return sheet.indicators[sheet.kind === "people" ? column : row];
}

/** Where the figure of a cell lives. */
export function placeAt(
  sheet: EntrySheet,
  row: number,
  column: number,
): { indicatorId: string; periodId: string; subjectId: string } {
  return {
    indicatorId: indicatorAt(sheet, row, column)?.id ?? "",
    periodId: sheet.kind === "people" ? sheet.periodId : (sheet.periods[column]?.id ?? ""),
    subjectId: sheet.kind === "people" ? (sheet.people[row]?.id ?? "") : sheet.unitId,
  };
}

/** Whether somebody may type there at all. */
export function isOpenAt(sheet: EntrySheet, row: number, column: number): boolean {
  const period = sheet.kind === "people" ? sheet.periods[0] : sheet.periods[column];
  return period?.hasBegun === true && indicatorAt(sheet, row, column)?.isDerived === false;
}

/** Every cell, row by row. */
export function placesOf(sheet: EntrySheet): { row: number; column: number }[] {
  const { rows, columns } = sizeOf(sheet);
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }));
}

/** The open cells of the period that is submitted. */
export function countedPlaces(sheet: EntrySheet): { row: number; column: number }[] {
  return placesOf(sheet).filter(
    ({ row, column }) => isOpenAt(sheet, row, column) && placeAt(sheet, row, column).periodId === sheet.periodId,
  );
}

/** Whether the period that is submitted still waits for a figure: none there, not handed in, or returned. */
export function lacksFigures(sheet: EntrySheet): boolean {
  const handedIn = new Set(
    sheet.cells
      .filter(({ state }) => state === "submitted" || state === "verified")
      .map(({ row, column }) => `${row} ${column}`),
  );
  return countedPlaces(sheet).some(
    ({ row, column }) => !handedIn.has(`${row} ${column}`) && isAssigned(sheet, placeAt(sheet, row, column)),
  );
}

/** Without any plan a figure is asked for; with plans, where one of them is a value. */
function isAssigned({ plans }: EntrySheet, place: { indicatorId: string; subjectId: string }): boolean {
  const own = plans.filter(
    ({ indicatorId, subjectId }) => indicatorId === place.indicatorId && subjectId === place.subjectId,
  );
  return own.length === 0 || own.some(({ planned }) => planned !== null);
}

/** What people's figures make together, by the indicator's nature; null without a figure. */
export function together(
  indicator: FigureForm & Pick<SheetIndicator, "nature">,
  texts: readonly string[],
): string | null {
  const values = figuresIn(indicator, texts);
  if (values.length === 0) return null;
  if (indicator.nature === "rate") return formatFraction(meanOf(values), Math.max(1, indicator.limits.decimals));
  if (indicator.nature === "extreme") return formatFraction(values.reduce(larger), indicator.limits.decimals);
  return formatFraction(sum(values), indicator.limits.decimals);
}

/** The sum and the average of the chosen cells; null when none of them has a figure. */
export function summary(
  chosen: readonly { form: FigureForm; text: string }[],
): { sum: string; average: string } | null {
  const values = chosen.flatMap(({ form, text }) => figuresIn(form, [text]));
  if (values.length === 0) return null;
  return { sum: formatFraction(values.reduce(add), 6), average: formatFraction(meanOf(values), 2) };
}

function meanOf(values: readonly Fraction[]): Fraction {
  return divide(sum(values), whole(values.length));
}

function figuresIn(form: FigureForm, texts: readonly string[]): Fraction[] {
  return texts.flatMap((text) => {
    const read = readFigure(text, form);
    const value = read.ok && read.kind === "value" ? parseDecimal(read.value) : null;
    return value ? [value] : [];
  });
}
