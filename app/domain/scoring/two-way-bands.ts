// A table by two measures, for example rate by volume: the bands that both fall into give the row and the column.

import { type Fraction, formatFraction, toDecimal, zero } from "../fraction";
import { type JsonObject, pathOf, readDecimalItem, readItems, readObject, readText, refuse } from "../json-object";
import { checkBands, contains, describeBand, readBands, writeBand } from "./band-list";
import { type LeafInputs, lacks, type RuleKind } from "./rule-kind";
import type { BandAxis, TwoWayBandsRule } from "./types";

export const twoWayBands: RuleKind<TwoWayBandsRule> = {
  kind: "twoWayBands",
  version: 1,
  keys: ["rows", "columns", "points"],
  read(parameters) {
    const before = parameters.problems.length;
    const rows = readAxis(parameters, "rows");
    const columns = readAxis(parameters, "columns");
    const axesAreSound = parameters.problems.length === before;
    const points = readMatrix(parameters);
    const fits = points.length === rows.bands.length && points.every((row) => row.length === columns.bands.length);
    if (axesAreSound && !fits) {
      refuse(parameters, "points", `Bảng điểm phải có ${rows.bands.length} hàng và ${columns.bands.length} cột.`);
    }
    return { kind: "twoWayBands", rows, columns, points };
  },
  write: ({ rows, columns, points }) => ({
    rows: { measure: rows.measure, bands: rows.bands.map(writeBand) },
    columns: { measure: columns.measure, bands: columns.bands.map(writeBand) },
    points: points.map((row) => row.map(toDecimal)),
  }),
  sentence({ rows, columns, points }) {
    const cells = rows.bands.flatMap((row, index) =>
      columns.bands.map((column, place) => {
        const cell = formatFraction(points[index]?.[place] ?? zero);
        return `${rows.measure} ${describeBand(row)} và ${columns.measure} ${describeBand(column)}: ${cell} điểm`;
      }),
    );
    return `Theo bảng hai chiều: ${cells.join("; ")}`;
  },
  pointsFor({ rows, columns, points }, inputs) {
    const row = placeOn(rows, inputs);
    if (lacks(row)) return row;
    const column = placeOn(columns, inputs);
    if (lacks(column)) return column;
    const cell = points[row.index]?.[column.index] ?? zero;
    return { points: cell, working: `${row.text}, ${column.text}: ${formatFraction(cell)}` };
  },
};

function readAxis(parameters: JsonObject, key: "rows" | "columns"): BandAxis {
  const path = pathOf(parameters.path, key);
  const object = readObject(parameters.values[key], path, ["measure", "bands"], parameters.problems);
  const measure = readText(object, "measure");
  const list = readBands(object, "bands", [], () => ({}));
  object.problems.push(...checkBands(list, pathOf(path, "bands"), { gapsAllowed: false }));
  return { measure, bands: list };
}

function readMatrix(parameters: JsonObject): Fraction[][] {
  return readItems(parameters, "points").map((row) => {
    const cells = readItems({ path: row.path, values: { cells: row.json }, problems: parameters.problems }, "cells");
    return cells.map(
      (cell, index) => readDecimalItem({ json: cell.json, path: pathOf(row.path, index) }, parameters.problems) ?? zero,
    );
  });
}

function placeOn(
  { measure, bands }: BandAxis,
  { measures }: LeafInputs,
): { index: number; text: string } | { lack: string } {
  const value = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
  if (value === undefined) return { lack: `thiếu số đo “${measure}”` };
  const index = bands.findIndex((band) => contains(band, value));
  const text = `${measure} ${formatFraction(value, 6)}`;
  return index < 0 ? { lack: `${text} không thuộc khoảng nào` } : { index, text };
}
