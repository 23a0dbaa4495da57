// Numbers are read as Vietnamese offices write them: dots between thousands, a comma before decimals. "4.900" is
// 4900 and "0,5" a half. What could mean two things, or is more precise than the indicator, is refused with a
// sentence; nothing is ever rounded. Inside, a number is a canonical decimal: "4900", "0.5", "-3".

import { canonicalDecimal, compareDecimals, decimalPlaces } from "./decimals";
import { spellNumber } from "./number-words";
import { type Qualifier, splitQualifier, usualWord } from "./qualifiers";

export type NumberLimits = { decimals: number; min?: string; max?: string };
export type NumberProblem = "empty" | "notANumber" | "ambiguous" | "tooPrecise" | "tooSmall" | "tooLarge";
export type ReadFigure = { value: string; qualifier: Qualifier; word: string | null };
export type NumberRefusal = { ok: false; problem: NumberProblem; sentence: string };
export type NumberReading = ({ ok: true } & ReadFigure) | NumberRefusal;
export type CellReading =
  | ({ ok: true; kind: "value" } & ReadFigure)
  | { ok: true; kind: "notApplicable" }
  | { ok: true; kind: "cleared" }
  | (NumberRefusal & { kind: "problem" });

const mostWholeDigits = 15;
const plain = /^-?\d+(,\d+)?$/;
const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const groupedByOneSign = /^-?[1-9]\d{0,2}([., '])\d{3}(\1\d{3})*$/;
const divideOnce = /^-?\d+[.,]\d+$/;
const foreign = /^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/;
const saysNotApplicable = /^(kad|k\.a\.d\.?|không áp dụng)$/i;

/** Reads what was typed or pasted; `min` and `max` are canonical decimals, `word` is the qualifier as written. */
export function readNumber(text: string, limits: NumberLimits): NumberReading {
  const { qualifier, word, rest } = splitQualifier(tidied(text));
  const written = rest.replace(/ ?%$/, "").replace(/^[−–]/, "-");
  if (written === "" && word === null) return refused("empty", "Nhập một số.");
  if (isAmbiguous(written, limits.decimals)) return refused("ambiguous", clearerWritings(written, limits.decimals));
  if (!plain.test(written) && !grouped.test(written)) {
    return refused("notANumber", `“${tidied(text)}” không phải là số. Viết như 4.900 hoặc 0,5.`);
  }
  if (decimalsWritten(written) > limits.decimals) return refused("tooPrecise", precisionInWords(limits.decimals));
  const value = canonicalDecimal(written.replaceAll(".", "").replace(",", "."));
  return outsideLimits(value, limits) ?? { ok: true, value, qualifier, word };
}

/** A cell of the grid: a number, "KAD" or "không áp dụng", nothing at all, or what is wrong with it. */
export function readCell(text: string, limits: NumberLimits): CellReading {
  const written = tidied(text);
  if (written === "") return { ok: true, kind: "cleared" };
  if (saysNotApplicable.test(written)) return { ok: true, kind: "notApplicable" };
  const reading = readNumber(written, limits);
  return reading.ok ? { ...reading, kind: "value" } : { ...reading, kind: "problem" };
}

/** "4900" → "4.900", "-1234.5" → "−1.234,5"; at least `decimals` places, and never fewer than the value has. */
export function formatNumber(value: string, decimals = 0): string {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const places = fraction.padEnd(decimals, "0");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value.startsWith("-") ? "−" : ""}${thousands}${places === "" ? "" : `,${places}`}`;
}

/** A figure with its word again: "hơn 4.900". */
export function formatFigure(
  figure: { value: string; qualifier: Qualifier; qualifierWord?: string | null },
  decimals = 0,
): string {
  const word = figure.qualifierWord ?? usualWord(figure.qualifier);
  const number = formatNumber(figure.value, decimals);
  return word === null ? number : `${word} ${number}`;
}

function tidied(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "1,234" is a thousand on a foreign keyboard: it is a decimal only where three places are asked for. */
function isAmbiguous(written: string, decimals: number): boolean {
  if (grouped.test(written)) return false;
  if (plain.test(written)) return decimals < 3 && groupedByOneSign.test(written);
  return /^-?\d[\d., ']*\d$/.test(written);
}

function clearerWritings(written: string, decimals: number): string {
  const readings = [
    ...(groupedByOneSign.test(written) ? [written.replace(/[^\d-]/g, "")] : []),
    ...(divideOnce.test(written) || foreign.test(written) ? [lastSignAsPoint(written)] : []),
  ].map(canonicalDecimal);
  const fitting = readings.filter((value) => decimalPlaces(value) <= decimals);
  const clearer = fitting.length > 0 ? fitting : readings;
  if (clearer.length === 0) return "Dùng dấu chấm để ngăn hàng nghìn và dấu phẩy trước phần thập phân, như 1.234,5.";
  const choices = clearer.map((value) => `${formatNumber(value)} nếu là ${spellNumber(value)}`).join(", viết ");
  return `Viết ${choices}.`;
}

function lastSignAsPoint(written: string): string {
  const end = Math.max(written.lastIndexOf("."), written.lastIndexOf(","));
  return `${written.slice(0, end).replace(/[.,]/g, "")}.${written.slice(end + 1)}`;
}

function decimalsWritten(written: string): number {
  return written.split(",")[1]?.length ?? 0;
}

function precisionInWords(decimals: number): string {
  return decimals === 0 ? "Nhập số nguyên, không có phần thập phân." : `Chỉ ghi đến ${decimals} chữ số sau dấu phẩy.`;
}

function outsideLimits(value: string, { min, max }: NumberLimits): NumberRefusal | null {
  if (min !== undefined && compareDecimals(value, min) < 0) return refused("tooSmall", limitsInWords(min, max));
  if (max !== undefined && compareDecimals(value, max) > 0) return refused("tooLarge", limitsInWords(min, max));
  const wholeDigits = value.replace("-", "").split(".")[0]?.length ?? 0;
  return wholeDigits > mostWholeDigits ? refused("tooLarge", "Số này quá lớn.") : null;
}

function limitsInWords(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return `Nhập số không quá ${formatNumber(max ?? "0")}.`;
  if (max === undefined) return `Nhập số từ ${formatNumber(min)} trở lên.`;
  return `Nhập số từ ${formatNumber(min)} đến ${formatNumber(max)}.`;
}

function refused(problem: NumberProblem, sentence: string): NumberRefusal {
  return { ok: false, problem, sentence };
}
