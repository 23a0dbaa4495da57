import { expect, test } from "vitest";
import { trendSentence } from "~/domain/indicator-trend";

const trend = (...figures: (number | null)[]) => ({
  indicatorId: "i",
  name: "Doanh thu",
  plan: null,
  points: figures.map((value, index) => ({
    label: `Quý ${index + 1}`,
    value,
    text: value === null ? null : `${value} triệu`,
    isVerified: true,
  })),
});

test("the title of a trend says where it went, and nothing before there are two figures", () => {
  expect(trendSentence(trend(10, null, 15, null))).toBe("Doanh thu tăng từ 10 triệu (Quý 1) lên 15 triệu (Quý 3)");
  expect(trendSentence(trend(10, 4))).toBe("Doanh thu giảm từ 10 triệu (Quý 1) xuống 4 triệu (Quý 2)");
  expect(trendSentence(trend(0, 5, 0))).toBe("Doanh thu ở Quý 1 và Quý 3 đều là 0 triệu");
  expect([trend(), trend(3), trend(null, 3)].map(trendSentence)).toEqual([null, null, null]);
});
