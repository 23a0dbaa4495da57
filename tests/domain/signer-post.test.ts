import { expect, test } from "vitest";
import { isPostHeld, printedPosts } from "~/domain/signer-post";

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

test("a post is offered in the forms in which its holder signs, and each of them is his", () => {
  const post = (title: string, isActing = false) => ({ title, isHead: !title.startsWith("Phó"), isActing });
  expect(printedPosts(post("Giám đốc"))).toEqual(["Giám đốc"]);
  expect(printedPosts(post("Phó Giám đốc"))).toEqual(["KT. Giám đốc, Phó Giám đốc", "Phó Giám đốc"]);
  expect(printedPosts(post("Phó giám đốc Sở"))).toEqual(["KT. Giám đốc Sở, Phó giám đốc Sở", "Phó giám đốc Sở"]);
  expect(printedPosts(post("Phó Giám đốc", true))).toEqual(["Phó Giám đốc phụ trách"]);
  expect(printedPosts(post("Phó Giám đốc phụ trách", true))).toEqual(["Phó Giám đốc phụ trách"]);
  expect(printedPosts(post("Giám đốc", true))).toEqual(["Q. Giám đốc"]);
  for (const title of ["Giám đốc", "Phó Giám đốc", "Phó Trưởng ban Tuyên giáo", "Chủ tịch Công đoàn"]) {
    for (const form of [...printedPosts(post(title)), ...printedPosts(post(title, true))])
      expect(isPostHeld(form, [title])).toBe(true);
  }
});

test("an acting head signs as such, and never as the head", () => {
  for (const held of ["Phó Giám đốc", "Phó Giám đốc phụ trách"]) {
    expect(isPostHeld("Phó Giám đốc phụ trách", [held])).toBe(true);
    expect(isPostHeld("Giám đốc", [held])).toBe(false);
    expect(isPostHeld("Q. Giám đốc", [held])).toBe(false);
  }
});

test("a director with three posts signs in any of them, and in no other", () => {
  const held = ["Giám đốc", "Phó Trưởng ban Tuyên giáo", "Bí thư Chi bộ"];
  expect(held.every((title) => isPostHeld(title, held))).toBe(true);
  expect(isPostHeld("KT. Trưởng ban, Phó Trưởng ban Tuyên giáo", held)).toBe(true);
  expect(isPostHeld("Trưởng ban Tuyên giáo", held)).toBe(false);
});
