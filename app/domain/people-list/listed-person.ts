// A row of a pasted list as a person with, perhaps, a post. What cannot be read is named field by field; nothing is
// guessed: a date in another order or a year alone is not a day.

import { type CalendarDay, readDay } from "../calendar-day";
import { isPersonName, normaliseName } from "../names";
import { type ColumnFields, type PersonField, readYesNo } from "./columns";
import type { TableRow } from "./read-table";

export type ListedPost = {
  /** The unit's id, or its name or short name as written. */
  unit: string;
  title: string;
  validFrom: CalendarDay;
};

export type ListedPerson = {
  /** Of the list, from 1. */
  line: number;
  name: string;
  staffCode: string | null;
  bornOn: CalendarDay | null;
  isUnionMember: boolean;
  /** null for whoever gets no post by this list. */
  post: ListedPost | null;
};

export type RowProblem =
  | "name-missing"
  | "name-unreadable"
  | "born-unreadable"
  | "born-in-future"
  | "code-too-long"
  | "title-missing"
  | "title-too-long"
  | "day-unreadable"
  | "union-unreadable";

export type ReadRow =
  | { line: number; ok: true; person: ListedPerson }
  | { line: number; ok: false; written: string; problems: { problem: RowProblem; cell: string }[] };

export type RowDefaults = {
  /** Where a row names no unit: a unit's id, or "" for no post. */
  unit: string;
  title: string;
  validFrom: CalendarDay;
  today: CalendarDay;
};

export function readRow({ line, cells }: TableRow, fields: ColumnFields, defaults: RowDefaults): ReadRow {
  const cell = (field: PersonField) =>
    cells
      .filter((text, column) => fields[column] === field && text !== "")
      .join(" ")
      .trim();
  const problems: { problem: RowProblem; cell: string }[] = [];
  const wrong = (problem: RowProblem, written: string) => problems.push({ problem, cell: written });

  const name = asName(cell("name"));
  if (name === "") wrong("name-missing", "");
  else if (!isPersonName(name)) wrong("name-unreadable", name);

  const bornOn = cell("bornOn") === "" ? null : readDay(cell("bornOn"));
  if (cell("bornOn") !== "" && bornOn === null) wrong("born-unreadable", cell("bornOn"));
  else if (bornOn !== null && bornOn > defaults.today) wrong("born-in-future", cell("bornOn"));

  const staffCode = cell("staffCode") || null;
  if (staffCode !== null && staffCode.length > 40) wrong("code-too-long", staffCode);

  const union = cell("isUnionMember");
  if (union !== "" && readYesNo(union) === null) wrong("union-unreadable", union);

  const unit = cell("unit") || defaults.unit;
  const title = cell("title") || defaults.title.trim();
  const validFrom = cell("validFrom") === "" ? defaults.validFrom : readDay(cell("validFrom"));
  if (validFrom === null) wrong("day-unreadable", cell("validFrom"));
  if (unit !== "" && title.length < 2) wrong("title-missing", title);
  if (title.length > 160) wrong("title-too-long", title);

  if (problems.length > 0 || validFrom === null) return { line, ok: false, written: name || cells.join(" "), problems };
  const post = unit === "" ? null : { unit, title: normaliseName(title), validFrom };
  return {
    line,
    ok: true,
    person: { line, name, staffCode, bornOn, isUnionMember: union !== "" && readYesNo(union) === true, post },
  };
}

/** "Đ/c NGUYỄN  VĂN AN" → "Nguyễn Văn An": lists often greet, and shout. */
function asName(written: string): string {
  const name = normaliseName(written).replace(/^(đ\/c|đc\.|đồng chí)\s+/iu, "");
  const isShouted = name.includes(" ") && name === name.toUpperCase() && name !== name.toLowerCase();
  return isShouted ? name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase()) : name;
}
