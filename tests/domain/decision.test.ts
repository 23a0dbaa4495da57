import { expect, test } from "vitest";
import {
  type DecisionFacts,
  type DecisionLine,
  decisionProblems,
  isForKind,
  linesByKind,
  readDecisionNumber,
} from "~/domain/decision";

const today = "2022-12-31";
const line = (subjectId: string, more: Partial<DecisionLine> = {}): DecisionLine => ({
  subjectId,
  subjectKind: "person",
  awardTypeId: "giay-khen",
  awardKind: "commendation",
  awardIsFor: "individual",
  ...more,
});
const complete: DecisionFacts = {
  number: "214/QĐ-TTCT",
  signedOn: "2022-12-09",
  signerName: "Nguyễn Văn Hà",
  signerPost: "Giám đốc",
  lines: [line("p1"), line("c1", { subjectKind: "collective", awardIsFor: "collective" })],
};
const problemsOf = (change: Partial<DecisionFacts>) =>
  decisionProblems({ ...complete, ...change }, today).map(({ problem }) => problem);

test("a decision's number is read with its symbol, and its year where it bears one", () => {
  expect(readDecisionNumber("214/QĐ-TTHN")).toEqual({
    text: "214/QĐ-TTHN",
    ordinal: 214,
    year: null,
    symbol: "QĐ-TTHN",
  });
  expect(readDecisionNumber("Số: 05/2023/QĐ–CĐ")).toEqual({
    text: "05/2023/QĐ-CĐ",
    ordinal: 5,
    year: 2023,
    symbol: "QĐ-CĐ",
  });
  expect(readDecisionNumber(" 12 / QĐ-BVHTTDL ")?.text).toBe("12/QĐ-BVHTTDL");
});

test("what has not the form of a decision's number is not read", () => {
  for (const text of ["214", "QĐ-TTHN", "0/QĐ-TTHN", "214/", "214/2023", "ngày 09/12/2022", ""]) {
    expect(readDecisionNumber(text)).toBeNull();
  }
});

test("a decision with number, day, signer and lines is recorded", () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ signedOn: today })).toEqual([]);
});

test("a decision lacks what does not stand on it", () => {
  expect(problemsOf({ number: " " })).toEqual(["number-missing"]);
  expect(problemsOf({ number: "hai trăm" })).toEqual(["number-unreadable"]);
  expect(problemsOf({ signedOn: null, signerName: "", signerPost: "" })).toEqual([
    "signing-day-missing",
    "signer-missing",
    "signer-post-missing",
  ]);
  expect(problemsOf({ lines: [] })).toEqual(["lines-missing"]);
});

test("a decision is not signed in the future", () => {
  expect(problemsOf({ signedOn: "2023-01-01" })).toEqual(["signed-in-future"]);
});

test("nobody receives the same award twice by one decision", () => {
  const title = line("p1", { awardTypeId: "lao-dong-tien-tien", awardKind: "title" });
  expect(problemsOf({ lines: [line("p1"), title] })).toEqual([]);
  expect(decisionProblems({ ...complete, lines: [line("p1"), title, line("p1")] }, today)).toEqual([
    { problem: "line-repeated", subjectId: "p1", awardTypeId: "giay-khen" },
  ]);
});

test("a person receives what is for individuals, a unit or a named collective what is for collectives", () => {
  expect(isForKind("individual", "person")).toBe(true);
  expect(isForKind("collective", "unit")).toBe(true);
  expect(isForKind("collective", "collective")).toBe(true);
  expect(isForKind("collective", "person")).toBe(false);
  expect(problemsOf({ lines: [line("u1", { subjectKind: "unit" })] })).toEqual(["award-does-not-fit"]);
});

test("titles and commendations are listed apart, in their order", () => {
  const title = line("p2", { awardKind: "title" });
  const lines = [line("p1"), title, line("p3")];
  expect(linesByKind(lines)).toEqual({ titles: [title], commendations: [lines[0], lines[2]] });
});
