// A golden file carries the official table that its data must give. Numbers are compared as numbers, null only with null.

import { compare, type Fraction, formatFraction, fromPoints, whole } from "../fraction";
import { describeProblem, type Problem } from "../problem";
import { type CampaignScore, scoreCampaign } from "../scoring/score-campaign";
import type { EntrantScore } from "../scoring/types";
import { parseCampaignFile } from "./parse-campaign-file";
import { parseJsonText } from "./parse-json-text";
import { expectedRefusal } from "./read-expectation";
import type { CampaignFile, Expectation } from "./types";

/** `entrant` is null where the difference concerns the file as a whole. */
export type Difference = { entrant: string | null; place: string; expected: string; found: string };
export type Verdict = { differences: Difference[]; scored: { file: CampaignFile; score: CampaignScore } | null };

export function judgeCampaignFile(text: string): Verdict {
  const read = readText(text);
  const parsed = read.ok ? parseCampaignFile(read.json) : { ok: false as const, problems: [read.problem] };
  const refusal = read.ok ? expectedRefusal(read.json) : null;
  if (!parsed.ok) return { differences: refusalDifferences(parsed.problems, refusal), scored: null };
  const { file } = parsed;
  const score = scoreCampaign(file.definition, file.entrants);
  const accepted = refusal === null ? [] : [fileDifference(`bị từ chối với “${refusal}”`, "được chấp nhận")];
  return { differences: [...accepted, ...tableDifferences(file.expect, score)], scored: { file, score } };
}

function readText(text: string): { ok: true; json: unknown } | { ok: false; problem: Problem } {
  try {
    return { ok: true, json: parseJsonText(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: { path: "", sentence: `Không phải là JSON: ${error.message}` } };
  }
}

function refusalDifferences(problems: Problem[], refusal: string | null): Difference[] {
  const sentences = problems.map(describeProblem);
  if (refusal !== null && sentences.some((sentence) => sentence.includes(refusal))) return [];
  const expected = refusal === null ? "được chấp nhận" : `bị từ chối với “${refusal}”`;
  return [fileDifference(expected, `bị từ chối: ${sentences.join(" | ")}`)];
}

function tableDifferences(expect: Expectation, score: CampaignScore): Difference[] {
  const byCode = new Map(score.entrants.map((entrant) => [entrant.entrant, entrant]));
  const compared = [
    ...Object.entries(expect.points).flatMap(([entrant, points]) =>
      Object.entries(points).map(([target, expected]) => {
        const found = pointsAt(byCode.get(entrant), target);
        return numberDifference(entrant, `điểm ${target}`, expected, found);
      }),
    ),
    ...Object.entries(expect.totals).map(([entrant, expected]) =>
      numberDifference(entrant, "tổng điểm", expected, fromTable(byCode.get(entrant)?.total, fromPoints)),
    ),
    ...Object.entries(expect.ranks).map(([entrant, expected]) =>
      numberDifference(entrant, "hạng", expected, fromTable(score.ranks[entrant], whole)),
    ),
    ...Object.entries(expect.classes).map(([entrant, expected]) => {
      const found = score.classes[entrant];
      return found === expected ? null : difference(entrant, "xếp loại", expected ?? "null", found ?? text(found));
    }),
  ];
  return compared.filter((line) => line !== null);
}

/** Undefined where the table has no such place. */
function pointsAt(score: EntrantScore | undefined, target: string): Fraction | null | undefined {
  const leaf = score?.leaves[target];
  return fromTable(leaf ? leaf.points : score?.parents[target], fromPoints);
}

function fromTable(found: number | null | undefined, read: (found: number) => Fraction): Fraction | null | undefined {
  return typeof found === "number" ? read(found) : found;
}

function numberDifference(
  entrant: string,
  place: string,
  expected: Fraction | null,
  found: Fraction | null | undefined,
): Difference | null {
  const isSame = expected === null || !found ? expected === found : compare(expected, found) === 0;
  return isSame ? null : difference(entrant, place, text(expected), text(found));
}

function text(number: Fraction | null | undefined): string {
  if (number === undefined) return "không có";
  return number === null ? "null" : formatFraction(number, 6);
}

function difference(entrant: string, place: string, expected: string, found: string): Difference {
  return { entrant, place, expected, found };
}

function fileDifference(expected: string, found: string): Difference {
  return { entrant: null, place: "tệp", expected, found };
}
