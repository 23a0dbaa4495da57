// A list of those to be awarded, copied from a spreadsheet or a document: a name, its unit and the achievement in each row.
// Ordinals, a row of headings and the headings of groups are no lines. Whom a row means is settled by the name, then by the
// unit beside it; where more than one person could be meant, or the unit is another, the reader is asked.

import type { SubjectKind } from "./decision";
import { fold, normaliseName } from "./names";

export type PastedLine = { name: string; unit: string; achievement: string };

/** Somebody of the agency who bears the name; `unitNames` are those of all his posts, past ones too. */
export type Namesake = { label: string; kind: SubjectKind; name: string; unitNames: string[]; isClosed: boolean };

export type MatchedLine =
  | { match: "one"; namesake: Namesake }
  | { match: "several"; namesakes: Namesake[] }
  | { match: "none" };

type Column = keyof PastedLine | "ordinal";

const ordinal = /^(\d{1,4}|[ivx]{1,5})[.)]?$/i;
const groupHeading = /^(([ivx]+|[a-d]|\d+)[.)]? )?(cac )?(tap the|ca nhan|danh sach .*)( \(.*\))?:?$/;
const headings: [RegExp, Column][] = [
  [/^(tt|stt|so tt|so thu tu)$/, "ordinal"],
  [
    /^(ho va ten|ho ten|ho, ten|ten|ten tap the|ten ca nhan|tap the|ca nhan|tap the, ca nhan|ten tap the, ca nhan)$/,
    "name",
  ],
  [/^(don vi|don vi cong tac|noi cong tac|phong, ban|chuc vu, don vi|to chuc)/, "unit"],
  [/^(thanh tich|noi dung|ly do|ghi chu)/, "achievement"],
];

export function readPastedLines(text: string): PastedLine[] {
  let columns: Column[] | null = null;
  const lines: PastedLine[] = [];
  for (const cells of rowsOf(text)) {
    const named = cells.map(columnOf);
    if (named.includes("name") && (named.filter((column) => column !== null).length > 1 || cells.length === 1)) {
      columns = named.map((column) => column ?? "ordinal");
      continue;
    }
    const line = columns ? byColumns(cells, columns) : inUsualOrder(cells);
    if (line.name !== "" && !groupHeading.test(fold(cells.filter((cell) => cell !== "").join(" ")))) lines.push(line);
  }
  return lines;
}

/** The namesakes to look up for some rows, each name once, without marks. */
export function namesToLookUp(lines: readonly PastedLine[]): string[] {
  return [...new Set(lines.map(({ name }) => fold(name)))];
}

export function matchLine({ name, unit }: PastedLine, namesakes: readonly Namesake[]): MatchedLine {
  const alike = namesakes.filter((each) => fold(each.name) === fold(name));
  const exact = alike.filter((each) => each.name.toLowerCase() === normaliseName(name).toLowerCase());
  const named = exact.length > 0 ? exact : alike;
  const open = named.filter(({ isClosed }) => !isClosed);
  const candidates = open.length > 0 ? open : named;
  const [only, ...others] = candidates;
  if (!only) return { match: "none" };
  const fitting = unit === "" ? candidates : candidates.filter((each) => standsIn(each, unit));
  const [fits, ...more] = fitting;
  if (fits && more.length === 0) return { match: "one", namesake: fits };
  if (others.length === 0 && only.kind !== "person") return { match: "one", namesake: only };
  return { match: "several", namesakes: candidates };
}

/** "Lễ tân" is how a list may write "Phòng Lễ tân". */
function standsIn({ unitNames }: Namesake, unit: string): boolean {
  const asked = fold(unit);
  return unitNames.map(fold).some((name) => name === asked || name.includes(asked) || asked.includes(name));
}

function byColumns(cells: readonly string[], columns: readonly Column[]): PastedLine {
  const at = (column: Column) => cells[columns.indexOf(column)] ?? "";
  return { name: at("name"), unit: at("unit"), achievement: at("achievement") };
}

function inUsualOrder(cells: readonly string[]): PastedLine {
  const [first = "", ...rest] = cells;
  const [name = "", unit = "", achievement = ""] = ordinal.test(first) && rest.length > 0 ? rest : [first, ...rest];
  return { name, unit, achievement };
}

function columnOf(cell: string): Column | null {
  return headings.find(([heading]) => heading.test(fold(cell)))?.[1] ?? null;
}

/** Cells between tabs, or semicolons where there is no tab; a cell in quotation marks may hold line breaks, as Excel copies it. */
function rowsOf(text: string): string[][] {
  const whole = text.replace(/"((?:[^"]|"")*)"(?=\t|\r?\n|$)/g, (_, inside: string) =>
    inside.replace(/\s+/g, " ").replaceAll('""', '"'),
  );
  return whole
    .split(/\r?\n/)
    .map((row) => row.split(row.includes("\t") ? "\t" : ";").map(normaliseName))
    .filter((cells) => cells.some((cell) => cell !== ""));
}
