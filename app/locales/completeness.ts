import { defineText } from "./text";

export const completeness = defineText({
  vi: {
    title: "Kỳ còn thiếu số liệu",
    lead: "Chỉ nhắc, không chặn việc gì: nhập nốt các kỳ còn thiếu, hoặc giải trình để người thẩm định biết.",
    recorded: (recorded: number, due: number) => `Mới ghi nhận ${recorded}/${due} kỳ`,
    missing: (labels: readonly string[]) =>
      `Thiếu ${labels.slice(0, 12).join(", ")}${labels.length > 12 ? ` và ${labels.length - 12} kỳ khác` : ""}.`,
    explained: "đã giải trình",
    outdated: (recorded: number, due: number) => `Giải trình khi còn ${recorded}/${due} kỳ; nay thiếu thêm.`,
    explain: "Giải trình",
    explainAgain: "Giải trình thêm",
    words: "Vì sao thiếu",
    wordsHint: "Lời giải trình được giữ nguyên, kèm tên người ghi và ngày giờ.",
    save: "Gửi giải trình",
    toEntry: "Nhập số liệu",
    count: (all: number, explained: number) =>
      `${all.toLocaleString("vi-VN")} chỗ chưa đủ kỳ${explained > 0 ? `, ${explained.toLocaleString("vi-VN")} đã giải trình` : ""}`,
    open: "Xem và giải trình",
    openOnly: "Xem",
    nothing: "Không có kỳ nào thiếu số liệu",
    nothingNote: "Mọi kỳ đã đến hạn của các chỉ tiêu trong phong trào này đều có số liệu.",
    all: "Mọi đối tượng",
    more: (count: number) => `Còn ${count.toLocaleString("vi-VN")} chỗ nữa; chọn một đối tượng để xem hết.`,
    subject: "Đối tượng",
    choose: "Xem",
  },
});
