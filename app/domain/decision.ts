// A decision confers awards: its number, its day and its signer drive everything after it. Titles of emulation (danh
// hiệu thi đua) and forms of commendation (hình thức khen thưởng) are two kinds and are listed apart
// (Law 06/2022/QH15 art. 21–31 are the titles). A decision signed on paper is recorded with what stands on it.

import type { CalendarDay } from "./calendar-day";

export type AwardKind = "title" | "commendation";
export type SubjectKind = "person" | "unit" | "collective";

export type DecisionLine = {
  subjectId: string;
  subjectKind: SubjectKind;
  awardTypeId: string;
  awardKind: AwardKind;
  /** Whom the award type is for. */
  awardIsFor: "individual" | "collective";
};

export type DecisionFacts = {
  number: string;
  signedOn: CalendarDay | null;
  signerName: string;
  signerPost: string;
  lines: readonly DecisionLine[];
};

export type DecisionNumber = { text: string; ordinal: number; year: number | null; symbol: string };

export type DecisionProblem =
  | { problem: "number-missing" | "number-unreadable" }
  | { problem: "signing-day-missing" | "signed-in-future" }
  | { problem: "signer-missing" | "signer-post-missing" }
  | { problem: "lines-missing" }
  | { problem: "line-repeated" | "award-does-not-fit"; subjectId: string; awardTypeId: string };

/** What still keeps the decision from being recorded; empty when nothing does. */
export function decisionProblems(facts: DecisionFacts, today: CalendarDay): DecisionProblem[] {
  return [...numberProblems(facts), ...signingProblems(facts, today), ...lineProblems(facts.lines)];
}

/** "214/QĐ-TTHN", "Số: 05/2023/QĐ-CĐ"; `text` is the number as it is printed. Null when it has not this form. */
export function readDecisionNumber(written: string): DecisionNumber | null {
  const text = written
    .normalize("NFC")
    .replace(/^\s*số\s*:?/i, "")
    .replace(/\s+/g, "")
    .replace(/[–—]/g, "-");
  const [, ordinal, year, symbol] =
    text.match(/^(\d{1,6})(?:\/(\d{4}))?\/(\p{L}[\p{L}\d&.-]*(?:\/[\p{L}\d&.-]+)*)$/u) ?? [];
  if (ordinal === undefined || symbol === undefined || Number(ordinal) === 0) return null;
  return { text, ordinal: Number(ordinal), year: year === undefined ? null : Number(year), symbol };
}

export function linesByKind<Line extends Pick<DecisionLine, "awardKind">>(
  lines: readonly Line[],
): { titles: Line[]; commendations: Line[] } {
  return {
    titles: lines.filter(({ awardKind }) => awardKind === "title"),
    commendations: lines.filter(({ awardKind }) => awardKind === "commendation"),
  };
}

/** A unit and a named collective receive what is for collectives, a person what is for individuals. */
export function isForKind(awardIsFor: DecisionLine["awardIsFor"], subjectKind: SubjectKind): boolean {
  return (awardIsFor === "individual") === (subjectKind === "person");
}

function numberProblems({ number }: DecisionFacts): DecisionProblem[] {
  if (isBlank(number)) return [{ problem: "number-missing" }];
  return readDecisionNumber(number) === null ? [{ problem: "number-unreadable" }] : [];
}

function signingProblems({ signedOn, signerName, signerPost }: DecisionFacts, today: CalendarDay): DecisionProblem[] {
  return [
    ...(signedOn === null ? [{ problem: "signing-day-missing" as const }] : []),
    ...(signedOn !== null && signedOn > today ? [{ problem: "signed-in-future" as const }] : []),
    ...(isBlank(signerName) ? [{ problem: "signer-missing" as const }] : []),
    ...(isBlank(signerPost) ? [{ problem: "signer-post-missing" as const }] : []),
  ];
}

function lineProblems(lines: readonly DecisionLine[]): DecisionProblem[] {
  if (lines.length === 0) return [{ problem: "lines-missing" }];
  return lines.flatMap((line, index) => {
    const { subjectId, awardTypeId } = line;
    const isRepeated = lines.slice(0, index).some((earlier) => isSameAward(earlier, line));
    return [
      ...(isRepeated ? [{ problem: "line-repeated" as const, subjectId, awardTypeId }] : []),
      ...(isForKind(line.awardIsFor, line.subjectKind)
        ? []
        : [{ problem: "award-does-not-fit" as const, subjectId, awardTypeId }]),
    ];
  });
}

function isSameAward(a: DecisionLine, b: DecisionLine): boolean {
  return a.subjectId === b.subjectId && a.awardTypeId === b.awardTypeId;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
