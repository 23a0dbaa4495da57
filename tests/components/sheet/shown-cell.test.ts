import { expect, test } from "vitest";
import { heardBeside, type ShownCell } from "~/components/sheet/shown-cell";

const cell: ShownCell = {
  text: "KG: nhiệm vụ của Tổ Giáo vụ",
  look: undefined,
  marks: [],
  word: null,
  note: null,
  isReadOnly: false,
  isInvalid: false,
  isProblem: false,
};

test("what is heard after a cell is its looks in a word and why, never its own text again", () => {
  expect(heardBeside(cell)).toBeNull();
  expect(heardBeside({ ...cell, note: cell.text })).toBeNull();
  expect(heardBeside({ ...cell, note: "Thiếu phiếu" })).toBe("Thiếu phiếu");
  expect(heardBeside({ ...cell, word: "trả lại", note: "Thiếu phiếu" })).toBe("trả lại: Thiếu phiếu");
  expect(heardBeside({ ...cell, word: "lỗi", isProblem: true })).toBe("lỗi");
  expect(heardBeside({ ...cell, word: "đã thẩm định" })).toBeNull();
});
