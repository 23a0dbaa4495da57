import type { PersonField } from "~/domain/people-list/columns";
import type { RowProblem } from "~/domain/people-list/listed-person";
import { defineText } from "./text";

const fields: Record<PersonField, string> = {
  name: "Họ và tên",
  bornOn: "Ngày sinh",
  staffCode: "Mã cán bộ",
  unit: "Đơn vị",
  title: "Chức vụ",
  validFrom: "Từ ngày",
  isUnionMember: "Đoàn viên",
};

const problems: Record<RowProblem, (cell: string) => string> = {
  "name-missing": () => "Chưa có họ và tên.",
  "name-unreadable": (cell) => `“${cell}” không phải họ và tên: cần từ hai đến năm chữ, không có số.`,
  "born-unreadable": (cell) =>
    `Ngày sinh “${cell}” chưa rõ: viết ngày/tháng/năm, ví dụ 03/05/1988; chỉ biết năm thì để trống.`,
  "born-in-future": (cell) => `Ngày sinh “${cell}” ở sau hôm nay.`,
  "code-too-long": () => "Mã cán bộ dài nhất 40 ký tự.",
  "title-missing": () => "Có đơn vị mà chưa có chức vụ: ghi trong danh sách, hoặc ở ô chức vụ chung.",
  "title-too-long": () => "Chức vụ dài nhất 160 ký tự.",
  "day-unreadable": (cell) => `“${cell}” chưa phải là ngày: viết ngày/tháng/năm, ví dụ 01/02/2022.`,
  "union-unreadable": (cell) => `“${cell}” ở cột đoàn viên: đánh dấu x hoặc để trống.`,
};

export const pastedPeople = defineText({
  vi: {
    title: "Dán danh sách",
    lead: "Chép các dòng từ Excel rồi dán vào đây. Chưa ai được thêm cho đến khi đồng chí xem trước và xác nhận.",
    text: "Danh sách",
    textHint:
      "Mỗi người một dòng, cột theo thứ tự nào cũng được, có hay không có dòng tiêu đề: họ và tên, ngày sinh, mã, đơn vị, chức vụ, từ ngày, đoàn viên.",
    defaults: "Cho các dòng không ghi riêng",
    unit: "Đơn vị",
    noUnit: "Không xếp vào đơn vị nào",
    postTitle: "Chức vụ",
    postTitleHint: "Ví dụ: Tuyên truyền viên.",
    validFrom: "Từ ngày",
    preview: "Xem trước",
    previewAgain: "Xem lại",
    changed: "Danh sách vừa sửa. Xem trước lại rồi mới thêm.",
    columns: "Mỗi cột là gì",
    columnsNote: "Sửa nếu chưa đúng, rồi xem lại.",
    column: (number: number, caption: string) => `Cột ${number}: ${caption}`,
    passedOver: "Bỏ qua cột này",
    header: "Dòng đầu",
    headerYes: "Là tiêu đề",
    headerNo: "Là một người",
    fields,
    problems,
    units: "Đơn vị chưa rõ",
    unitsNote: "Chọn đơn vị có sẵn, hoặc tạo đơn vị mới trong mạng lưới.",
    chooseUnit: "Chọn đơn vị",
    newUnit: (name: string) => `Tạo mới trong mạng lưới: ${name}`,
    asking: (count: number) => `Cần trả lời: ${count} dòng`,
    askingNote: "Trả lời từng dòng, hoặc sửa trong danh sách.",
    ready: (count: number) => `Sẽ làm: ${count} dòng`,
    nothingReady: "Chưa có dòng nào sẵn sàng.",
    table: { line: "Dòng", person: "Người", what: "Sẽ làm gì", answer: "Trả lời", outcome: "Đã làm" },
    born: (day: string) => `sinh ${day}`,
    post: (title: string, unit: string, day: string) => `${title}, ${unit}, từ ${day}`,
    isNew: "Thêm mới",
    isNewWithoutPost: "Thêm mới, chưa có chức vụ",
    getsPost: "Đã có trong danh sách; thêm chức vụ",
    samePersonAs: (line: string) => `Cùng người với dòng ${line}; thêm chức vụ`,
    repeats: (line: string) => `Trùng với dòng ${line}, không thêm gì`,
    isFilled: "Đã có; bổ sung mã hoặc ngày sinh còn thiếu",
    isPresent: "Đã có, không thay đổi",
    isSkipped: "Bỏ qua",
    ask: (name: string) => `Đã có người tên ${name}. Cùng một người, hay người khác?`,
    choose: "Chọn câu trả lời",
    same: (who: string) => `Cùng người: ${who}`,
    sameAsLine: (line: string) => `Cùng người ở dòng ${line}`,
    another: "Người khác, trùng tên",
    skip: "Bỏ qua dòng này",
    askAgain: "Hỏi lại",
    answered: (answer: string) =>
      answer === "skip" ? "Bỏ qua dòng này" : answer === "another" ? "Người khác, trùng tên" : "Cùng một người",
    unitUnknown: (unit: string) => `Chưa rõ đơn vị “${unit}”: chọn ở mục Đơn vị chưa rõ.`,
    unitNotOpen: (unit: string) =>
      `${unit} chưa có, hoặc đã thôi hoạt động, vào ngày này. Sửa ngày hoặc đơn vị trong danh sách.`,
    codeOfAnother: (name: string) => `Mã này đã thuộc về ${name}. Sửa mã hoặc họ tên trong danh sách.`,
    apply: (count: number) => `Thêm ${count} dòng`,
    applyNote: "Tất cả cùng được thêm, hoặc không dòng nào.",
    applying: "Đang thêm…",
    done: (added: number, posted: number) => `Đã thêm ${added} người mới, cập nhật ${posted} người đã có.`,
    doneMore: (present: number, skipped: number, units: number) =>
      [
        present > 0 ? `${present} dòng đã có sẵn` : null,
        skipped > 0 ? `${skipped} dòng bỏ qua` : null,
        units > 0 ? `${units} đơn vị mới trong mạng lưới` : null,
      ]
        .filter(Boolean)
        .join(" · "),
    outcomes: { added: "Đã thêm", posted: "Đã cập nhật", present: "Đã có sẵn", skipped: "Đã bỏ qua" },
    toPeople: "Đến danh sách cán bộ",
    again: "Dán danh sách khác",
  },
});
