// Entrants with their assignments, results and adjustments. A row that names an entrant or a leaf that is not there, or
// says a second time what was said before, is refused; then the figures are checked against the rules.

import { compare, sign, whole } from "../fraction";
import {
  has,
  type JsonItem,
  type JsonObject,
  readCode,
  readItems,
  readObject,
  readOptionalCode,
  readOptionalDecimal,
  readOptionalText,
  readPoints,
  readText,
  refuse,
} from "../json-object";
import { checkFacts } from "../scoring/check-facts";
import { targetTree } from "../scoring/target-tree";
import type { Assignment, Definition, EntrantFacts } from "../scoring/types";
import { factKeys, readFact } from "./read-fact";
import { refuseRepeated } from "./refuse-repeated";

export function readEntrants(root: JsonObject, definition: Definition): EntrantFacts[] {
  const entrants = readItems(root, "entrants").map((item) => readEntrant(item, root));
  refuseRepeated(root, "entrants", entrants);
  const leaves = new Set(targetTree(definition.targets).leaves.map(({ code }) => code));
  const byCode = new Map(entrants.map((entrant) => [entrant.code, entrant]));
  const rowOf = new Map<string, string>();
  for (const item of readItems(root, "assignments")) readAssignment(item, root, leaves, byCode);
  for (const item of readItems(root, "results")) {
    const place = readResult(item, root, leaves, byCode);
    if (place !== null && !rowOf.has(place)) rowOf.set(place, item.path);
  }
  for (const item of readItems(root, "adjustments")) readAdjustment(item, root, byCode);
  if (root.problems.length === 0) {
    for (const { path, sentence } of checkFacts(definition, entrants)) {
      const row = rowOf.get(path);
      root.problems.push({ path: row === undefined ? path : `${row} (${path})`, sentence });
    }
  }
  return entrants;
}

function readEntrant(item: JsonItem, root: JsonObject): EntrantFacts {
  const object = readObject(item.json, item.path, ["code", "name", "cluster", "flags"], root.problems);
  const code = readCode(object, "code");
  return {
    code,
    name: readOptionalText(object, "name") ?? code,
    cluster: readOptionalText(object, "cluster") ?? "",
    flags: readItems(object, "flags").flatMap(({ json, path }) => {
      if (typeof json === "string" && json.trim() !== "") return [json.normalize("NFC")];
      object.problems.push({ path, sentence: "Mỗi cờ là một chuỗi chữ không rỗng." });
      return [];
    }),
    assignments: {},
    facts: {},
    adjustments: [],
  };
}

function readAssignment(
  item: JsonItem,
  root: JsonObject,
  leaves: ReadonlySet<string>,
  entrants: ReadonlyMap<string, EntrantFacts>,
): void {
  const keys = ["target", "entrant", "planned", "share", "notAssigned"];
  const object = readObject(item.json, item.path, keys, root.problems);
  const place = readPlace(object, leaves, entrants);
  const assignment = readAssigned(object);
  if (place === null) return;
  const { target, entrant } = place;
  if (entrant.assignments[target] !== undefined) {
    object.problems.push({ path: item.path, sentence: `Chỉ tiêu ${target} đã được giao cho ${entrant.code} ở trên.` });
    return;
  }
  entrant.assignments[target] = assignment;
}

function readAssigned(object: JsonObject): Assignment {
  const planned = readOptionalDecimal(object, "planned");
  const share = readOptionalDecimal(object, "share");
  if (share !== null && (sign(share) <= 0 || compare(share, whole(1)) > 0)) {
    refuse(object, "share", "Phần được giao phải lớn hơn 0 và không quá 1.");
  }
  if (!has(object, "notAssigned")) return { planned, share };
  if (planned !== null || share !== null) refuse(object, "notAssigned", "Đã không giao thì không có kế hoạch.");
  return { notAssigned: readText(object, "notAssigned") };
}

/** The place of the row ("A1 · U3"), null where there is none. */
function readResult(
  item: JsonItem,
  root: JsonObject,
  leaves: ReadonlySet<string>,
  entrants: ReadonlyMap<string, EntrantFacts>,
): string | null {
  const object = readObject(item.json, item.path, ["target", "entrant", ...factKeys], root.problems);
  const place = readPlace(object, leaves, entrants);
  const fact = readFact(object);
  if (place === null) return null;
  const { target, entrant } = place;
  const facts = entrant.facts[target];
  if (facts === undefined) entrant.facts[target] = [fact];
  else facts.push(fact);
  return `${target} · ${entrant.code}`;
}

function readAdjustment(item: JsonItem, root: JsonObject, entrants: ReadonlyMap<string, EntrantFacts>): void {
  const object = readObject(item.json, item.path, ["entrant", "points", "target", "reason"], root.problems);
  const entrant = readEntrantOf(object, entrants);
  const adjustment = {
    points: readPoints(object, "points"),
    target: readOptionalCode(object, "target"),
    reason: readOptionalText(object, "reason") ?? "",
  };
  entrant?.adjustments.push(adjustment);
}

function readPlace(
  object: JsonObject,
  leaves: ReadonlySet<string>,
  entrants: ReadonlyMap<string, EntrantFacts>,
): { target: string; entrant: EntrantFacts } | null {
  const target = readCode(object, "target");
  const entrant = readEntrantOf(object, entrants);
  if (target !== "" && !leaves.has(target)) {
    refuse(object, "target", `Không có chỉ tiêu ${target}, hoặc nó có chỉ tiêu con nên không chấm điểm trực tiếp.`);
    return null;
  }
  return entrant === null ? null : { target, entrant };
}

function readEntrantOf(object: JsonObject, entrants: ReadonlyMap<string, EntrantFacts>): EntrantFacts | null {
  const code = readCode(object, "entrant");
  const entrant = entrants.get(code) ?? null;
  if (code !== "" && entrant === null) refuse(object, "entrant", `Không có đối tượng ${code}.`);
  return entrant;
}
