import { defineText } from "./text";

export const ui = defineText({
  vi: {
    optional: "(không bắt buộc)",
    dateHint: "Ngày/tháng/năm, ví dụ 06/10/2023",
    errorSummaryTitle: "Có chỗ cần sửa",
    close: "Đóng",
    cancel: "Không, quay lại",
    breadcrumbs: "Đường dẫn",
    pages: "Các trang",
    previousPage: "Trang trước",
    nextPage: "Trang sau",
    rowsOf: (from: number, to: number, total: number) => `${from}–${to} trên ${total.toLocaleString("vi-VN")}`,
    loading: "Đang tải",
    stepOf: (step: number, total: number) => `Bước ${step} trên ${total}`,
    threadStates: { done: "đã xong", now: "đang làm", next: "chưa tới" },
    changes: { up: "tăng", down: "giảm", same: "không đổi" },
  },
});
