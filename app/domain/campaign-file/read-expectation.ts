import type { Fraction } from "../fraction";
import {
  has,
  isRecord,
  type JsonItem,
  type JsonObject,
  pathOf,
  readDecimalItem,
  readEntries,
  readObject,
} from "../json-object";
import type { Problem } from "../problem";
import type { Expectation } from "./types";

/** Every part may be left out. */
export function readExpectation(root: JsonObject): Expectation {
  const expectation: Expectation = { points: {}, totals: {}, ranks: {}, classes: {}, refused: null };
  if (!has(root, "expect")) return expectation;
  const keys = ["points", "totals", "ranks", "classes", "refused"];
  const object = readObject(root.values.expect, "expect", keys, root.problems);
  for (const { key, json } of entriesOf(object, "points")) {
    const path = pathOf(object.path, "points");
    const ofEntrant: JsonObject = { path, values: { [key]: json }, problems: object.problems };
    expectation.points[key] = decimals(readEntries(ofEntrant, key), object.problems);
  }
  expectation.totals = decimals(entriesOf(object, "totals"), object.problems);
  expectation.ranks = decimals(entriesOf(object, "ranks"), object.problems);
  for (const { key, json, path } of entriesOf(object, "classes")) {
    if (json === null || typeof json === "string") expectation.classes[key] = json;
    else object.problems.push({ path, sentence: "Ở đây phải là mã xếp loại hoặc null." });
  }
  expectation.refused = expectedRefusal({ expect: object.values });
  return expectation;
}

/** The part of a sentence with which the file must be refused, read even where the file is otherwise unreadable. */
export function expectedRefusal(json: unknown): string | null {
  if (!isRecord(json) || !isRecord(json.expect)) return null;
  const { refused } = json.expect;
  return typeof refused === "string" ? refused : null;
}

function entriesOf(object: JsonObject, key: string): (JsonItem & { key: string })[] {
  return has(object, key) ? readEntries(object, key) : [];
}

function decimals(entries: (JsonItem & { key: string })[], problems: Problem[]): Record<string, Fraction | null> {
  return Object.fromEntries(
    entries.map(({ key, json, path }) => [key, json === null ? null : readDecimalItem({ json, path }, problems)]),
  );
}
