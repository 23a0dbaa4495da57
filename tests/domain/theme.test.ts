import { expect, test } from "vitest";
import { pillarsOfTheme } from "~/domain/theme";

test("a theme with en dashes proposes its pillars in order", () => {
  expect(pillarsOfTheme("Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững")).toEqual([
    "Kỷ luật tốt",
    "Trách nhiệm cao",
    "Phối hợp chặt",
    "Hiệu quả vững",
  ]);
});

test("hyphens between spaces, em dashes and quotation marks around the theme are understood", () => {
  expect(pillarsOfTheme("“Kỷ cương - Đoàn kết - Chuyên nghiệp — Hiệu quả”")).toEqual([
    "Kỷ cương",
    "Đoàn kết",
    "Chuyên nghiệp",
    "Hiệu quả",
  ]);
});

test("commas divide a theme only when it has no dash and no semicolon", () => {
  expect(pillarsOfTheme("Đoàn kết, sáng tạo, hiệu quả")).toEqual(["Đoàn kết", "sáng tạo", "hiệu quả"]);
  expect(pillarsOfTheme("Nhanh, đúng – Đủ")).toEqual(["Nhanh, đúng", "Đủ"]);
  expect(pillarsOfTheme("Nhanh, đúng; Đủ")).toEqual(["Nhanh, đúng", "Đủ"]);
});

test("a theme without a divider proposes no pillar", () => {
  expect(pillarsOfTheme("Chung sức xây dựng nông thôn mới")).toEqual([]);
  expect(pillarsOfTheme("")).toEqual([]);
  expect(pillarsOfTheme("Đoàn kết –")).toEqual([]);
});

test("a range of years and a hyphenated word are not divided", () => {
  expect(pillarsOfTheme("Thi đua giai đoạn 2020–2025")).toEqual([]);
  expect(pillarsOfTheme("Thi đua giai đoạn 2020 - 2025")).toEqual([]);
  expect(pillarsOfTheme("Văn-Thể-Mỹ")).toEqual([]);
});
