import { expect, test } from "vitest";
import { isPostHeld } from "~/domain/signer-post";

test("a post is signed by whoever holds it, marks, case and a shortened end aside", () => {
  expect(isPostHeld("Giám đốc", ["Giám đốc"])).toBe(true);
  expect(isPostHeld("GIÁM ĐỐC", ["Giám đốc Trung tâm"])).toBe(true);
  expect(isPostHeld("Giám đốc Trung tâm", ["Giám đốc"])).toBe(true);
  expect(isPostHeld("Q. Giám đốc", ["Giám đốc"])).toBe(true);
  expect(isPostHeld("Trưởng phòng", [])).toBe(false);
});

test("a deputy does not sign as director, nor a director as deputy", () => {
  expect(isPostHeld("Giám đốc", ["Phó Giám đốc"])).toBe(false);
  expect(isPostHeld("Phó Giám đốc", ["Giám đốc"])).toBe(false);
});

test("who signs for somebody else is named after the comma", () => {
  expect(isPostHeld("KT. Giám đốc, Phó Giám đốc", ["Phó Giám đốc"])).toBe(true);
  expect(isPostHeld("KT. Giám đốc, Phó Giám đốc", ["Giám đốc"])).toBe(false);
  expect(isPostHeld("TM. Ban Chấp hành, Chủ tịch", ["Chủ tịch Công đoàn"])).toBe(true);
  expect(isPostHeld("TM. Ban Chấp hành, Chủ tịch Công đoàn", ["Chủ tịch Công đoàn"])).toBe(true);
});
