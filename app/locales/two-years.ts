import { defineText } from "./text";

/** Words of two years side by side. */
export const twoYears = defineText({
  vi: {
    title: (before: number, after: number) => `Năm ${before} và năm ${after}`,
    note: "Số lũy kế so bằng chênh lệch, không cộng các năm.",
    about: { indicator: "Chỉ tiêu", subject: "Đơn vị" },
    growth: "Tăng, giảm",
    none: "chưa có",
  },
});
