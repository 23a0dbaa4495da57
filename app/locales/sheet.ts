import { defineText } from "./text";

type Tally = { cells: number; bad: number; skipped: number };

/** Words of every sheet that is typed into like a spreadsheet. */
export const sheet = defineText({
  vi: {
    number: "TT",
    cellLabel: (row: string, column: string) => `${row}, ${column}`,
    close: "Đóng",
    pasted: ({ cells, bad, skipped }: Tally) =>
      `Đã dán ${cells.toLocaleString("vi-VN")} ô${bad > 0 ? `, ${bad.toLocaleString("vi-VN")} ô lỗi` : ""}${
        skipped > 0 ? `, bỏ qua ${skipped.toLocaleString("vi-VN")} ô bị khóa hoặc ngoài bảng` : ""
      }.`,
    unknownNames: (names: readonly string[]) =>
      `Không có trong bảng này, hoặc có hai lần: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}. Dán riêng từng ô nếu cần.`,
    nextProblem: "Lỗi kế tiếp",
    keysTitle: "Phím tắt",
    keys: [
      [["↑", "↓", "←", "→"], "sang ô bên cạnh; giữ Ctrl để đến mép bảng"],
      [["Home", "End"], "đầu, cuối hàng; giữ Ctrl để đến góc bảng"],
      [["PgUp", "PgDn"], "lên, xuống mười hàng"],
      [["Shift"], "cùng phím di chuyển: chọn nhiều ô; Ctrl A chọn cả bảng"],
      [["0–9"], "gõ để thay cả ô"],
      [["F2", "Enter"], "sửa trong ô"],
      [["Esc"], "bỏ lần sửa này"],
      [["Delete"], "xóa các ô đang chọn"],
      [["Ctrl", "C"], "chép; Ctrl X cắt; Ctrl V dán từ Excel, có thể kèm dòng đầu và cột tên"],
      [["Ctrl", "D"], "điền xuống theo ô trên; Ctrl R điền sang phải theo ô trái"],
      [["Ctrl", "Z"], "hoàn tác; Ctrl Y làm lại, đến 100 bước"],
      [["F8"], "đến ô lỗi kế tiếp"],
      [["?"], "bảng phím tắt này"],
    ] as [string[], string][],
  },
});
