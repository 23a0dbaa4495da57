import { expect, test } from "vitest";
import { type RuleJson, readRule } from "~/domain/scoring/rules";
import { readTypedRules } from "~/domain/typed-rule/read-typed-rules";
import {
  emptyRule,
  isFieldOfRule,
  rowCount,
  type TypedRule,
  typedRulesIn,
  withoutRow,
} from "~/domain/typed-rule/typed-rule";
import { typedRuleOf } from "~/domain/typed-rule/typed-rule-of";

function typed(kind: TypedRule["kind"], texts: Record<string, string> = {}): TypedRule {
  return { kind, texts };
}

const openBands = [
  { to: "5", toIncluded: true },
  { from: "5", fromIncluded: false },
];

const everyKind: RuleJson[] = [
  { kind: "proportional", floorPercent: "80", capPercent: "110.5" },
  { kind: "inverse", capPercent: "100" },
  {
    kind: "bands",
    on: "value",
    bands: [
      { to: "-2.5", toIncluded: false, points: "-1" },
      { from: "-2.5", fromIncluded: true, points: "10" },
    ],
  },
  {
    kind: "twoWayBands",
    rows: { measure: "tỷ lệ", bands: openBands },
    columns: { measure: "khối lượng", bands: [{}] },
    points: [["1"], ["1000.5"]],
  },
  { kind: "met" },
  {
    kind: "steps",
    on: "attainment",
    from: "plan",
    gain: { per: "1", points: "0.5", cap: "2" },
    loss: { per: "1", points: "1" },
  },
  { kind: "steps", on: "value", from: "5", loss: { per: "1", points: "1" } },
  { kind: "perOccurrence", start: "max", penalty: { points: "2", cap: "6" } },
  { kind: "rating", scale: { Đạt: "4", Tốt: "7.5" }, withoutEvidence: "1" },
  { kind: "judged", step: "0.5" },
  { kind: "leaderRelative" },
  { kind: "relativeRank", points: ["10", "8"], otherwise: "0" },
  { kind: "improvement", per: "2", points: "1", cap: "4" },
];

test.each(everyKind)("a stored rule of $kind comes back from the form as it was", (rule) => {
  const { rules } = readTypedRules([typedRuleOf(rule)]) as { rules: RuleJson[] };
  expect(rules.map((json) => readRule(json, ""))).toEqual([readRule(rule, "")]);
});

test("numbers are typed in Vietnamese form, and what cannot be read is said at its own field", () => {
  expect(
    readTypedRules([typed("judged", { step: "0,5" }), typed("improvement", { per: "1.000", points: "2" })]),
  ).toEqual({
    ok: true,
    rules: [
      { kind: "judged", step: "0.5" },
      { kind: "improvement", per: "1000", points: "2" },
    ],
  });
  expect(readTypedRules([typed("met"), typed("judged", { step: "nửa điểm" })])).toEqual({
    ok: false,
    fields: { "rules.1.step": "“nửa điểm” không phải là số. Viết như 4.900 hoặc 0,5." },
  });
});

test("a group has no rule", () => {
  expect(readTypedRules([typed("none", { step: "chữ" })])).toEqual({ ok: true, rules: [] });
});

test("blank rows at the end of a list are none, one between others is named", () => {
  const scale = (...rows: [string, string][]) =>
    readTypedRules([
      typed(
        "rating",
        Object.fromEntries(
          rows.flatMap(([step, points], row) => [
            [`scale.${row}.step`, step],
            [`scale.${row}.points`, points],
          ]),
        ),
      ),
    ]);
  expect(scale(["Tốt", "10"], ["", ""], ["Đạt", "5,5"])).toMatchObject({
    rules: [{ scale: { Tốt: "10", Đạt: "5.5" } }],
  });
  expect(scale(["Tốt", ""], ["", "5"])).toMatchObject({
    fields: { "rules.0.scale.0.points": "Ghi điểm của mức này.", "rules.0.scale.1.step": "Ghi tên mức." },
  });
  expect(scale(["Tốt", "5"], ["Tốt", "6"])).toMatchObject({ fields: { "rules.0.scale.1.step": "Tên mức bị trùng." } });
  expect(readTypedRules([emptyRule("rating")])).toMatchObject({ ok: false });
  const places = (...texts: string[]) =>
    readTypedRules([
      typed("relativeRank", {
        ...Object.fromEntries(texts.map((text, place) => [`points.${place}`, text])),
        otherwise: "0",
      }),
    ]);
  expect(places("10", "8", "")).toMatchObject({ rules: [{ points: ["10", "8"] }] });
  expect(places("10", "", "8")).toMatchObject({ fields: { "rules.0.points.1": "Ghi điểm của thứ hạng này." } });
});

test("every cell of a two-way table that is on screen has points", () => {
  const table = { ...emptyRule("twoWayBands").texts, "rows.measure": "a", "columns.measure": "b", "points.0.0": "1" };
  expect(readTypedRules([typed("twoWayBands", table)])).toMatchObject({
    fields: { "rules.0.points.0.1": "Ghi điểm của ô này.", "rules.0.points.1.1": "Ghi điểm của ô này." },
  });
});

test("steps that neither add nor take are asked for one of both", () => {
  expect(readTypedRules([emptyRule("steps")])).toMatchObject({ fields: { "rules.0.gain.per": expect.any(String) } });
});

test("the fields of a form are rules again, in their order, and nothing that was typed is lost", () => {
  const fields = {
    title: "Tên",
    "rules.1.kind": "judged",
    "rules.1.step": "x",
    "rules.0.kind": "bands",
    "rules.0.bands.0.to": "80",
  };
  expect(typedRulesIn(fields)).toEqual([typed("bands", { "bands.0.to": "80" }), typed("judged", { step: "x" })]);
  expect(Object.keys(fields).filter(isFieldOfRule)).toHaveLength(4);
  expect(isFieldOfRule("rules.0.__proto__.x y")).toBe(false);
});

test("a row that is taken out leaves the others in order", () => {
  const rule = typed("bands", {
    on: "value",
    "bands.0.to": "1",
    "bands.1.from": "1",
    "bands.2.from": "2",
    "bands.2.points": "3",
  });
  expect(rowCount(rule, "bands")).toBe(3);
  expect(withoutRow(rule, "bands", 1).texts).toEqual({
    on: "value",
    "bands.0.to": "1",
    "bands.1.from": "2",
    "bands.1.points": "3",
  });
});
