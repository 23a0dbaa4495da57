import fc from "fast-check";
import { expect, test } from "vitest";
import { readTargetList } from "~/domain/target-list";
import { resolutionOf2020 } from "../support/resolution";

function titles(text: string): string[] {
  return readTargetList(text).targets.map(({ title }) => title);
}

function outline(text: string): string[] {
  const { targets } = readTargetList(text);
  const depth = (index: number | null): number => (index === null ? 0 : 1 + depth(targets[index]?.parent ?? null));
  return targets.map(({ title, parent }) => `${"  ".repeat(depth(parent))}${title}`);
}

test("eleven numbered lines of a resolution are eleven targets, each as it was written", () => {
  const list = readTargetList(resolutionOf2020);
  expect(list.introduction).toBe("Hội nghị thống nhất 11 chỉ tiêu năm 2020:");
  expect(list.targets).toHaveLength(11);
  expect(list.targets[0]?.title).toBe("Hoàn thành 100 % kế hoạch Sở giao");
  expect(list.targets[9]?.title).toBe("Tham gia đầy đủ các buổi sinh hoạt thời sự");
  expect(list.targets.every(({ parent, isGroup }) => parent === null && !isGroup)).toBe(true);
});

test("numbers, letters, Roman numerals and bullets are markers, with or without a space behind them", () => {
  for (const [first, second] of [
    ["1. ", "2. "],
    ["1.", "2."],
    ["1) ", "2) "],
    ["(1) ", "(2) "],
    ["a) ", "b) "],
    ["I. ", "II. "],
    ["- ", "- "],
    ["– ", "– "],
    ["• ", "• "],
    ["+ ", "+ "],
    ["Chỉ tiêu 1: ", "Chỉ tiêu 2: "],
    ["", ""],
  ]) {
    expect(titles(`${first}Nâng cao năng suất;\n${second}Thực hành tiết kiệm.`)).toEqual([
      "Nâng cao năng suất",
      "Thực hành tiết kiệm",
    ]);
  }
});

test("a number that belongs to the title is no marker", () => {
  expect(titles("4.900 tin bài trên cổng\n100% văn bản đúng hạn\n30/6/2026 xong quy chế")).toEqual([
    "4.900 tin bài trên cổng",
    "100% văn bản đúng hạn",
    "30/6/2026 xong quy chế",
  ]);
});

test("one paragraph is divided by its semicolons, and what stands before the colon only leads in", () => {
  const list = readTargetList("Các chỉ tiêu: củng cố tổ chức; nâng cao năng suất; tiết kiệm, chống lãng phí.");
  expect(list.introduction).toBe("Các chỉ tiêu:");
  expect(list.targets.map(({ title }) => title)).toEqual([
    "củng cố tổ chức",
    "nâng cao năng suất",
    "tiết kiệm, chống lãng phí",
  ]);
});

test("lines under another marker stand in the group above them", () => {
  const text = "I. Chuyên môn\n1. Điểm báo\n2. Họp báo\na) chuẩn bị\nb) tổ chức\nII. Đoàn thể:\n- Phúc lợi\n- Thời sự";
  expect(outline(text)).toEqual([
    "Chuyên môn",
    "  Điểm báo",
    "  Họp báo",
    "    chuẩn bị",
    "    tổ chức",
    "Đoàn thể",
    "  Phúc lợi",
    "  Thời sự",
  ]);
  expect(readTargetList(text).targets.map(({ isGroup }) => isGroup)).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
});

test("headings without a marker are groups of the lines below them", () => {
  expect(outline("Chuyên môn:\n- Điểm báo\nĐoàn thể:\n- Phúc lợi")).toEqual([
    "Chuyên môn",
    "  Điểm báo",
    "Đoàn thể",
    "  Phúc lợi",
  ]);
});

test("a line that was broken when it was copied goes on with the line before", () => {
  expect(titles("1. Thu thập, xử lý thông tin\nthành cơ sở dữ liệu;\n2. Họp báo chuyên nghiệp")).toEqual([
    "Thu thập, xử lý thông tin thành cơ sở dữ liệu",
    "Họp báo chuyên nghiệp",
  ]);
});

test("what has no letter is no target", () => {
  expect(readTargetList(" \n---\n1.\n\n")).toEqual({ introduction: null, targets: [] });
});

test("whatever is pasted, a group stands before its lines and a tree has at most three levels", () => {
  const line = fc.tuple(
    fc.constantFrom("", "1. ", "2) ", "a) ", "I. ", "- ", "• ", "1.1. ", "1.1.1. "),
    fc.constantFrom("Chuyên môn:", "Nâng cao năng suất;", "Họp báo", "tiết kiệm.", "100 % kế hoạch", "---"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const { targets } = readTargetList(lines.map((parts) => parts.join("")).join("\n"));
      targets.forEach(({ parent, title }, index) => {
        expect(title).toMatch(/\p{L}/u);
        if (parent === null) return;
        expect(parent).toBeLessThan(index);
        const above = targets[parent]?.parent ?? null;
        if (above !== null) expect(targets[above]?.parent).toBeNull();
      });
    }),
  );
});
