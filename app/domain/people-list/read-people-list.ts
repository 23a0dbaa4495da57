import { type ColumnFields, proposeColumns } from "./columns";
import { type ReadRow, type RowDefaults, readRow } from "./listed-person";
import { readTable, type TableRow } from "./read-table";

export type PeopleList = {
  hasHeader: boolean;
  fields: ColumnFields;
  /** The captions of the columns, or what stands first in each. */
  captions: string[];
  rows: ReadRow[];
};

/** Reads a pasted list; columns are proposed where nobody has said what they are. */
export function readPeopleList(
  text: string,
  defaults: RowDefaults,
  said: { fields?: ColumnFields; hasHeader?: boolean } = {},
): PeopleList {
  const table = readTable(text);
  const proposed = proposeColumns(table);
  const hasHeader = said.hasHeader ?? proposed.hasHeader;
  const fields = said.fields ?? proposed.fields;
  const body = hasHeader ? table.slice(1) : table;
  return {
    hasHeader,
    fields: proposed.fields.map((_, column) => fields[column] ?? null),
    captions: proposed.fields.map((_, column) => captionOf(table, column)),
    rows: body.map((row) => readRow(row, fields, defaults)),
  };
}

function captionOf(table: readonly TableRow[], column: number): string {
  return table.map(({ cells }) => cells[column] ?? "").find((cell) => cell !== "") ?? "";
}
