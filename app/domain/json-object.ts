import { isCalendarDay } from "./calendar-day";
import { type Fraction, parseDecimal, roundedUnits, zero } from "./fraction";
import type { Points } from "./points";
import type { Problem } from "./problem";

// JSON from outside is read field by field, and everything that is wrong with it is collected with its path: whoever
// sent the file repairs it in one go. A null counts as left out.

/** An object being read: unknown keys have been refused, what is still wrong goes into `problems`. */
export type JsonObject = { path: string; values: Record<string, unknown>; problems: Problem[] };
export type JsonItem = { json: unknown; path: string };

export function readObject(json: unknown, path: string, keys: readonly string[], problems: Problem[]): JsonObject {
  if (!isRecord(json)) {
    problems.push({ path, sentence: "Ở đây phải là một đối tượng { … }." });
    return { path, values: {}, problems: [] };
  }
  for (const key of Object.keys(json)) {
    if (!keys.includes(key)) {
      problems.push({
        path: pathOf(path, key),
        sentence: `Không biết khóa “${key}”; ở đây chỉ có: ${keys.join(", ")}.`,
      });
    }
  }
  return { path, values: json, problems };
}

export function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function pathOf(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

export function has(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object.values, key) && object.values[key] !== null && object.values[key] !== undefined;
}

export function refuse(object: JsonObject, key: string, sentence: string): void {
  object.problems.push({ path: pathOf(object.path, key), sentence });
}

export function readText(object: JsonObject, key: string): string {
  const text = readOptionalText(object, key);
  if (text === null && !has(object, key)) refuse(object, key, "Thiếu mục này.");
  if (text === null && isBlank(object.values[key])) refuse(object, key, "Phải là một chuỗi chữ không rỗng.");
  return text ?? "";
}

/** A text without a letter in it counts as left out, as a form leaves it. */
export function readOptionalText(object: JsonObject, key: string): string | null {
  if (!has(object, key)) return null;
  const text = object.values[key];
  if (isBlank(text)) return null;
  if (typeof text === "string") return text.normalize("NFC");
  refuse(object, key, "Phải là một chuỗi chữ không rỗng.");
  return null;
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

/** A code names things in records, so it may not be a word that every object already knows. */
export function readCode(object: JsonObject, key: string): string {
  const code = readText(object, key);
  if (code in {}) refuse(object, key, `Không dùng được “${code}” làm mã.`);
  return code;
}

export function readOptionalCode(object: JsonObject, key: string): string | null {
  return has(object, key) ? readCode(object, key) : null;
}

export function readDay(object: JsonObject, key: string): string | null {
  const day = readOptionalText(object, key);
  if (day === null || isCalendarDay(day)) return day;
  refuse(object, key, `“${day}” không phải là một ngày dạng YYYY-MM-DD.`);
  return null;
}

export function readChoice<Choice extends string>(
  object: JsonObject,
  key: string,
  choices: readonly Choice[],
  otherwise: Choice | null,
): Choice {
  const [first] = choices;
  if (!has(object, key)) {
    if (otherwise === null) refuse(object, key, `Thiếu mục này; chọn một trong: ${choices.join(", ")}.`);
    return otherwise ?? (first as Choice);
  }
  const chosen = choices.find((choice) => choice === object.values[key]);
  if (chosen === undefined) {
    refuse(object, key, `Không có lựa chọn “${String(object.values[key])}”; chọn một trong: ${choices.join(", ")}.`);
  }
  return chosen ?? (first as Choice);
}

export function readBoolean(object: JsonObject, key: string): boolean | null {
  if (!has(object, key)) return null;
  const value = object.values[key];
  if (typeof value === "boolean") return value;
  refuse(object, key, "Phải là true hoặc false.");
  return null;
}

export function readDecimal(object: JsonObject, key: string): Fraction {
  if (!has(object, key)) refuse(object, key, "Thiếu con số này.");
  return readOptionalDecimal(object, key) ?? zero;
}

export function readOptionalDecimal(object: JsonObject, key: string): Fraction | null {
  if (!has(object, key)) return null;
  return readDecimalItem({ json: object.values[key], path: pathOf(object.path, key) }, object.problems);
}

export function readDecimalItem(item: JsonItem, problems: Problem[]): Fraction | null {
  const decimal = typeof item.json === "string" || typeof item.json === "number" ? parseDecimal(item.json) : null;
  if (decimal === null) {
    problems.push({
      path: item.path,
      sentence: `${JSON.stringify(item.json)} không phải là một số thập phân (dạng 12.5).`,
    });
  }
  return decimal;
}

export function readPoints(object: JsonObject, key: string): Points {
  if (!has(object, key)) refuse(object, key, "Thiếu số điểm này.");
  return readOptionalPoints(object, key) ?? 0;
}

export function readOptionalPoints(object: JsonObject, key: string): Points | null {
  const decimal = readOptionalDecimal(object, key);
  if (decimal === null) return null;
  const thousandths = roundedUnits(decimal, 3);
  if (thousandths * decimal.denominator !== decimal.numerator * 1000n || !Number.isSafeInteger(Number(thousandths))) {
    refuse(object, key, "Điểm có quá nhiều chữ số; nhiều nhất ba chữ số thập phân.");
    return null;
  }
  return Number(thousandths);
}

export function readItems(object: JsonObject, key: string): JsonItem[] {
  if (!has(object, key)) return [];
  const items = object.values[key];
  if (!Array.isArray(items)) {
    refuse(object, key, "Ở đây phải là một danh sách [ … ].");
    return [];
  }
  return items.map((json: unknown, index) => ({ json, path: pathOf(pathOf(object.path, key), index) }));
}

/** The entries of an object whose keys are the sender's own words (steps, measures, codes), which are spelt one way as texts are. */
export function readEntries(object: JsonObject, key: string): (JsonItem & { key: string })[] {
  const record = object.values[key];
  const path = pathOf(object.path, key);
  if (!isRecord(record)) {
    object.problems.push({ path, sentence: "Ở đây phải là một đối tượng { … }." });
    return [];
  }
  return Object.entries(record).map(([written, json]) => {
    const name = written.normalize("NFC");
    if (name in {}) object.problems.push({ path: pathOf(path, name), sentence: `Không dùng được “${name}” làm tên.` });
    return { key: name, json, path: pathOf(path, name) };
  });
}
