import {
  has,
  type JsonObject,
  readChoice,
  readCode,
  readItems,
  readObject,
  readOptionalText,
  readText,
  refuse,
} from "../json-object";
import { refuseRepeated } from "./refuse-repeated";
import type { FileIndicator, FilePillar } from "./types";

const mostDecimals = 9;

export function readIndicators(root: JsonObject): FileIndicator[] {
  const keys = ["code", "name", "unitOfMeasure", "kind", "nature", "calendar", "decimals"];
  const indicators = readItems(root, "indicators").map((item) => {
    const object = readObject(item.json, item.path, keys, root.problems);
    return {
      code: readCode(object, "code"),
      name: readText(object, "name"),
      unitOfMeasure: readOptionalText(object, "unitOfMeasure"),
      kind: readOptionalText(object, "kind"),
      nature: has(object, "nature") ? readChoice(object, "nature", ["flow", "stock", "rate", "extreme"], null) : null,
      calendar: readOptionalText(object, "calendar"),
      decimals: readPlaces(object),
    };
  });
  refuseRepeated(root, "indicators", indicators);
  return indicators;
}

export function readPillars(root: JsonObject): FilePillar[] {
  const pillars = readItems(root, "pillars").map((item) => {
    const object = readObject(item.json, item.path, ["code", "title"], root.problems);
    return { code: readCode(object, "code"), title: readText(object, "title") };
  });
  refuseRepeated(root, "pillars", pillars);
  return pillars;
}

function readPlaces(object: JsonObject): number {
  if (!has(object, "decimals")) return 0;
  const places = Number(object.values.decimals);
  if (Number.isInteger(places) && places >= 0 && places <= mostDecimals) return places;
  refuse(object, "decimals", `Số chữ số thập phân là số nguyên từ 0 đến ${mostDecimals}.`);
  return 0;
}
