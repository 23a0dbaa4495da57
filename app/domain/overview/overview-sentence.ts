// The sentence on top of the overview: it answers before it explains. Small numbers are words inside a sentence and
// figures where they are the answer.

import { spellNumber } from "../number-words";

export type OverviewFacts = {
  /** "Quý III". */
  period: string;
  ranks: "unit" | "person";
  /** Targets with a plan in numbers, those that are met, and those of which nobody has a figure yet. */
  targets: number;
  met: number;
  silent: number;
  /** Titles of the pillars in which a target with a figure is missed, in the order of the theme. */
  missedPillars: readonly string[];
  atRisk: number;
  /** Points and steps that appraisers give: how many of how many. */
  appraisals: { expected: number; given: number };
  /** Pillars in which some of them are still to be given. */
  openPillars: readonly string[];
  entrants: number;
};

/** `answer` is set in bold; `rest` may be empty. */
export function overviewSentence(facts: OverviewFacts): { answer: string; rest: string } {
  const { period, targets, met, silent, appraisals, entrants } = facts;
  if (entrants === 0) return { answer: `${period} chưa có ${nouns[facts.ranks]} nào tham gia.`, rest: "" };
  if (targets === 0) return appraised(facts);
  if (silent === targets) {
    return { answer: `${period} chưa có số liệu nào trong ${targets} chỉ tiêu.`, rest: appraisalRest(appraisals) };
  }
  const answer =
    met === targets
      ? targets === 1
        ? `${period} đạt chỉ tiêu duy nhất.`
        : `${period} đạt cả ${targets} chỉ tiêu.`
      : met === 0
        ? `${period} chưa đạt chỉ tiêu nào trong ${targets} chỉ tiêu.`
        : `${period} đạt ${met} trên ${targets} chỉ tiêu.`;
  return { answer, rest: clauses([missedClause(facts), silentClause(silent), riskClause(facts)]) };
}

/** "A", "A và B", "A, B và C". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

/** Words up to ten, figures from there. */
export function inWords(count: number): string {
  return count <= 10 ? spellNumber(String(count)) : count.toLocaleString("vi-VN");
}

const nouns = { unit: "đơn vị", person: "cá nhân" };

function appraised({ period, appraisals, openPillars }: OverviewFacts): { answer: string; rest: string } {
  const { expected, given } = appraisals;
  if (expected === 0) return { answer: `${period} chưa có gì để chấm.`, rest: "" };
  if (given === expected) return { answer: `Đã chấm xong cả ${grouped(expected)} mục.`, rest: "" };
  const answer =
    given === 0
      ? `Chưa chấm mục nào trong ${grouped(expected)} mục.`
      : `Đã chấm ${grouped(given)} trên ${grouped(expected)} mục.`;
  const where = openPillars.length === 0 ? "" : ` thuộc ${listed(openPillars)}`;
  return { answer, rest: clauses([`${inWords(expected - given)} mục còn chờ chấm${where}`]) };
}

function appraisalRest({ expected, given }: OverviewFacts["appraisals"]): string {
  return expected === 0 ? "" : `Đã chấm ${grouped(given)} trên ${grouped(expected)} mục chấm bằng nhận xét.`;
}

function missedClause({ targets, met, silent, missedPillars }: OverviewFacts): string {
  const missed = targets - met - silent;
  if (missed <= 0) return "";
  const where = missedPillars.length === 0 ? "" : ` thuộc ${listed(missedPillars)}`;
  return `${inWords(missed)} chỉ tiêu còn thiếu${where}`;
}

function silentClause(silent: number): string {
  return silent === 0 ? "" : `${inWords(silent)} chỉ tiêu chưa có số liệu`;
}

function riskClause({ atRisk, ranks }: OverviewFacts): string {
  return atRisk === 0 ? "" : `${inWords(atRisk)} ${nouns[ranks]} có nguy cơ lỡ kế hoạch`;
}

function clauses(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "").join("; ");
  return said === "" ? "" : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function grouped(count: number): string {
  return count.toLocaleString("vi-VN");
}
