import type { ColumnFields } from "~/domain/people-list/columns";
import type { UnitAnswers } from "~/domain/people-list/find-listed-unit";
import type { ReadRow } from "~/domain/people-list/listed-person";
import type { RowAnswers, RowPlan } from "~/domain/people-list/plan-rows";

export type UnreadableRow = Extract<ReadRow, { ok: false }>;

/** What a list would do, as the page shows it. */
export type PlannedList = {
  hasHeader: boolean;
  fields: ColumnFields;
  captions: string[];
  plans: RowPlan[];
  unreadable: UnreadableRow[];
  /** Rows that cannot be read and are left out. */
  leftOut: UnreadableRow[];
  /** What was said so far: by line, and by the folded name of a unit. */
  answers: RowAnswers;
  unitAnswers: UnitAnswers;
};
