// The value, or the attainment in percent, falls into one band and gets that band's points; `otherwise` catches the rest.

import { formatFraction, formatPercent, toDecimal } from "../fraction";
import { pathOf, readChoice, readDecimal, readOptionalDecimal } from "../json-object";
import { checkBands, contains, describeBand, readBands, writeBand } from "./band-list";
import { inFigures } from "./in-figures";
import { measuredOf } from "./measured";
import { lacks, type RuleKind } from "./rule-kind";
import type { BandsRule } from "./types";

export const bands: RuleKind<BandsRule> = {
  kind: "bands",
  version: 1,
  keys: ["on", "bands", "otherwise"],
  read(parameters) {
    const on = readChoice(parameters, "on", ["value", "attainment"], "attainment");
    const otherwise = readOptionalDecimal(parameters, "otherwise");
    const list = readBands(parameters, "bands", ["points"], (band) => ({ points: readDecimal(band, "points") }));
    const path = pathOf(parameters.path, "bands");
    parameters.problems.push(...checkBands(list, path, { gapsAllowed: otherwise !== null }));
    return { kind: "bands", on, bands: list, otherwise };
  },
  write: (rule) => ({
    on: rule.on,
    bands: rule.bands.map((band) => ({ ...writeBand(band), points: toDecimal(band.points) })),
    ...(rule.otherwise && { otherwise: toDecimal(rule.otherwise) }),
  }),
  sentence(rule, { isDay }) {
    const unit = rule.on === "attainment" ? " %" : "";
    const lines = rule.bands.map((band) => `${describeBand(band, isDay)}${unit}: ${formatFraction(band.points)} điểm`);
    const rest = rule.otherwise === null ? [] : [`còn lại: ${formatFraction(rule.otherwise)} điểm`];
    const measured = isDay ? "Theo ngày hoàn thành" : "Theo giá trị thực hiện";
    const what = rule.on === "attainment" ? "Theo tỷ lệ thực hiện trên kế hoạch" : measured;
    return `${what}: ${[...lines, ...rest].join("; ")}`;
  },
  pointsFor(rule, inputs) {
    const measured = measuredOf(rule.on, inputs);
    if (lacks(measured)) return measured;
    const band = rule.bands.find((candidate) => contains(candidate, measured.number));
    const points = band?.points ?? rule.otherwise;
    const text = rule.on === "attainment" ? formatPercent(measured.number) : inFigures(measured.number, inputs.isDay);
    if (points === null) return { lack: `${text} không thuộc khoảng nào` };
    const place = band ? describeBand(band, inputs.isDay) : "còn lại";
    return { points, working: `${text} (${place}): ${formatFraction(points)}` };
  },
};
