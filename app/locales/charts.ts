import { defineText } from "./text";

export const charts = defineText({
  vi: {
    table: "Xem bảng số liệu",
    trends: "Diễn biến qua các kỳ",
    hollow: "điểm rỗng: chưa thẩm định",
    period: "Kỳ",
    actual: "Thực hiện",
    plan: "Kế hoạch",
    none: "chưa có",
    unverified: (figure: string) => `${figure} (chưa thẩm định)`,
  },
});
