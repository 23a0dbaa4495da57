import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFigure, formatNumber, readCell, readNumber } from "~/domain/numbers";
import type { Qualifier } from "~/domain/qualifiers";

const valueRead = (text: string, decimals = 2) => {
  const reading = readNumber(text, { decimals });
  return reading.ok ? reading.value : reading.problem;
};
const sentenceOf = (text: string, decimals = 0) => {
  const reading = readNumber(text, { decimals });
  return reading.ok ? null : reading.sentence;
};

const someDecimal = fc
  .record({ isNegative: fc.boolean(), thousandths: fc.integer({ min: 0, max: 9_999_999_999 }) })
  .map(({ isNegative, thousandths }) => {
    const whole = Math.floor(thousandths / 1000);
    const fraction = String(thousandths % 1000)
      .padStart(3, "0")
      .replace(/0+$/, "");
    const digits = fraction === "" ? String(whole) : `${whole}.${fraction}`;
    return isNegative && digits !== "0" ? `-${digits}` : digits;
  });

test("dots stand between thousands and a comma before decimals", () => {
  expect(valueRead("4.900")).toBe("4900");
  expect(valueRead("10.114")).toBe("10114");
  expect(valueRead("1.234.567")).toBe("1234567");
  expect(valueRead("0,5")).toBe("0.5");
  expect(valueRead("1.234,5")).toBe("1234.5");
  expect(valueRead("4900")).toBe("4900");
});

test("leading zeros, percent signs and spaces around a number do no harm", () => {
  expect(valueRead("05")).toBe("5");
  expect(valueRead("95 %")).toBe("95");
  expect(valueRead("99,9%")).toBe("99.9");
  expect(valueRead("\u00a0 541 ")).toBe("541");
  expect(valueRead("0,50")).toBe("0.5");
});

test("zero is a number, with or without a sign", () => {
  expect(valueRead("0")).toBe("0");
  expect(valueRead("-0")).toBe("0");
  expect(valueRead("-3")).toBe("-3");
  expect(valueRead("−3")).toBe("-3");
});

test("a word before a number bounds it and is kept as written", () => {
  expect(readNumber("hơn 4.900", { decimals: 0 })).toEqual({
    ok: true,
    value: "4900",
    qualifier: "atLeast",
    word: "hơn",
  });
  expect(readNumber("Trên 850", { decimals: 0 })).toMatchObject({ value: "850", qualifier: "atLeast", word: "Trên" });
  expect(readNumber("khoảng 95 %", { decimals: 0 })).toMatchObject({ value: "95", qualifier: "about" });
  expect(readNumber("gần 200", { decimals: 0 })).toMatchObject({ value: "200", qualifier: "about", word: "gần" });
  expect(readNumber("không quá 5", { decimals: 0 })).toMatchObject({ qualifier: "atMost", word: "không quá" });
  expect(readNumber("không dưới 5", { decimals: 0 })).toMatchObject({ qualifier: "atLeast", word: "không dưới" });
  expect(readNumber("dưới 5", { decimals: 0 })).toMatchObject({ qualifier: "atMost", word: "dưới" });
  expect(readNumber("≥ 5", { decimals: 0 })).toMatchObject({ qualifier: "atLeast", word: "≥" });
  expect(readNumber("ước đạt 1.700", { decimals: 0 })).toMatchObject({ qualifier: "about", word: "ước đạt" });
  expect(readNumber("hơn 4.900".normalize("NFD"), { decimals: 0 })).toMatchObject({ value: "4900", word: "hơn" });
});

test("a word without a number, or glued to it, is not a number", () => {
  expect(valueRead("hơn")).toBe("notANumber");
  expect(valueRead("hơn5")).toBe("notANumber");
  expect(valueRead("nhiều")).toBe("notANumber");
  expect(valueRead("5-7")).toBe("notANumber");
  expect(valueRead("08/11")).toBe("notANumber");
  expect(valueRead("1e3")).toBe("notANumber");
  expect(valueRead("   ")).toBe("empty");
});

test("a dot that does not divide thousands is refused with the way to write it", () => {
  expect(valueRead("1.23")).toBe("ambiguous");
  expect(sentenceOf("12.5", 1)).toBe("Viết 12,5 nếu là mười hai phẩy năm.");
  expect(sentenceOf("0.123", 3)).toBe("Viết 0,123 nếu là không phẩy một hai ba.");
  expect(sentenceOf("1,234.5", 1)).toBe("Viết 1.234,5 nếu là một nghìn hai trăm ba mươi tư phẩy năm.");
  expect(sentenceOf("1.23.4")).toMatch(/như 1\.234,5/);
});

