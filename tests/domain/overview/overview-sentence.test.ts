import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDeviation, shareChange, shareInPercent } from "~/domain/overview/figure-words";
import { listed, type OverviewFacts, overviewSentence } from "~/domain/overview/overview-sentence";

const facts: OverviewFacts = {
  period: "Quý III",
  ranks: "unit",
  targets: 12,
  met: 9,
  silent: 0,
  missedPillars: ["Hiệu quả vững", "Phối hợp chặt"],
  atRisk: 2,
  appraisals: { expected: 0, given: 0 },
  openPillars: [],
  entrants: 8,
};
const said = (more: Partial<OverviewFacts>) => {
  const { answer, rest } = overviewSentence({ ...facts, ...more });
  return rest === "" ? answer : `${answer} ${rest}`;
};

test("the answer comes first, then what lacks and who is at risk", () => {
  expect(said({})).toBe(
    "Quý III đạt 9 trên 12 chỉ tiêu. Ba chỉ tiêu còn thiếu thuộc Hiệu quả vững và Phối hợp chặt; hai đơn vị có nguy cơ lỡ kế hoạch.",
  );
  expect(said({ met: 12, missedPillars: [], atRisk: 0 })).toBe("Quý III đạt cả 12 chỉ tiêu.");
  expect(said({ targets: 1, met: 1, missedPillars: [], atRisk: 0 })).toBe("Quý III đạt chỉ tiêu duy nhất.");
  expect(said({ met: 0, silent: 2, missedPillars: ["Kỷ luật tốt"], atRisk: 1, ranks: "person" })).toBe(
    "Quý III chưa đạt chỉ tiêu nào trong 12 chỉ tiêu. Mười chỉ tiêu còn thiếu thuộc Kỷ luật tốt; hai chỉ tiêu chưa có số liệu; một cá nhân có nguy cơ lỡ kế hoạch.",
  );
  expect(said({ met: 0, silent: 12 })).toBe("Quý III chưa có số liệu nào trong 12 chỉ tiêu.");
});

test("an agency without numbers is told how far the appraisals have come", () => {
  const words = { targets: 0, met: 0, missedPillars: [], atRisk: 0 };
  const open = { appraisals: { expected: 96, given: 42 }, openPillars: ["Tư tưởng", "Đạo đức", "Tác phong"] };
  expect(said({ ...words, ...open })).toBe(
    "Đã chấm 42 trên 96 mục. 54 mục còn chờ chấm thuộc Tư tưởng, Đạo đức và Tác phong.",
  );
  expect(said({ ...words, appraisals: { expected: 96, given: 96 } })).toBe("Đã chấm xong cả 96 mục.");
  expect(said({ ...words, appraisals: { expected: 3, given: 0 } })).toBe(
    "Chưa chấm mục nào trong 3 mục. Ba mục còn chờ chấm.",
  );
  expect(said(words)).toBe("Quý III chưa có gì để chấm.");
  expect(said({ ...words, entrants: 0 })).toBe("Quý III chưa có đơn vị nào tham gia.");
});

test("whatever the figures, the sentence has neither NaN nor an empty share, and ends with a full stop", () => {
  const count = fc.nat({ max: 3000 });
  fc.assert(
    fc.property(count, count, count, count, count, count, (targets, met, silent, atRisk, expected, given) => {
      const some = Math.min(met, targets);
      const sentence = said({
        targets,
        met: some,
        silent: Math.min(silent, targets - some),
        atRisk,
        appraisals: { expected, given: Math.min(given, expected) },
      });
      expect(sentence).not.toMatch(/NaN|undefined|Infinity|\b0 trên 0\b| {2}/);
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      if (some < targets) expect(sentence).not.toContain("đạt cả");
    }),
  );
});

test("names are joined as they are spoken", () => {
  expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual([
    "",
    "A",
    "A và B",
    "A, B và C",
  ]);
});

test("99,96 % is never 100 %, and nothing of nothing is no share", () => {
  expect(shareInPercent(2499, 2500)).toBe("99,9");
  expect(shareInPercent(2500, 2500)).toBe("100");
  expect(shareInPercent(0, 0)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 1_000_000 }), (all, some) => {
      const part = Math.min(some, all);
      expect(shareInPercent(part, all) === "100").toBe(part === all);
    }),
  );
});

test("a deviation that is not nothing never reads as nothing", () => {
  const percent = (numerator: number, denominator: number) => ({
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  });
  expect(formatDeviation(percent(-444, 10))).toBe("−44,4\u00a0%");
  expect(formatDeviation(percent(-1, 1000))).toBe("−<0,1\u00a0%");
  expect(formatDeviation(percent(5, 1))).toBe("+5\u00a0%");
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
      const written = formatDeviation(percent(numerator, denominator));
      expect(written.startsWith("−")).toBe(numerator < 0);
      expect(written === "0\u00a0%").toBe(numerator === 0);
    }),
  );
});

test("the change of a share is said in points of percent", () => {
  expect(shareChange({ part: 94, all: 96 }, { part: 90, all: 96 })).toEqual({ sign: 1, size: "4,1" });
  expect(shareChange({ part: 1, all: 2 }, { part: 1, all: 1 })).toEqual({ sign: -1, size: "50" });
  expect(shareChange({ part: 1, all: 2 }, { part: 0, all: 0 })).toBeNull();
});
