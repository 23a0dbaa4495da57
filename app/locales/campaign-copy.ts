import { defineText } from "./text";

/** Words of copying a campaign to the next year. */
export const campaignCopy = defineText({
  vi: {
    open: "Sao sang năm sau",
    title: "Sao sang năm sau",
    lead: (from: string, to: string) =>
      `Bản nháp mới từ ${from} đến ${to}: giữ trụ cột, nhiệm vụ, chỉ tiêu, cách chấm, cụm khối và xếp loại; kế hoạch được đề xuất từ kết quả năm trước.`,
    name: "Tên phong trào",
    theme: "Chủ đề",
    themeHint: "Giữ nguyên văn; sửa nếu năm mới có chủ đề khác.",
    growth: "Đề xuất kế hoạch",
    growths: { "0": "Bằng kết quả", "5": "+5 %", "10": "+10 %", keep: "Giữ kế hoạch cũ" },
    growthHint: "Chọn rồi bấm Tính lại; mọi con số vẫn sửa được từng ô.",
    compute: "Tính lại",
    periods: (calendars: string) => `Thêm các kỳ của năm mới vào lịch: ${calendars}`,
    periodsHint: "Chưa có kỳ nào trong thời gian mới nên chưa nhập được kết quả.",
    sibling: (name: string) => `“${name}” được sao cùng, vẫn là phong trào song song, kế hoạch đề xuất theo cùng cách.`,
    entrants: "Đối tượng tham gia",
    kept: (count: number) => `${count} đối tượng tham gia tiếp.`,
    replaced: (name: string, by: string) => `${name} đã thôi hoạt động, thay bằng ${by}.`,
    gone: (names: string) => `Không còn, và không có nơi kế tục: ${names}.`,
    plans: "Kế hoạch đề xuất",
    noPlans: "Không có chỉ tiêu nào cần kế hoạch bằng số.",
    entrant: "Đối tượng",
    oldPlan: "Kế hoạch cũ",
    result: "Kết quả",
    proposed: "Kế hoạch mới",
    difference: "So với kết quả",
    cell: (target: string, entrant: string) => `Kế hoạch mới: ${target}, ${entrant}`,
    copy: "Tạo bản nháp năm sau",
  },
});
