import { defineText } from "./text";

export const register = defineText({
  vi: {
    title: "Sổ vàng",
    year: (year: number) => `Năm ${year}`,
    everyYear: "Mọi năm",
    honours: (collectives: number, people: number) =>
      [collectives > 0 ? `${padded(collectives)} lượt tập thể` : "", people > 0 ? `${padded(people)} lượt cá nhân` : ""]
        .filter(Boolean)
        .join(" và "),
    lead: (honours: string) => `Ghi nhận ${honours} được tặng danh hiệu thi đua và khen thưởng.`,
    searchLabel: "Tìm theo tên",
    search: "Tìm",
    clear: "Bỏ lọc",
    kind: "Loại",
    everyKind: "Tất cả",
    titles: "Danh hiệu thi đua",
    commendations: "Hình thức khen thưởng",
    print: "In khổ A4",
    collectives: "Tập thể",
    people: "Cá nhân",
    decision: (number: string, day: string) => `Quyết định số ${number} ngày ${day}`,
    decisionWord: "Quyết định số",
    ofDay: "ngày",
    noOrder: "Xếp theo tên, không xếp thứ hạng.",
    empty: "Sổ vàng chưa có tên ai",
    emptyNote: "Ghi quyết định khen thưởng thì tên vào sổ ngay.",
    notFound: "Không có tên nào khớp",
    notFoundNote: (search: string) =>
      search === "" ? "Chọn năm khác hoặc loại khác." : `Không thấy “${search}”. Thử bớt chữ, hoặc chọn mọi năm.`,
    record: "Ghi quyết định",
    years: "Các năm",
  },
});

function padded(count: number): string {
  return String(count).padStart(2, "0");
}
