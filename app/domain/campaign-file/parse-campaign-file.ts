// One JSON format carries a whole campaign: template, export, golden case. Reading it either gives everything in the
// engine's shapes or names each thing that is wrong with its path; nothing is guessed and nothing is left unread.

import {
  has,
  isRecord,
  type JsonObject,
  readChoice,
  readDay,
  readItems,
  readObject,
  readOptionalText,
  readText,
  refuse,
} from "../json-object";
import { describeProblem, type Problem } from "../problem";
import { checkDefinition } from "../scoring/check-definition";
import { readSettings, readTarget, settingKeys, targetKeys } from "../scoring/read-definition";
import type { Aggregate, Definition, Target } from "../scoring/types";
import { readEntrants } from "./read-entrants";
import { readExpectation } from "./read-expectation";
import { readIndicators, readPillars } from "./read-indicators";
import type { CampaignAbout, CampaignFile, CampaignHeading, FileIndicator, FilePillar } from "./types";

export type ParsedCampaignFile = { ok: true; file: CampaignFile } | { ok: false; problems: Problem[] };

export const campaignFileFormat = "bangvang.campaign/1";

const fileKeys = [
  "format",
  "campaign",
  "about",
  "indicators",
  "pillars",
  "targets",
  "entrants",
  "assignments",
  "results",
  "adjustments",
  "expect",
] as const;
const headingKeys = ["name", "theme", "startsOn", "endsOn", "ranks"] as const;
const aboutKeys = ["form", "organiser", "objectives", "scope", "measures", "rewards"] as const;

/** Takes parsed JSON; text is read by `parseJsonText`, which keeps long numbers exact. */
export function parseCampaignFile(json: unknown): ParsedCampaignFile {
  const problems: Problem[] = [];
  const root = readObject(json, "", fileKeys, problems);
  if (isRecord(json) && json.format !== campaignFileFormat) {
    refuse(root, "format", `Chỉ đọc được tệp có format “${campaignFileFormat}”.`);
  }
  const campaign = readObject(root.values.campaign, "campaign", [...headingKeys, ...settingKeys], root.problems);
  const heading = readHeading(campaign);
  const settings = readSettings(campaign);
  const about = has(root, "about") ? readAbout(root) : null;
  const indicators = readIndicators(root);
  const pillars = readPillars(root);
  const { targets, indicatorOf } = readTargets(root, indicators, pillars);
  const definition: Definition = { ...settings, targets };
  if (problems.length === 0) problems.push(...checkDefinition(definition).map(inFile));
  const entrants = readEntrants(root, definition);
  const expect = readExpectation(root);
  if (problems.length > 0) return { ok: false, problems: problems.map((problem) => withPlace(problem, json)) };
  return { ok: true, file: { heading, about, indicators, pillars, definition, indicatorOf, entrants, expect } };
}

function readHeading(campaign: JsonObject): CampaignHeading {
  const heading: CampaignHeading = {
    name: readText(campaign, "name"),
    theme: readOptionalText(campaign, "theme"),
    startsOn: readDay(campaign, "startsOn"),
    endsOn: readDay(campaign, "endsOn"),
    ranks: readChoice(campaign, "ranks", ["unit", "person"], "unit"),
  };
  if (heading.startsOn !== null && heading.endsOn !== null && heading.endsOn < heading.startsOn) {
    refuse(campaign, "endsOn", "Ngày kết thúc trước ngày bắt đầu.");
  }
  return heading;
}

function readAbout(root: JsonObject): CampaignAbout {
  const about = readObject(root.values.about, "about", aboutKeys, root.problems);
  return {
    form: readOptionalText(about, "form"),
    organiser: readOptionalText(about, "organiser"),
    objectives: readOptionalText(about, "objectives"),
    scope: readOptionalText(about, "scope"),
    measures: readOptionalText(about, "measures"),
    rewards: readOptionalText(about, "rewards"),
  };
}

/** References are checked only against lists that the file carries: without them codes are the importing agency's. */
function readTargets(
  root: JsonObject,
  indicators: FileIndicator[],
  pillars: FilePillar[],
): { targets: Target[]; indicatorOf: Record<string, string> } {
  const indicatorOf: Record<string, string> = {};
  const targets = readItems(root, "targets").map((item) => {
    const object = readObject(item.json, item.path, [...targetKeys, "indicator"], root.problems);
    const code = readOptionalText(object, "indicator");
    const indicator = indicators.find((candidate) => candidate.code === code) ?? null;
    const target = readTarget(object, usualAggregate(indicator, object));
    if (code !== null) indicatorOf[target.code] = code;
    if (code !== null && indicator === null && has(root, "indicators")) {
      refuse(object, "indicator", `Không có chỉ số ${code} trong indicators.`);
    }
    if (target.pillar !== null && has(root, "pillars") && !pillars.some((pillar) => pillar.code === target.pillar)) {
      refuse(object, "pillar", `Không có trụ cột ${target.pillar} trong pillars.`);
    }
    return target;
  });
  return { targets, indicatorOf };
}

/** The nature of an indicator says how its periods come together, unless the target says otherwise. */
function usualAggregate(indicator: FileIndicator | null, target: JsonObject): Aggregate | null {
  switch (indicator?.nature) {
    case "flow":
      return "sum";
    case "stock":
      return "latest";
    case "rate":
      return "average";
    case "extreme":
      return target.values.direction === "less" ? "min" : "max";
    default:
      return null;
  }
}

/** The settings of a definition stand under `campaign` in a file. */
function inFile(problem: Problem): Problem {
  return problem.path.startsWith("targets") ? problem : { ...problem, path: `campaign.${problem.path}` };
}

/** A row of a long list is found by its codes sooner than by its number. */
function withPlace(problem: Problem, json: unknown): Problem {
  const [, list = "", index = ""] = /^(\w+)\[(\d+)\]/.exec(problem.path) ?? [];
  const rows = isRecord(json) ? json[list] : undefined;
  const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined;
  if (!isRecord(row)) return problem;
  const codes = [row.code, row.target, row.entrant].filter((code) => typeof code === "string" && code !== "");
  const isNamed = codes.every((code) => describeProblem(problem).includes(String(code)));
  return isNamed ? problem : { ...problem, sentence: `${problem.sentence} (${codes.join(" · ")})` };
}
