import { beforeAll, expect, test } from "vitest";
import { parseDecimal, toDecimal } from "~/domain/fraction";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { ruleNames } from "~/domain/scoring/rule-names";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantFacts } from "~/domain/scoring/types";
import { listPeriods } from "~/modules/calendars/queries.server";
import { findCampaign, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { listIndicators } from "~/modules/indicators/queries.server";
import { findItem } from "~/modules/results/queries.server";
import { readEntrantRecords } from "~/modules/scores/queries.server";
import { listUnits } from "~/modules/units/queries.server";
import { listSeats } from "~/platform/identity.server";
import { type DemoOfTest, present, theDemoOf } from "../support/demo";

/** After the late correction. */
const today = "2024-01-25";
const best = "Quận An Bình (mẫu)";

let cluster: DemoOfTest;
let campaignId: string;
let centre: DemoOfTest;
let department: DemoOfTest;

beforeAll(async () => {
  cluster = await theDemoOf("cum-thi-dua", today);
  campaignId = await cluster.campaign("Thi đua các cụm năm 2023");
  centre = await theDemoOf("bao-chi-thanh-pho", today);
  department = await theDemoOf("so-tttt", today);
}, 180_000);

const campaign = async () => present(await cluster.see("officer", (view) => findCampaign(view, campaignId)));

test("fifteen bodies of the network compete at twenty targets", async () => {
  const { targets, entrants } = await campaign();
  expect(targets.filter(({ isLeaf }) => isLeaf)).toHaveLength(20);
  expect(entrants).toHaveLength(15);
  const network = await cluster.see("officer", (view) => listUnits(view, { structure: "network" }));
  expect(entrants.map(({ subjectId }) => subjectId).sort()).toEqual(network.map(({ id }) => id).sort());
});

test("all twelve rules of the library are in use", async () => {
  const { targets } = await campaign();
  const used = new Set(targets.flatMap(({ rules }) => rules.map(({ kind }) => kind)));
  expect([...used].sort()).toEqual(
    [
      ...["bands", "improvement", "inverse", "judged", "leaderRelative", "met"],
      ...["perOccurrence", "proportional", "rating", "relativeRank", "steps", "twoWayBands"],
    ].sort(),
  );
  expect([...used].sort()).toEqual([...ruleNames].sort());
});

test("equals share a place, and the place after theirs is left out", async () => {
  const { clusters } = await cluster.board(campaignId);
  const second = present(clusters.find(({ name }) => name.startsWith("Cụm II –")));
  expect(second.lines.map(({ place, tied }) => [place, tied])).toEqual([
    [1, true],
    [1, true],
    [3, false],
    [4, false],
    [5, false],
  ]);
  const [one, other] = second.lines;
  expect(one?.points).toBe(other?.points);
  expect([one?.name, other?.name].sort()).toEqual(["Huyện Châu Giang (mẫu)", "Huyện Hải Ninh (mẫu)"]);
});

test("the body that reported nothing stands last, without a place, which is not zero points", async () => {
  const { clusters } = await cluster.board(campaignId);
  const third = present(clusters.find(({ name }) => name.startsWith("Cụm III –")));
  expect(third.lines.map(({ place }) => place)).toEqual([1, 2, 3, 4, null]);
  expect(third.lines.at(-1)).toMatchObject({
    name: "Huyện Suối Rút (mẫu)",
    ...{ points: null, gap: null, unranked: "nothing-reported", itemsReported: 0 },
  });
  const ranked = clusters.flatMap(({ lines }) => lines).filter(({ place }) => place !== null);
  expect(ranked).toHaveLength(14);
});

test("the late correction of the best moved the others who were above their plan", async () => {
  const definition = present(await cluster.see("officer", (view) => readCampaignDefinition(view, campaignId)));
  const { entrants } = await campaign();
  const [own] = entrants.filter(({ name }) => name === best);
  const rivals = entrants.filter(({ clusterId }) => clusterId === own?.clusterId).map(({ subjectId }) => subjectId);
  const records = await cluster.see("officer", (view) => readEntrantRecords(view, definition, rivals));
  const [indicators, periods] = [
    await cluster.see("officer", (view) => listIndicators(view)),
    await cluster.see("officer", (view) => listPeriods(view, { from: "2023-01-01", to: "2023-12-31" })),
  ];
  const key = {
    indicatorId: present(indicators.find(({ code }) => code === "KT1")).id,
    periodId: present(periods.find(({ code }) => code === "2023-Q4")).id,
    subjectId: present(own).subjectId,
  };
  const figure = present(await cluster.see("verifier", (view) => findItem(view, key)));
  const first = present(figure.history.at(-1)).text;
  expect([figure.version, figure.text, figure.state]).toEqual([2, "104", "verified"]);
  expect(Number(first)).toBeGreaterThan(104);

  const after = records.map(({ official }) => official);
  const before = after.map((facts) => (facts.code === key.subjectId ? withFirst(facts, first) : facts));
  const pointsAt = (all: EntrantFacts[]) => {
    const context = clusterContext(definition.definition, all);
    return new Map(all.map((facts) => [facts.code, scoreEntrant(definition.definition, facts, context).leaves.A1]));
  };
  const [was, is] = [pointsAt(before), pointsAt(after)];
  // What is kept is what the engine makes of the corrected figure.
  const lines = (await cluster.board(campaignId)).clusters.flatMap((each) => each.lines);
  const totals = new Map(lines.map(({ subjectId, points }) => [subjectId, points]));
  const contextNow = clusterContext(definition.definition, after);
  for (const facts of after) {
    expect(totals.get(facts.code)).toBe(scoreEntrant(definition.definition, facts, contextNow).total);
  }
  const others = rivals.filter((id) => id !== key.subjectId);
  const above = others.filter((id) => Number(toDecimal(present(is.get(id)?.attainment)) ?? 101) > 100);
  expect(above.length).toBeGreaterThan(0);
  for (const id of others) {
    const [before_, after_] = [present(was.get(id)?.points), present(is.get(id)?.points)];
    if (above.includes(id)) expect(after_).toBeGreaterThan(before_);
    else expect(after_).toBe(before_);
  }
  // The best stays the best and keeps all the points of the target.
  expect([was.get(key.subjectId)?.points, is.get(key.subjectId)?.points]).toEqual([15_000, 15_000]);
});

function withFirst(facts: EntrantFacts, text: string): EntrantFacts {
  const value = present(parseDecimal(text.replaceAll(".", "").replace(",", ".")));
  const corrected = present(facts.facts.A1?.find((fact) => fact.value && toDecimal(fact.value) === "104"));
  const figures = facts.facts.A1?.map((fact) => (fact === corrected ? { ...fact, value } : fact)) ?? [];
  return { ...facts, facts: { ...facts.facts, A1: figures } };
}

test("the director of a press centre has seats in two agencies, and both are offered", async () => {
  const accountId = await centre.accountId("leader");
  const seats = await listSeats(accountId);
  expect(seats.map(({ slug, name }) => [slug, name])).toEqual([
    ["so-tttt", "Sở Thông tin và Truyền thông (mẫu)"],
    ["bao-chi-thanh-pho", "Trung tâm Báo chí Thành phố (mẫu)"],
  ]);
  const others = await listSeats(await department.accountId("leader"));
  expect(others.map(({ slug }) => slug)).toEqual(["so-tttt"]);
});
