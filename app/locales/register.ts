import { defineText } from "./text";

export const register = defineText({
  vi: {
    title: "Sổ vàng",
    lead: "Ghi mọi khen thưởng theo quyết định, cả khen thưởng đã thu hồi.",
    toBoard: "Bảng vàng",
    year: "Năm",
    everyYear: "Mọi năm",
    searchLabel: "Tìm theo tên",
    filter: "Lọc",
    clear: "Bỏ lọc",
    kind: "Loại",
    everyKind: "Cả hai loại",
    kinds: { title: "Danh hiệu thi đua", commendation: "Hình thức khen thưởng" },
    print: "In khổ A4",
    awards: "Khen thưởng theo quyết định",
    count: (total: number) => `${total} lượt`,
    columns: {
      name: "Tên",
      award: "Danh hiệu, hình thức",
      achievement: "Thành tích",
    },
    decision: (number: string, day: string) => `Quyết định ${number} ngày ${day}`,
    revoked: "đã thu hồi",
    revokedBecause: (reason: string) => `Lý do thu hồi: ${reason}`,
    empty: "Sổ vàng chưa có tên ai",
    emptyNote: "Ghi quyết định khen thưởng thì tên vào sổ ngay.",
    notFound: "Không có tên nào khớp",
    notFoundNote: (search: string) =>
      search === "" ? "Chọn năm khác hoặc loại khác." : `Không thấy “${search}”. Thử bớt chữ, hoặc chọn mọi năm.`,
    record: "Ghi quyết định",

    recognitions: "Ghi nhận từ bên ngoài",
    recognitionsNote: "do nơi khác ghi nhận, không phải khen thưởng của cơ quan",
    noRecognitions: "Chưa ghi nhận nào.",
    addRecognition: "Ghi nhận từ bên ngoài",
    recognition: { words: "Ghi nhận", subject: "Của ai", givenBy: "Ai ghi nhận", givenOn: "Ngày", source: "Nguồn" },
    recognitionTitle: "Ghi nhận từ bên ngoài",
    recognitionLead:
      "Điều nơi khác nói về một đơn vị hay cá nhân, ví dụ một danh sách bình chọn. Đứng riêng với khen thưởng theo quyết định của cơ quan.",
    subjectHint: "Gõ tên đơn vị, tập thể hoặc cá nhân rồi chọn trong danh sách gợi ý",
    wordsHint: "Ví dụ: 1 trong 10 sự kiện tiêu biểu của thành phố năm 2020",
    givenByHint: "Ví dụ: Ủy ban nhân dân thành phố",
    sourceHint: "Số văn bản hoặc đường dẫn, nếu có",
    save: "Ghi vào sổ",
  },
});