test("a comma or a space between thousands is refused, not taken for decimals", () => {
  expect(valueRead("1,234", 0)).toBe("ambiguous");
  expect(sentenceOf("1,234")).toBe("Viết 1.234 nếu là một nghìn hai trăm ba mươi tư.");
  expect(sentenceOf("12,000", 2)).toBe("Viết 12.000 nếu là mười hai nghìn, viết 12 nếu là mười hai.");
  expect(sentenceOf("10 114")).toBe("Viết 10.114 nếu là mười nghìn một trăm mười bốn.");
  expect(valueRead("1,234,567")).toBe("ambiguous");
  expect(valueRead("1,234", 3)).toBe("1.234");
});

test("a number more precise than the indicator is refused, never rounded", () => {
  expect(valueRead("0,55", 1)).toBe("tooPrecise");
  expect(valueRead("5,0", 0)).toBe("tooPrecise");
  expect(sentenceOf("0,5", 0)).toBe("Nhập số nguyên, không có phần thập phân.");
  expect(sentenceOf("0,55", 1)).toBe("Chỉ ghi đến 1 chữ số sau dấu phẩy.");
});

test("limits are exact and named in the refusal", () => {
  const percent = { decimals: 2, min: "0", max: "100" };
  expect(readNumber("100", percent).ok).toBe(true);
  expect(readNumber("100,01", percent)).toEqual({
    ok: false,
    problem: "tooLarge",
    sentence: "Nhập số từ 0 đến 100.",
  });
  expect(readNumber("-0,01", percent)).toMatchObject({ problem: "tooSmall" });
  expect(readNumber("-1", { decimals: 0, min: "0" })).toMatchObject({ sentence: "Nhập số từ 0 trở lên." });
  expect(readNumber("9".repeat(16), { decimals: 0 })).toMatchObject({ problem: "tooLarge" });
});

test("a cell holds a number, not applicable, nothing, or a problem", () => {
  expect(readCell("hơn 900", { decimals: 0 })).toEqual({
    ok: true,
    kind: "value",
    value: "900",
    qualifier: "atLeast",
    word: "hơn",
  });
  expect(readCell(" kad ", { decimals: 0 })).toEqual({ ok: true, kind: "notApplicable" });
  expect(readCell("Không áp dụng", { decimals: 0 })).toEqual({ ok: true, kind: "notApplicable" });
  expect(readCell("  ", { decimals: 0 })).toEqual({ ok: true, kind: "cleared" });
  expect(readCell("0", { decimals: 0 })).toMatchObject({ kind: "value", value: "0" });
  expect(readCell("x", { decimals: 0 })).toMatchObject({ ok: false, kind: "problem", problem: "notANumber" });
});

test("a number is shown with its thousands, its decimals and a real minus", () => {
  expect(formatNumber("4900")).toBe("4.900");
  expect(formatNumber("1234.5")).toBe("1.234,5");
  expect(formatNumber("-1234567.25")).toBe("−1.234.567,25");
  expect(formatNumber("7.5", 2)).toBe("7,50");
  expect(formatNumber("100", 2)).toBe("100,00");
  expect(formatNumber("99.999", 2)).toBe("99,999");
});

test("a figure is shown with its word again", () => {
  expect(formatFigure({ value: "4900", qualifier: "atLeast", qualifierWord: "hơn" })).toBe("hơn 4.900");
  expect(formatFigure({ value: "850", qualifier: "atLeast", qualifierWord: "trên" })).toBe("trên 850");
  expect(formatFigure({ value: "5", qualifier: "atMost" })).toBe("không quá 5");
  expect(formatFigure({ value: "541", qualifier: "exact" })).toBe("541");
});

test("what is shown is read back as the same number", () => {
  fc.assert(
    fc.property(someDecimal, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      expect(readNumber(formatNumber(value, decimals), { decimals: 3 })).toMatchObject({ ok: true, value });
    }),
  );
});

test("a shown figure is read back with its word and meaning", () => {
  const someQualifier = fc.constantFrom<[Qualifier, string | null]>(
    ["exact", null],
    ["atLeast", "hơn"],
    ["atLeast", "không ít hơn"],
    ["about", "khoảng"],
    ["atMost", "không hơn"],
  );
  fc.assert(
    fc.property(someDecimal, someQualifier, (value, [qualifier, word]) => {
      const shown = formatFigure({ value, qualifier, qualifierWord: word });
      expect(readNumber(shown, { decimals: 3 })).toEqual({ ok: true, value, qualifier, word });
    }),
  );
});

test("whatever is read is shown as the same number again, and nothing typed breaks the reader", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,- %'hơn") });
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 3 }), (text, decimals) => {
      const reading = readNumber(text, { decimals });
      if (reading.ok) {
        expect(readNumber(formatNumber(reading.value), { decimals: 3 })).toMatchObject({ value: reading.value });
      } else {
        expect(reading.sentence).not.toBe("");
      }
    }),
    { numRuns: 1000 },
  );
});
