import { defineText } from "./text";

export const awardTypes = defineText({
  vi: {
    title: "Danh mục khen thưởng",
    lead: "Danh hiệu thi đua và hình thức khen thưởng mà cơ quan trao. Hai loại này đứng riêng ở mọi nơi.",
    add: "Thêm danh hiệu, hình thức",
    code: "Mã",
    codeHint: "Ngắn, không đổi, ví dụ LDTT",
    name: "Tên",
    kind: "Loại",
    kinds: { title: "Danh hiệu thi đua", commendation: "Hình thức khen thưởng" },
    subjectKind: "Dành cho",
    subjectKinds: { individual: "Cá nhân", collective: "Tập thể" },
    awarded: "Đã trao",
    save: "Thêm",
    retire: "Ngừng dùng",
    retireTitle: (name: string) => `Ngừng dùng “${name}”?`,
    retireEffect: (awarded: number) =>
      `Không chọn được khi ghi quyết định mới. ${awarded} lượt đã trao vẫn nguyên trong sổ vàng và hồ sơ.`,
    retired: "Đã ngừng dùng",
    empty: "Chưa có danh hiệu, hình thức nào",
    emptyNote: "Thêm ở biểu mẫu bên dưới, ví dụ Lao động tiên tiến.",
    actions: "Thao tác",
  },
});
