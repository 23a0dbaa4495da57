import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromPoints, toDecimal } from "~/domain/fraction";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import { listDifferences } from "~/modules/scores/check-scores.server";
import { findBoard } from "~/modules/scores/queries.server";
import { anAgency, type TestAgency } from "../../support/agency";
import { type StagedCampaign, stageCampaign } from "../../support/golden-campaign";

type Table = {
  points: Record<string, Record<string, number | null>>;
  totals: Record<string, number | null>;
  ranks: Record<string, number | null>;
  classes: Record<string, string | null>;
};

function golden(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), "utf8"));
}

/** What the pure engine gives for the file, which `tests/domain/golden.test.ts` holds against the file's own table. */
function expected({ file: { definition, entrants } }: StagedCampaign): Table {
  const { entrants: scores, ranks, classes } = scoreCampaign(definition, entrants);
  const labels = new Map(definition.classes.map(({ id, label }) => [id, label]));
  return {
    points: Object.fromEntries(
      scores.map(({ entrant, leaves }) => [
        entrant,
        Object.fromEntries(Object.entries(leaves).map(([code, { points }]) => [code, points])),
      ]),
    ),
    totals: Object.fromEntries(scores.map(({ entrant, total }) => [entrant, total])),
    ranks,
    classes: Object.fromEntries(
      Object.entries(classes).map(([entrant, id]) => [entrant, id === null ? null : (labels.get(id) ?? null)]),
    ),
  };
}

/** What stands in the database and on the official board. */
async function kept(agency: TestAgency, { campaignId, subjectIds, targetIds, file }: StagedCampaign): Promise<Table> {
  const at = { now: new Date("2024-01-10T03:00:00Z") };
  const board = await agency.see("officer", (view) => findBoard(view, campaignId, { board: "official" }), at);
  const lines = new Map(board?.clusters.flatMap(({ lines }) => lines.map((line) => [line.subjectId, line])));
  const rows = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<{ subjectId: string; targetId: string; points: number | null }[]>`
      select subject_id as "subjectId", target_id as "targetId", official_points as points from score
      where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  const leaves = file.definition.targets.filter(({ rules }) => rules.length > 0).map(({ code }) => code);
  const pointsAt = (entrant: string, leaf: string) =>
    rows.find(({ subjectId, targetId }) => subjectId === subjectIds[entrant] && targetId === targetIds[leaf])?.points;
  const table: Table = { points: {}, totals: {}, ranks: {}, classes: {} };
  for (const { code } of file.entrants) {
    const line = lines.get(subjectIds[code] ?? "");
    table.points[code] = Object.fromEntries(leaves.map((leaf) => [leaf, pointsAt(code, leaf) ?? null]));
    table.totals[code] = line?.points ?? null;
    table.ranks[code] = line?.place ?? null;
    table.classes[code] = line?.className ?? null;
  }
  return table;
}

/** The kinds that no golden file has, each against its figures: better, worse, nothing before, not reported. */
const ownCampaign = {
  ...golden("cluster-leader"),
  campaign: { ...(golden("cluster-leader").campaign as object), statedTotal: 40 },
  targets: [
    { code: "I", title: "ít", max: 10, direction: "less", rules: [{ kind: "inverse", capPercent: 120 }], bonusMax: 2 },
    { code: "M", title: "có hay không", max: 10, rules: [{ kind: "met" }] },
    { code: "Q", title: "đủ kế hoạch", unitOfMeasure: "tin", max: 10, rules: [{ kind: "met" }] },
    {
      code: "V",
      title: "tiến bộ",
      max: 10,
      aggregate: "latest",
      rules: [{ kind: "improvement", per: 2, points: 3, cap: 9 }],
    },
  ],
  assignments: ["U1", "U2", "U3", "U4", "U5", "N1", "N2", "N3", "S1", "V1", "V2", "W1"].flatMap((entrant) => [
    { target: "I", entrant, planned: 10 },
    { target: "M", entrant, planned: 1 },
    { target: "Q", entrant, planned: 8 },
  ]),
  results: [
    ...[8, 10, 20, 0].map((value, index) => ({ target: "I", entrant: `U${index + 1}`, value })),
    ...[true, false].map((met, index) => ({ target: "M", entrant: `U${index + 1}`, met })),
    ...[8, 7].map((value, index) => ({ target: "Q", entrant: `U${index + 1}`, value })),
    ...[
      [25, 20],
      [20, 25],
      [40, 20],
    ].map(([value, previous], index) => ({ target: "V", entrant: `U${index + 1}`, value, previous })),
  ],
  expect: { totals: { U1: "36" } },
};

test("less is better, all or nothing, and one's own past count on the board as in the engine", async () => {
  const agency = await anAgency();
  const staged = await stageCampaign(agency, ownCampaign);
  const table = await kept(agency, staged);
  expect(table).toEqual(expected(staged));
  expect(table.points.U1).toEqual({ I: 12000, M: 10000, Q: 10000, V: 6000 });
  expect(table.points.U2).toEqual({ I: 10000, M: 0, Q: 0, V: 0 });
});

test("bands, a two-way table, steps of a scale and places in the cluster count on the board as in the engine", async () => {
  const agency = await anAgency();
  const file = golden("bands-and-ratings") as { targets: { code: string; rules: Record<string, unknown>[] }[] };
  const [rating] = file.targets.find(({ code }) => code === "D")?.rules ?? [];
  delete rating?.withoutEvidence;
  const staged = await stageCampaign(agency, file);
  const table = await kept(agency, staged);
  expect(table).toEqual(expected(staged));
  expect(table.points.U2).toEqual({ A: 0, B: 6000, C: 8000, D: 10000, E: 10000 });
});

test.each(["cluster-leader", "steps-and-tie-breakers", "many-rules-at-once", "tree-of-targets"])(
  "the campaign of %s, entered and verified, has the points, totals, places and classes of its official table",
  { timeout: 60_000 },
  async (name) => {
    const agency = await anAgency();
    const staged = await stageCampaign(agency, golden(name));
    const table = await kept(agency, staged);
    expect(table).toEqual(expected(staged));
    expect(await agency.see("officer", listDifferences)).toEqual([]);
    expect(Object.keys(staged.file.expect.totals).length).toBeGreaterThan(2);
    for (const [entrant, total] of Object.entries(staged.file.expect.totals)) {
      const points = table.totals[entrant];
      expect(points === null || points === undefined ? null : toDecimal(fromPoints(points))).toBe(
        total === null ? null : toDecimal(total),
      );
    }
  },
);
