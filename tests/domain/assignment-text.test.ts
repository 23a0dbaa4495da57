import fc from "fast-check";
import { expect, test } from "vitest";
import { assignmentText, readAssignment } from "~/domain/assignment-text";
import { divide, toDecimal, whole } from "~/domain/fraction";

const limits = { decimals: 1, zeroAllowed: false, planNeeded: true };

test("a plan is a number in Vietnamese form", () => {
  expect(readAssignment("4.900", limits)).toEqual({ ok: true, kind: "planned", planned: "4900", share: null });
  expect(readAssignment(" 98,5 % ", limits)).toEqual({ ok: true, kind: "planned", planned: "98.5", share: null });
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
  expect(readAssignment("0", { ...limits, zeroAllowed: true })).toEqual({
    ok: true,
    kind: "planned",
    planned: "0",
    share: null,
  });
});

test("what is stored reads as it was typed", () => {
  expect(assignmentText({ planned: "4900", notAssignedReason: null })).toBe("4.900");
  expect(assignmentText({ planned: null, notAssignedReason: "nghỉ thai sản" })).toBe("KG: nghỉ thai sản");
  expect(assignmentText({ planned: null, notAssignedReason: null })).toBe("");
});

test("of a milestone the due day is assigned, as it is written", () => {
  const day = { decimals: 0, zeroAllowed: true, planNeeded: true, kind: "milestone" };
  expect(readAssignment("30/6/2026", day)).toEqual({ ok: true, kind: "planned", planned: "46203", share: null });
  expect(assignmentText({ planned: "46203", notAssignedReason: null }, { kind: "milestone" })).toBe("30/06/2026");
  expect(readAssignment("46203", day)).toMatchObject({ ok: false });
});

test("of a yes or no one of them is assigned, in words or as 1 and 0, and who joins late has a share of it", () => {
  const yesNo = { decimals: 0, zeroAllowed: true, planNeeded: false, kind: "yesNo" };
  for (const text of ["Có", "đạt", "1"])
    expect(readAssignment(text, yesNo)).toEqual({ ok: true, kind: "planned", planned: "1", share: null });
  expect(readAssignment("Có × 50 %", yesNo)).toMatchObject({ planned: "1", share: "0.5" });
  expect(readAssignment("tùy", yesNo)).toEqual({ ok: false, sentence: "Ghi Có hoặc Không." });
  expect(assignmentText({ planned: "1", notAssignedReason: null }, { kind: "yesNo" })).toBe("Có");
  expect(assignmentText({ planned: "1", share: "0.5", notAssignedReason: null }, { kind: "yesNo" })).toBe("Có × 50 %");
});

test("who joins late has a share, in per cent or as a decimal, behind a times sign", () => {
  for (const text of ["100 × 50 %", "100 x 0,5", "100*50%"])
    expect(readAssignment(text, limits)).toEqual({ ok: true, kind: "planned", planned: "100", share: "0.5" });
  expect(readAssignment("100 × 100 %", limits)).toMatchObject({ planned: "100", share: null });
  for (const text of ["100 × 120 %", "100 × 2", "100 × 0", "100 ×", "100 × nửa"])
    expect(readAssignment(text, limits)).toMatchObject({ ok: false, sentence: expect.stringContaining("100 × 50 %") });
});

test("a share stands alone only where no plan is needed", () => {
  expect(readAssignment("× 50 %", { ...limits, planNeeded: false })).toEqual({
    ok: true,
    kind: "planned",
    planned: null,
    share: "0.5",
  });
  expect(readAssignment("× 50 %", limits)).toMatchObject({ sentence: "Ghi con số được giao trước dấu ×." });
});

test("what is read is written and read again, share and all", () => {
  const share = fc
    .integer({ min: 1, max: 999_999 })
    .map((millionths) => toDecimal(divide(whole(millionths), whole(1_000_000))));
  const planned = fc.option(fc.integer({ min: 1, max: 99_999 }).map(String), { nil: null });
  fc.assert(
    fc.property(planned, fc.option(share, { nil: null }), (plan, part) => {
      fc.pre(plan !== null || part !== null);
      const text = assignmentText({ planned: plan, share: part, notAssignedReason: null });
      expect(readAssignment(text, { decimals: 0, zeroAllowed: true, planNeeded: false })).toEqual({
        ok: true,
        kind: "planned",
        planned: plan,
        share: part,
      });
    }),
  );
});
