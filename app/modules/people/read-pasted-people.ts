import type { ListedPerson, ReadRow } from "~/domain/people-list/listed-person";
import { type PeopleList, readPeopleList } from "~/domain/people-list/read-people-list";
import { mostRows, type PastedPeople } from "./pasted-people-schema";

export type PastedList = PeopleList & {
  readable: ListedPerson[];
  /** Rows that are neither read nor left out. */
  unreadable: Extract<ReadRow, { ok: false }>[];
  isTooLong: boolean;
};

/** What was said about columns holds as long as the list begins in the same way. */
export function readPastedPeople(pasted: PastedPeople, today: string): PastedList {
  const { text, unitId, title, validFrom, captions, fields, hasHeader, answers } = pasted;
  const defaults = { unit: unitId, title, validFrom, today };
  const proposed = readPeopleList(text, defaults);
  const isSame = captions !== "" && captions === proposed.captions.join("\t").trim();
  const said = hasHeader === undefined ? { fields } : { fields, hasHeader };
  const list = isSame ? readPeopleList(text, defaults, said) : proposed;
  return {
    ...list,
    readable: list.rows.flatMap((row) => (row.ok ? [row.person] : [])),
    unreadable: list.rows.flatMap((row) => (row.ok || answers[row.line] === "skip" ? [] : [row])),
    isTooLong: list.rows.length > mostRows,
  };
}
