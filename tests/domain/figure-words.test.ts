import fc from "fast-check";
import { expect, test } from "vitest";
import { figureInWords, readFigure, withComma } from "~/domain/figure-words";
import { formatNumber } from "~/domain/numbers";

const yesNo = { kind: "yesNo", limits: { decimals: 0, min: "0", max: "1" }, scale: null };
const rating = { kind: "rating", limits: { decimals: 0, min: "1", max: "3" }, scale: ["Chưa đạt", "Khá", "Tốt"] };
const quantity = { kind: "quantity", limits: { decimals: 1 }, scale: null };

const valueIn = (text: string, form: Parameters<typeof readFigure>[1]) => {
  const read = readFigure(text, form);
  return read.ok ? (read.kind === "value" ? read.value : read.kind) : read.sentence;
};

test("a yes or no is read in words, as a mark and as a number", () => {
  for (const text of ["Có", "có", "x", "X", "đạt", "1"]) expect(valueIn(text, yesNo)).toBe("1");
  for (const text of ["Không", "chưa", "0"]) expect(valueIn(text, yesNo)).toBe("0");
  expect(valueIn("không áp dụng", yesNo)).toBe("notApplicable");
  expect(valueIn("", yesNo)).toBe("cleared");
  expect(valueIn("có lẽ", yesNo)).toBe("Ghi một trong các mức: Có, Không.");
});

test("a rating is read by the name of its step or its number, and another word names the steps", () => {
  expect(valueIn("tốt", rating)).toBe("3");
  expect(valueIn("chua dat", rating)).toBe("1");
  expect(valueIn("2", rating)).toBe("2");
  expect(valueIn("4", rating)).toBe("Nhập số từ 1 đến 3.");
  expect(valueIn("xuất sắc", rating)).toBe("Ghi một trong các mức: Chưa đạt, Khá, Tốt.");
});

test("two steps that differ only in their marks are not guessed between", () => {
  expect(valueIn("tot", { ...rating, scale: ["Tốt", "Tột"] })).toBe("Ghi một trong các mức: Tốt, Tột.");
});

test("what a word stands for is shown as the word again", () => {
  for (const [step, name] of rating.scale.entries()) {
    expect(figureInWords(String(step + 1), rating)).toBe(name);
    expect(valueIn(name, rating)).toBe(String(step + 1));
  }
  expect([figureInWords("1", yesNo), figureInWords("0", yesNo), figureInWords("5", quantity)]).toEqual([
    "Có",
    "Không",
    null,
  ]);
});

test("words of a scale mean nothing where a number is asked for", () => {
  expect(valueIn("x", quantity)).toContain("không phải là số");
});

test("a spreadsheet's point before decimals becomes a comma where it can mean nothing else", () => {
  expect(withComma("1234.5")).toBe("1234,5");
  expect(withComma("95.5%")).toBe("95,5%");
  expect(withComma("hơn 0.25")).toBe("hơn 0,25");
  expect(withComma("0.125")).toBe("0,125");
  expect(withComma("1,234.5")).toBe("1.234,5");
  expect(withComma("-1,234,567.25")).toBe("-1.234.567,25");
  for (const text of ["1.234", "12.345", "1.234,5", "4.900", "KAD", "", "1.2.3"]) expect(withComma(text)).toBe(text);
});

test("what is written in Vietnamese form is never changed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      (whole, hundredths) => {
        const text = formatNumber(`${whole}.${String(hundredths).padStart(2, "0")}`);
        expect(withComma(text)).toBe(text);
      },
    ),
  );
});
