import { defineText } from "./text";

export const goldenBoard = defineText({
  vi: {
    title: "Bảng vàng",
    year: (year: number) => `Năm ${year}`,
    everyYear: "Mọi năm",
    honours: (collectives: number, people: number) =>
      [collectives > 0 ? `${padded(collectives)} lượt tập thể` : "", people > 0 ? `${padded(people)} lượt cá nhân` : ""]
        .filter(Boolean)
        .join(" và "),
    lead: (honours: string) => `Ghi nhận ${honours} được tặng danh hiệu thi đua và khen thưởng.`,
    print: "In áp phích A4, A3",
    collectives: "Tập thể",
    people: "Cá nhân",
    decision: (number: string, day: string) => `Quyết định số ${number} ngày ${day}`,
    decisionWord: "Quyết định số",
    ofDay: "ngày",
    noOrder: "Xếp theo tên, không xếp thứ hạng.",
    empty: "Bảng vàng chưa có tên ai",
    emptyNote: "Ghi quyết định khen thưởng thì tên lên bảng ngay.",
    record: "Ghi quyết định",
    years: "Các năm",
    toRegister: "Sổ vàng",
  },
});

function padded(count: number): string {
  return String(count).padStart(2, "0");
}
