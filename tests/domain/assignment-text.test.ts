import { expect, test } from "vitest";
import { assignmentText, readAssignment } from "~/domain/assignment-text";

const limits = { decimals: 1, zeroAllowed: false };

test("a plan is a number in Vietnamese form", () => {
  expect(readAssignment("4.900", limits)).toEqual({ ok: true, kind: "planned", planned: "4900" });
  expect(readAssignment(" 98,5 % ", limits)).toEqual({ ok: true, kind: "planned", planned: "98.5" });
});

test("nothing typed says nothing", () => {
  expect(readAssignment("  ", limits)).toEqual({ ok: true, kind: "nothing" });
});

test("what is not assigned has its reason, however it is written", () => {
  const reason = "không có nhiệm vụ này";
  for (const text of [`KG: ${reason}`, `kg - ${reason}`, `Không giao ${reason}`, `không giao: ${reason}`]) {
    expect(readAssignment(text, limits)).toEqual({ ok: true, kind: "notAssigned", reason });
  }
  expect(readAssignment("KG", limits)).toMatchObject({ ok: false, sentence: "Ghi lý do không giao sau chữ “KG:”." });
});

test("a plan has no word before it, is not negative, and is no finer than its indicator", () => {
  expect(readAssignment("hơn 50", limits)).toMatchObject({
    ok: false,
    sentence: "Chỉ ghi con số được giao, bỏ chữ “hơn”.",
  });
  expect(readAssignment("-5", limits)).toMatchObject({ ok: false });
  expect(readAssignment("0,25", limits)).toMatchObject({ ok: false });
});

test("a plan of nothing is refused where the rule would divide by it", () => {
  expect(readAssignment("0", limits)).toMatchObject({ ok: false });
  expect(readAssignment("0", { ...limits, zeroAllowed: true })).toEqual({ ok: true, kind: "planned", planned: "0" });
});

test("what is stored reads as it was typed", () => {
  expect(assignmentText({ planned: "4900", notAssignedReason: null })).toBe("4.900");
  expect(assignmentText({ planned: null, notAssignedReason: "nghỉ thai sản" })).toBe("KG: nghỉ thai sản");
  expect(assignmentText({ planned: null, notAssignedReason: null })).toBe("");
});

test("of a milestone the due day is assigned, as it is written", () => {
  const reading = readAssignment("30/6/2026", { decimals: 0, zeroAllowed: true, isDay: true });
  expect(reading).toEqual({ ok: true, kind: "planned", planned: "46203" });
  expect(assignmentText({ planned: "46203", notAssignedReason: null }, { isDay: true })).toBe("30/06/2026");
  expect(readAssignment("46203", { decimals: 0, zeroAllowed: true, isDay: true })).toMatchObject({ ok: false });
});
