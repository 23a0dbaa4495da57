// A cell is read by the kind of its indicator: a yes or no in the words that offices use, a rating by the name of its
// step or by its number, a milestone as the day on which it was done, everything else as a number. Inside, yes is 1 and no 0, and a rating is the number of its step.
// A number that a spreadsheet copied with a point before its decimals is read as one where it can mean nothing else.

import { formatDayNumber, readDayNumber } from "./day-number";
import { fold } from "./names";
import { type CellReading, type NumberLimits, readCell } from "./numbers";

/** What an indicator's figures look like; `scale` holds the names of a rating's steps, from 1 on. */
export type FigureForm = { kind: string; limits: NumberLimits; scale: readonly string[] | null };

const yes = new Set(["co", "dat", "roi", "yes", "x", "✓", "✔"]);
const no = new Set(["khong", "khong dat", "chua", "chua dat", "no"]);
const pointed = /^([^\d]*)(\d+)\.(\d+)( ?%?)$/;
const pointedAfterCommas = /^([^\d]*)(\d{1,3}(?:,\d{3})+)\.(\d+)( ?%?)$/;

export function readFigure(text: string, form: FigureForm): CellReading {
  if (form.kind === "milestone") return readDayCell(text, form);
  const read = readCell(choicesOf(form).length > 0 ? (stepSaid(fold(text), form) ?? text) : text, form.limits);
  if (read.ok || read.problem !== "notANumber") return read;
  const choices = choicesOf(form);
  return choices.length === 0 ? read : { ...read, sentence: `Ghi một trong các mức: ${choices.join(", ")}.` };
}

/** What the cell shows of a stored number: "Có", "Tốt"; null where it is shown as a number. */
export function figureInWords(value: string, { kind, scale }: Pick<FigureForm, "kind" | "scale">): string | null {
  if (kind === "yesNo") return value === "1" ? "Có" : value === "0" ? "Không" : null;
  if (kind === "rating") return scale?.[Number(value) - 1] ?? null;
  return kind === "milestone" ? formatDayNumber(value) : null;
}

/** The words that a cell of this kind may hold. */
export function choicesOf({ kind, scale }: Pick<FigureForm, "kind" | "scale">): readonly string[] {
  if (kind === "yesNo") return ["Có", "Không"];
  return kind === "rating" ? (scale ?? []) : [];
}

/** "1234.5" → "1234,5", "1,234.5" → "1.234,5"; "1.234" stays, for it may mean a thousand. */
export function withComma(text: string): string {
  const written = text.trim();
  const grouped = pointedAfterCommas.exec(written);
  if (grouped) return `${grouped[1]}${grouped[2]?.replaceAll(",", ".")},${grouped[3]}${grouped[4]}`;
  const [, before = "", whole = "", decimals = "", after = ""] = pointed.exec(written) ?? [];
  const mayBeThousands = decimals.length === 3 && whole.length <= 3 && whole !== "0";
  return decimals === "" || mayBeThousands ? text : `${before}${whole},${decimals}${after}`;
}

/** A day, "KAD", or nothing; a day has no "hơn" and no "khoảng". */
function readDayCell(text: string, { limits }: FigureForm): CellReading {
  const read = readCell(text, limits);
  if (read.ok && read.kind !== "value") return read;
  const day = readDayNumber(text);
  return day.ok
    ? { ok: true, kind: "value", value: day.value, qualifier: "exact", word: null }
    : { ok: false, kind: "problem", problem: "notANumber", sentence: day.sentence };
}

function stepSaid(said: string, { kind, scale }: FigureForm): string | null {
  if (kind === "yesNo") return yes.has(said) ? "1" : no.has(said) ? "0" : null;
  if (kind !== "rating" || said === "") return null;
  const steps = (scale ?? []).flatMap((name, index) => (fold(name) === said ? [index + 1] : []));
  return steps.length === 1 ? String(steps[0]) : null;
}
