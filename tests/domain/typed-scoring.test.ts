import fc from "fast-check";
import { expect, test } from "vitest";
import { readObject } from "~/domain/json-object";
import type { Problem } from "~/domain/problem";
import { readSettings, settingKeys } from "~/domain/scoring/read-definition";
import { describeScoring, type ScoringSettings } from "~/domain/scoring-sentences";
import { emptyClass, fieldsOf, readTypedScoring, type TypedClass, typedScoringOf } from "~/domain/typed-scoring";

const usual: ScoringSettings = {
  clampTotal: { min: null, max: null },
  notApplicable: "fullPoints",
  notAssigned: "leaveOut",
  withoutAnyResult: "notRanked",
  decimals: 2,
  ties: "competition",
  tieBreakers: [],
  classes: [],
};

function settingsOf(json: Record<string, unknown>): ScoringSettings {
  const problems: Problem[] = [];
  const { statedTotal: _, ...settings } = readSettings(readObject(json, "", settingKeys, problems));
  expect(problems).toEqual([]);
  return settings;
}

function withClasses(...classes: Partial<TypedClass>[]) {
  const typed = classes.map((each, index) => ({ ...emptyClass, id: `c${index}`, ...each }));
  return readTypedScoring({ ...typedScoringOf(usual), classes: typed });
}

const points = fc.integer({ min: -100_000, max: 1_000_000 });
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const someSettings: fc.Arbitrary<ScoringSettings> = fc.record({
  clampTotal: fc.record({ min: fc.option(points), max: fc.option(points) }),
  notApplicable: fc.constantFrom("fullPoints", "excludeAndRescale", "zero"),
  notAssigned: fc.constantFrom("leaveOut", "rescale"),
  withoutAnyResult: fc.constantFrom("notRanked", "zero"),
  decimals: fc.constantFrom(0, 1, 2, 3),
  ties: fc.constantFrom("competition", "dense"),
  tieBreakers: fc.uniqueArray(fc.constantFrom("fewestPenaltyPoints" as const, "mostTargetsMet" as const)),
  classes: fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        atLeast: fc.option(points),
        gates: fc.tuple(
          fc.record({ everyLeafAtLeastPercent: percent }),
          fc.record({ flag: fc.constantFrom("kỷ luật", "nộp chậm") }),
        ),
        quota: fc.option(
          fc.record({
            percent,
            of: fc.constantFrom("a", "b", "c"),
            base: fc.constantFrom("others" as const, "all" as const),
            rounding: fc.constantFrom("floor" as const, "ceil" as const, "nearest" as const),
          }),
        ),
      }),
      { selector: ({ id }) => id },
    )
    .map((classes) => classes.map((each) => ({ ...each, label: `Mức ${each.id}` }))),
});

test("what is stored comes back unchanged from the form", () => {
  fc.assert(
    fc.property(someSettings, (settings) => {
      const reading = readTypedScoring(typedScoringOf(settings));
      if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
      expect(settingsOf(reading.settings)).toEqual(settings);
    }),
  );
});

test("a row in which nothing stands is no class, and numbers are read as Vietnamese people write them", () => {
  const reading = withClasses(
    { id: "x" },
    { id: "y", label: "Xuất sắc", atLeast: "90,5", leafPercent: "85", flags: "kỷ luật,  nộp chậm , kỷ luật" },
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  expect(settingsOf(reading.settings).classes).toEqual([
    {
      id: "y",
      label: "Xuất sắc",
      atLeast: 90_500,
      gates: [{ everyLeafAtLeastPercent: 85 }, { flag: "kỷ luật" }, { flag: "nộp chậm" }],
      quota: null,
    },
  ]);
});

test("what is wrong is said at its field, in the row where it stands", () => {
  const reading = withClasses(
    {},
    { label: "Tốt", atLeast: "chín mươi", quotaPercent: "120" },
    { label: "Tốt", leafPercent: "-1" },
    { atLeast: "50" },
  );
  expect(reading).toMatchObject({ ok: false });
  expect(reading.ok ? [] : Object.keys(reading.fields).sort()).toEqual([
    "atLeast-1",
    "label-2",
    "label-3",
    "leafPercent-2",
    "quotaPercent-1",
  ]);
});

test("problems of the campaign file's words come back to the fields and rows of the form", () => {
  const reading = withClasses({}, { label: "Tốt", atLeast: "70", quotaPercent: "20", quotaOf: "gone" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  const problem = (path: string) => ({ path, sentence: path });
  const paths = ["classes[0].quota.of", "classes[0].atLeast", "clampTotal", "targets[2].max", "tieBreakers[0].target"];
  expect(Object.keys(fieldsOf(paths.map(problem), reading.fieldOf)).sort()).toEqual([
    "atLeast-1",
    "clampMin",
    "decimals",
    "quotaOf-1",
    "tieBreakers-0",
  ]);
});

test("how a campaign adds up is said in sentences", () => {
  expect(describeScoring(usual)).toEqual([
    "Chỉ tiêu không áp dụng được tính đủ điểm tối đa.",
    "Chỉ tiêu không giao thì không tính.",
    "Chưa có kết quả nào thì không xếp hạng, đứng cuối bảng.",
    "Điểm tính đến 2 chữ số thập phân.",
  ]);
  const limited = { ...usual, decimals: 0 as const, clampTotal: { min: 0, max: 110_500 } };
  expect(describeScoring(limited).slice(3)).toEqual([
    "Điểm làm tròn đến số nguyên.",
    "Tổng điểm không dưới 0 điểm và không quá 110,5 điểm.",
  ]);
});
