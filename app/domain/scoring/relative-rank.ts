// The place of the actual within the cluster gives the points; equal actuals share the better place.

import { compare, formatFraction, toDecimal, zero } from "../fraction";
import {
  isRecord,
  type JsonItem,
  type JsonObject,
  pathOf,
  readDecimal,
  readDecimalItem,
  readEntries,
  readItems,
  refuse,
} from "../json-object";
import type { RuleKind } from "./rule-kind";
import type { RelativeRankRule } from "./types";

export const relativeRank: RuleKind<RelativeRankRule> = {
  kind: "relativeRank",
  version: 1,
  keys: ["points", "otherwise"],
  read(parameters) {
    const places = readPlaces(parameters);
    if (places.length === 0) refuse(parameters, "points", "Cần điểm của ít nhất một vị trí.");
    const points = places.map((place) => readDecimalItem(place, parameters.problems) ?? zero);
    return { kind: "relativeRank", points, otherwise: readDecimal(parameters, "otherwise") };
  },
  write: ({ points, otherwise }) => ({ points: points.map(toDecimal), otherwise: toDecimal(otherwise) }),
  sentence({ points, otherwise }) {
    const lines = points.map((place, index) => `thứ ${index + 1}: ${formatFraction(place)} điểm`);
    return `Theo vị trí trong cụm: ${lines.join("; ")}; còn lại: ${formatFraction(otherwise)} điểm`;
  },
  pointsFor({ points, otherwise }, { actual, direction, cluster }) {
    if (actual === null) return { lack: "thiếu giá trị thực hiện" };
    const better = direction === "more" ? 1 : -1;
    const place = 1 + cluster.actuals.filter((other) => compare(other, actual) === better).length;
    const given = points[place - 1] ?? otherwise;
    return { points: given, working: `${formatFraction(actual, 6)}, thứ ${place} trong cụm: ${formatFraction(given)}` };
  },
};

/** Either a list from the first place on, or an object by place: {"1": 10, "2": 8}. */
function readPlaces(parameters: JsonObject): JsonItem[] {
  if (!isRecord(parameters.values.points)) return readItems(parameters, "points");
  const entries = readEntries(parameters, "points");
  const byPlace = new Map(entries.map((entry) => [entry.key, entry]));
  const inOrder = entries.map((_, index) => byPlace.get(String(index + 1)));
  const places = inOrder.filter((entry) => entry !== undefined);
  if (places.length < entries.length) {
    refuse(parameters, pathOf("points", String(places.length + 1)), "Điểm theo vị trí phải liên tục từ 1.");
  }
  return places;
}
