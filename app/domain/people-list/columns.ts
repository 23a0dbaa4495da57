// Which column of a pasted list says what. A first row of captions decides; without one, what stands in the cells does.
// A name may stand in two columns, family names and given name, as many lists have it.

import { readDay } from "../calendar-day";
import { fold, isPersonName } from "../names";
import type { TableRow } from "./read-table";

export const personFields = ["name", "bornOn", "staffCode", "unit", "title", "validFrom", "isUnionMember"] as const;
export type PersonField = (typeof personFields)[number];

/** By column, from the left; null for a column that is passed over. */
export type ColumnFields = (PersonField | null)[];

const captions: Record<PersonField, RegExp> = {
  name: /^(ho|ten|(ho|ten)( va)?( chu)? (ten|dem|lot)( .*)?|ten (can bo|dong chi|nguoi).*|full ?name|name)$/,
  bornOn: /^((ngay|nam)(, | )?.*sinh( .*)?|sinh (ngay|nam).*|dob|birth ?date)$/,
  staffCode: /^(ma|ma (so|can bo|cb|cc|vc|nv|nhan vien|vien chuc|cong chuc).*|so hieu.*|staff code|code)$/,
  unit: /^((ten )?(don vi|phong|ban|to|chi bo|dang bo|co quan)( .*)?|noi (cong tac|lam viec)|unit)$/,
  title: /^(chuc (vu|danh).*|vi tri.*|title|position)$/,
  validFrom: /^(tu|tu (ngay|khi).*|ngay (bat dau|bo nhiem|nhan|giu).*|from)$/,
  isUnionMember: /^((la )?(doan vien|cong doan vien|dvcd|cong doan).*|union)$/,
};

/** What a list looks like: its columns, and whether its first row names them. */
export function proposeColumns(rows: readonly TableRow[]): { hasHeader: boolean; fields: ColumnFields } {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const column = (at: number) => rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
  const named = Array.from({ length: width }, (_, at) => fieldOfCaption(rows[0]?.cells[at] ?? ""));
  const hasHeader = named.includes("name") && !rows[0]?.cells.some((cell) => readDay(cell) !== null);
  if (hasHeader) return { hasHeader, fields: onlyOnce(named) };
  return { hasHeader, fields: placed(Array.from({ length: width }, (_, at) => guessFrom(column(at)))) };
}

function fieldOfCaption(cell: string): PersonField | null {
  const words = fold(cell)
    .replace(/[^a-z0-9,]+/g, " ")
    .trim();
  // "Hồ" is a family name, "Họ" a caption.
  if (words === "ho" && !["họ", "ho"].includes(cell.toLowerCase())) return null;
  return personFields.find((field) => captions[field].test(words)) ?? null;
}

type Guess = "name" | "staffCode" | "isUnionMember" | "day" | "words" | null;

function guessFrom(cells: readonly string[]): Guess {
  if (cells.length === 0) return null;
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length;
  if (share((cell) => readDay(cell) !== null) > 0.6) return "day";
  if (share(readsAsName) > 0.6) return "name";
  if (cells.every((cell, index) => cell.replace(/\.$/, "") === String(index + 1))) return null;
  if (share((cell) => readYesNo(cell) !== null) > 0.9) return "isUnionMember";
  return share((cell) => /^(?=.*\d)[\p{L}\d./-]{2,20}$/u.test(cell)) > 0.6 ? "staffCode" : "words";
}

/** Each word of a name has a capital, and only the first of a title or a unit has. */
function readsAsName(cell: string): boolean {
  return isPersonName(cell) && cell.split(" ").every((word) => /^\p{Lu}/u.test(word));
}

/** A birth date stands before the day of a post, a title before a unit. */
function placed(guesses: readonly Guess[]): ColumnFields {
  const titled = guesses.filter((guess) => guess === "words").length > 1;
  const left: Record<"day" | "words", PersonField[]> = {
    day: ["bornOn", "validFrom"],
    words: titled ? ["title", "unit"] : ["unit"],
  };
  const fields = guesses.map((guess) => (guess === "day" || guess === "words" ? (left[guess].shift() ?? null) : guess));
  return fields.map((field, at) => (fields.indexOf(field) === at ? field : null));
}

/** Each field once; a name also in two columns side by side. */
function onlyOnce(fields: ColumnFields): ColumnFields {
  const nameAt = fields.indexOf("name");
  return fields.map((field, at) => {
    const isGivenName = field === "name" && at === nameAt + 1;
    return isGivenName || fields.indexOf(field) === at ? field : null;
  });
}

/** A mark beside a name: x, có, 1; or none: không, 0. null for what is neither. */
export function readYesNo(cell: string): boolean | null {
  const words = fold(cell);
  if (["x", "co", "1", "v", "yes", "true", "dung", "doan vien", "\u2713", "\u2714"].includes(words)) return true;
  return ["khong", "0", "-", "no", "false", "sai"].includes(words) ? false : null;
}
