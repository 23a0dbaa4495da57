import { expect, test } from "vitest";
import { parseCampaignFile } from "~/domain/campaign-file/parse-campaign-file";
import { parseJsonText } from "~/domain/campaign-file/parse-json-text";
import { toDecimal } from "~/domain/fraction";

const target = { code: "A1", title: "Tin, bài", max: 10, rules: [{ kind: "proportional" }] };
const file = {
  format: "bangvang.campaign/1",
  campaign: { name: "Thi đua năm 2023", startsOn: "2023-01-01", endsOn: "2023-12-31" },
  targets: [target],
  entrants: [{ code: "U1", name: "Phòng A", cluster: "C1" }],
  assignments: [{ target: "A1", entrant: "U1", planned: "100" }],
  results: [{ target: "A1", entrant: "U1", value: 12 }],
};

function pathsOf(more: Record<string, unknown>): string[] {
  const parsed = parseCampaignFile({ ...file, ...more });
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
}

test("a small file is read with the usual settings", () => {
  const parsed = parseCampaignFile(file);
  expect(parsed).toMatchObject({
    ok: true,
    file: {
      heading: { name: "Thi đua năm 2023", theme: null, ranks: "unit" },
      definition: {
        decimals: 2,
        ties: "competition",
        notApplicable: "fullPoints",
        targets: [{ bonusMax: 0, aggregate: "sum" }],
      },
      entrants: [{ code: "U1", flags: [] }],
    },
  });
});

test("unknown keys are refused with their path, wherever they stand", () => {
  expect(pathsOf({ colour: 1 })).toEqual(["colour"]);
  expect(pathsOf({ campaign: { name: "A", color: 1 } })).toEqual(["campaign.color"]);
  expect(pathsOf({ targets: [{ ...target, weight: 1 }] })).toEqual(["targets[0].weight"]);
  expect(pathsOf({ targets: [{ ...target, rules: [{ kind: "met", cap: 1 }] }] })).toEqual(["targets[0].rules[0].cap"]);
  expect(pathsOf({ results: [{ target: "A1", entrant: "U1", counts: { minus: 1 } }] })).toEqual([
    "results[0].counts.minus",
  ]);
  expect(pathsOf({ expect: { total: {} } })).toEqual(["expect.total"]);
});

test("everything that is wrong is named at once, with the codes of its row", () => {
  const parsed = parseCampaignFile({
    ...file,
    campaign: { name: "", decimals: 4 },
    assignments: [{ target: "A1", entrant: "U1", planned: "mười" }],
  });
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([
    { path: "campaign.name" },
    { path: "campaign.decimals" },
    { path: "assignments[0].planned", sentence: expect.stringContaining("(A1 · U1)") },
  ]);
});

test("rows name entrants and leaves that are there, once", () => {
  expect(pathsOf({ results: [{ target: "A2", entrant: "U9", value: 1 }] })).toEqual([
    "results[0].entrant",
    "results[0].target",
  ]);
  expect(pathsOf({ assignments: [...file.assignments, ...file.assignments] })).toEqual(["assignments[1]"]);
  expect(pathsOf({ entrants: [...file.entrants, ...file.entrants] })).toEqual(["entrants[1].code"]);
  expect(
    pathsOf({
      targets: [
        { code: "P", title: "P" },
        { ...target, parent: "P" },
      ],
      results: [{ target: "P", entrant: "U1", value: 1 }],
    }),
  ).toEqual(["results[0].target"]);
});

test("a result without a figure, a period of no known form, a share above 1 are refused", () => {
  expect(pathsOf({ results: [{ target: "A1", entrant: "U1", value: null }] })).toEqual(["results[0] (A1 · U1)"]);
  expect(pathsOf({ results: [{ target: "A1", entrant: "U1", value: 1, period: "2023-13" }] })).toEqual([
    "results[0].period",
  ]);
  expect(pathsOf({ assignments: [{ target: "A1", entrant: "U1", planned: 1, share: 2 }] })).toEqual([
    "assignments[0].share",
  ]);
});

test("an adjustment finer than the points of the campaign is refused", () => {
  expect(pathsOf({ adjustments: [{ entrant: "U1", points: "0.005", reason: "x" }] })).toEqual(["U1"]);
});

test("the nature of the indicator says how periods come together, unless the target does", () => {
  const indicators = [{ code: "I1", name: "Tên miền", nature: "stock" }];
  const aggregateOf = (more: Record<string, unknown>) => {
    const parsed = parseCampaignFile({ ...file, indicators, targets: [{ ...target, indicator: "I1", ...more }] });
    return parsed.ok ? parsed.file.definition.targets[0]?.aggregate : null;
  };
  expect([aggregateOf({}), aggregateOf({ aggregate: "max" })]).toEqual(["latest", "max"]);
  expect(pathsOf({ indicators, targets: [{ ...target, indicator: "I2" }] })).toEqual(["targets[0].indicator"]);
});

test("words that every object knows are no codes", () => {
  expect(pathsOf({ entrants: [{ code: "constructor", name: "X" }], assignments: [], results: [] })).toEqual([
    "entrants[0].code",
  ]);
});

test("long number literals keep every digit", () => {
  const json = parseJsonText('{"a": 12345678901234567890.5, "b": "say \\"1.00000000000000001\\"", "c": 0.1}');
  expect(json).toEqual({ a: "12345678901234567890.5", b: 'say "1.00000000000000001"', c: 0.1 });
  const parsed = parseCampaignFile({
    ...file,
    results: [{ target: "A1", entrant: "U1", value: "0.12345678901234567890" }],
  });
  const value = parsed.ok ? parsed.file.entrants[0]?.facts.A1?.[0]?.value : undefined;
  expect(value && toDecimal(value)).toBe("0.1234567890123456789");
});
