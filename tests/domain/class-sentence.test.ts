import { expect, test } from "vitest";
import { describeBar, describeClass } from "~/domain/class-sentence";
import type { ClassRule, Quota } from "~/domain/scoring/types";

const good: ClassRule = { id: "good", label: "Tốt", atLeast: 70_000, gates: [], quota: null };
const quota: Quota = { percent: 20, of: "good", base: "others", rounding: "floor" };
const excellent: ClassRule = {
  id: "excellent",
  label: "Xuất sắc",
  atLeast: 90_500,
  gates: [{ everyLeafAtLeastPercent: 85 }, { flag: "kỷ luật" }],
  quota,
};
const classes = [excellent, good];

test("a class is said with its threshold, its gates and its quota", () => {
  expect(describeClass(excellent, classes)).toBe(
    "Xuất sắc: từ 90,5 điểm; mỗi chỉ tiêu đạt ít nhất 85\u00a0% điểm tối đa; không vướng “kỷ luật”; nhiều nhất 20\u00a0% số còn lại ở mức Tốt, làm tròn xuống",
  );
  expect(describeClass(good, classes)).toBe("Tốt: từ 70 điểm");
  expect(describeClass({ ...good, atLeast: null, label: "Hoàn thành" }, classes)).toBe("Hoàn thành: mọi mức điểm");
});

test("a quota says of what it is taken and how it is rounded", () => {
  const said = (more: Partial<Quota>) => describeClass({ ...good, quota: { ...quota, ...more } }, classes);
  expect(said({ of: "ranked", base: "all", percent: 12.5, rounding: "nearest" })).toBe(
    "Tốt: từ 70 điểm; nhiều nhất 12,5\u00a0% số được xếp hạng, làm tròn đến số gần nhất",
  );
  expect(said({ of: "excellent", base: "all", rounding: "ceil" })).toBe(
    "Tốt: từ 70 điểm; nhiều nhất 20\u00a0% tổng số đủ điều kiện Tốt và Xuất sắc, làm tròn lên",
  );
  expect(said({ of: "good", base: "all" })).toBe(
    "Tốt: từ 70 điểm; nhiều nhất 20\u00a0% số đủ điều kiện Tốt, làm tròn xuống",
  );
});

test("what barred a class is said with what it missed", () => {
  const say = (bar: Parameters<typeof describeBar>[0]) => describeBar(bar, classes, (code) => `Chỉ tiêu ${code}`);
  expect(say({ classId: "excellent", by: "flag", flag: "kỷ luật" })).toBe("đủ điểm Xuất sắc, nhưng vướng “kỷ luật”");
  expect(say({ classId: "excellent", by: "quota", limit: 1, size: 5 })).toBe(
    "đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)",
  );
  expect(say({ classId: "excellent", by: "leaves", percent: 85, leaves: ["1", "2", "3", "4"] })).toBe(
    "đủ điểm Xuất sắc, nhưng dưới 85\u00a0% ở “Chỉ tiêu 1”, “Chỉ tiêu 2” và 2 chỉ tiêu khác",
  );
});
