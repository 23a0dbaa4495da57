// Bands of a number line. Two that share a number overlap, a number that none has is a gap; both are named by their ends.
// A band has its lower end and not its upper one, unless it says otherwise; a missing end is open.

import { compare, type Fraction, toDecimal } from "../fraction";
import {
  type JsonItem,
  type JsonObject,
  pathOf,
  readBoolean,
  readItems,
  readObject,
  readOptionalDecimal,
} from "../json-object";
import type { Problem } from "../problem";
import { inFigures } from "./in-figures";
import type { Band } from "./types";

export const bandKeys = ["from", "fromIncluded", "to", "toIncluded"] as const;

/** Reads the list at `key`; `readMore` reads what a band carries besides its ends. */
export function readBands<More extends object>(
  object: JsonObject,
  key: string,
  moreKeys: readonly string[],
  readMore: (band: JsonObject) => More,
): (Band & More)[] {
  const items = readItems(object, key);
  const before = object.problems.length;
  if (items.length === 0) {
    object.problems.push({ path: pathOf(object.path, key), sentence: "Cần ít nhất một khoảng." });
  }
  const bands = items.map((item) => readBand(item, moreKeys, readMore, object.problems));
  return object.problems.length > before ? [] : bands;
}

/** Problems of a list of bands at `path`; gaps only where nothing else catches a value that lies in none. */
export function checkBands(bands: Band[], path: string, options: { gapsAllowed: boolean }): Problem[] {
  const sorted = [...bands].sort(byLowerEnd);
  const problems: Problem[] = [];
  const [first] = sorted;
  const isGap = !options.gapsAllowed;
  if (first === undefined) return problems;
  if (isGap && first.from !== null) problems.push({ path, sentence: `Có khoảng trống: ${describeGap(null, first)}.` });
  let highest = first;
  for (const band of sorted.slice(1)) {
    const meeting = meet(highest, band);
    if (meeting === "overlap") {
      problems.push({ path, sentence: `Hai khoảng chồng nhau: ${describeBand(highest)} và ${describeBand(band)}.` });
    }
    if (meeting === "gap" && isGap) {
      problems.push({ path, sentence: `Có khoảng trống: ${describeGap(highest, band)}.` });
    }
    if (reachesFurther(band, highest)) highest = band;
  }
  if (isGap && highest.to !== null)
    problems.push({ path, sentence: `Có khoảng trống: ${describeGap(highest, null)}.` });
  return problems;
}

export function contains(band: Band, value: Fraction): boolean {
  if (band.from !== null) {
    const side = compare(value, band.from);
    if (side < 0 || (side === 0 && !band.fromIncluded)) return false;
  }
  if (band.to === null) return true;
  const side = compare(value, band.to);
  return side < 0 || (side === 0 && band.toIncluded);
}

/** "từ 80 đến dưới 90", "trên 100", "mọi giá trị"; of days "từ 01/07/2026 đến trước 01/08/2026". */
export function describeBand(band: Band, isDay = false): string {
  const { from, to } = band;
  if (from !== null && to !== null && compare(from, to) === 0) return `đúng ${inFigures(from, isDay)}`;
  const [above, below] = isDay ? ["sau", "trước"] : ["trên", "dưới"];
  const lower = from === null ? "" : `${band.fromIncluded ? "từ" : above} ${inFigures(from, isDay)}`;
  const upperWord = band.toIncluded ? "đến hết" : lower === "" ? below : `đến ${below}`;
  const upper = to === null ? "" : `${upperWord} ${inFigures(to, isDay)}`;
  return [lower, upper].filter((part) => part !== "").join(" ") || "mọi giá trị";
}

export function writeBand(band: Band): Record<string, unknown> {
  return {
    ...(band.from && { from: toDecimal(band.from), fromIncluded: band.fromIncluded }),
    ...(band.to && { to: toDecimal(band.to), toIncluded: band.toIncluded }),
  };
}

function readBand<More extends object>(
  item: JsonItem,
  moreKeys: readonly string[],
  readMore: (band: JsonObject) => More,
  problems: Problem[],
): Band & More {
  const object = readObject(item.json, item.path, [...bandKeys, ...moreKeys], problems);
  const band: Band = {
    from: readOptionalDecimal(object, "from"),
    fromIncluded: readBoolean(object, "fromIncluded") ?? true,
    to: readOptionalDecimal(object, "to"),
    toIncluded: readBoolean(object, "toIncluded") ?? false,
  };
  if (isEmpty(band)) object.problems.push({ path: item.path, sentence: "Khoảng này không chứa giá trị nào." });
  return { ...band, ...readMore(object) };
}

function isEmpty({ from, fromIncluded, to, toIncluded }: Band): boolean {
  if (from === null || to === null) return false;
  const order = compare(from, to);
  return order > 0 || (order === 0 && !(fromIncluded && toIncluded));
}

function byLowerEnd(left: Band, right: Band): number {
  if (left.from === null || right.from === null) return Number(left.from !== null) - Number(right.from !== null);
  return compare(left.from, right.from) || Number(right.fromIncluded) - Number(left.fromIncluded);
}

function meet(lower: Band, upper: Band): "overlap" | "touch" | "gap" {
  if (lower.to === null || upper.from === null) return "overlap";
  const order = compare(upper.from, lower.to);
  if (order !== 0) return order < 0 ? "overlap" : "gap";
  if (lower.toIncluded && upper.fromIncluded) return "overlap";
  return lower.toIncluded || upper.fromIncluded ? "touch" : "gap";
}

function reachesFurther(band: Band, highest: Band): boolean {
  if (band.to === null || highest.to === null) return band.to === null;
  return compare(band.to, highest.to) > 0 || (compare(band.to, highest.to) === 0 && band.toIncluded);
}

function describeGap(below: Band | null, above: Band | null): string {
  const gap: Band = {
    from: below?.to ?? null,
    fromIncluded: below !== null && !below.toIncluded,
    to: above?.from ?? null,
    toIncluded: above !== null && !above.fromIncluded,
  };
  return `${describeBand(gap)} không thuộc khoảng nào`;
}
