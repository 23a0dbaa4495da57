import { expect, test } from "vitest";
import { readRule } from "~/domain/scoring/rules";
import { emptyRule, readTypedRule, typedRuleOf } from "~/domain/typed-rule";

test("numbers of a rule are typed in Vietnamese form and become those of a campaign file", () => {
  expect(readTypedRule({ ...emptyRule, rule: "judged", step: "0,5" })).toEqual({
    ok: true,
    rule: { kind: "judged", step: "0.5" },
  });
  expect(readTypedRule({ ...emptyRule, rule: "proportional", floorPercent: "80 %", capPercent: "" })).toEqual({
    ok: true,
    rule: { kind: "proportional", floorPercent: "80" },
  });
});

test("a group has no rule", () => {
  expect(readTypedRule({ ...emptyRule, rule: "none", step: "chữ" })).toEqual({ ok: true, rule: null });
});

test("empty rows of a scale are left out, half-filled ones are named", () => {
  const rating = { ...emptyRule, rule: "rating" as const };
  expect(readTypedRule({ ...rating, steps: ["Tốt", "", "Đạt"], stepPoints: ["10", "", "5,5"] })).toEqual({
    ok: true,
    rule: { kind: "rating", scale: { Tốt: "10", Đạt: "5.5" } },
  });
  expect(readTypedRule({ ...rating, steps: ["Tốt", ""], stepPoints: ["", "5"] })).toEqual({
    ok: false,
    fields: { "stepPoints-0": "Ghi điểm của mức này.", "steps-1": "Ghi tên mức." },
  });
  expect(readTypedRule({ ...rating, steps: ["Tốt", "Tốt"], stepPoints: ["5", "6"] })).toMatchObject({
    fields: { "steps-1": "Tên mức bị trùng." },
  });
  expect(readTypedRule(rating)).toMatchObject({ fields: { "steps-0": "Ghi ít nhất một mức và điểm của nó." } });
});

test("a number that cannot be read is refused at its field with a sentence", () => {
  const reading = readTypedRule({ ...emptyRule, rule: "judged", step: "nửa điểm" });
  expect(reading).toEqual({ ok: false, fields: { step: "“nửa điểm” không phải là số. Viết như 4.900 hoặc 0,5." } });
});

test("a stored rule comes back as it was typed, the lowest step first", () => {
  const typed = {
    ...emptyRule,
    rule: "rating" as const,
    steps: ["Đạt", "Rất tốt"],
    stepPoints: ["4", "7,5"],
    withoutEvidence: "1",
  };
  const reading = readTypedRule(typed);
  if (!reading.ok || reading.rule === null) throw new Error("refused");
  expect(Array.isArray(readRule(reading.rule, ""))).toBe(false);
  expect(typedRuleOf({ ...reading.rule, scale: { "Rất tốt": "7.5", Đạt: "4" } })).toEqual(typed);
  expect(typedRuleOf(null).rule).toBe("none");
});
