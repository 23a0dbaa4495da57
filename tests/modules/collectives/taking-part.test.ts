import { expect, test } from "vitest";
import { listEntrants } from "~/modules/campaigns/queries.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { addCollective } from "~/modules/collectives/add-collective.server";
import { closeCollective } from "~/modules/collectives/close-collective.server";
import { findUnitGrid, listEntryChoices } from "~/modules/results/queries.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { findBoard } from "~/modules/scores/board.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aLaunchedCampaign, inAutumn } from "../../support/board";
import { aDraft } from "../../support/draft-campaign";

async function aCell(agency: TestAgency, name = "Chi bộ Phường 1") {
  const unit = { structure: "network" as const, name, shortName: null, parentId: null, validFrom: "2020-01-01" };
  return done(await agency.as("officer", (work) => addUnit(work, unit))).unitId;
}

async function aTeam(agency: TestAgency, unitId: string | null, name = "Đội tuyên truyền") {
  const team = { name, unitId, formedOn: null };
  return done(await agency.as("officer", (work) => addCollective(work, team))).collectiveId;
}

test("a body of the network and a collective take part beside the own units, and stand on the board by their names", async () => {
  const agency = await anAgency();
  const cellId = await aCell(agency);
  const teamId = await aTeam(agency, cellId);
  const { campaignId, indicatorIds, periodId } = await aLaunchedCampaign(agency, [
    {
      name: "Khối một",
      entrants: [
        { name: "Phòng Kinh doanh" },
        { name: "Chi bộ Phường 1", subjectId: cellId },
        { name: "Đội tuyên truyền", subjectId: teamId },
      ],
    },
  ]);
  const [indicatorId] = indicatorIds;
  const key = { indicatorId, periodId, subjectId: teamId };
  const head = await agency.seat("unitHead", { unitId: cellId });

  const { units } = await agency.see(head, (view) => listEntryChoices(view), { now: inAutumn });
  expect(units).toMatchObject([
    { id: cellId, isCollective: false },
    { id: teamId, name: "Đội tuyên truyền", depth: 1, isCollective: true },
  ]);
  const saved = await agency.as(head, (work) => saveCells(work, { cells: [{ ...key, text: "50", version: 0 }] }), {
    now: inAutumn,
  });
  expect(done(saved).cells).toMatchObject([{ outcome: "saved" }]);
  const own = { indicatorId, periodId, subjectId: cellId };
  await agency.as(head, (work) => saveCells(work, { cells: [{ ...own, text: "70", version: 0 }] }), { now: inAutumn });
  const submitted = await agency.as(head, (work) => submitResults(work, { unitId: teamId, periodId }), {
    now: inAutumn,
  });
  expect(done(submitted).submitted).toBe(1);
  done(
    await agency.as("officer", (work) => verifyResults(work, { items: [{ ...key, version: 1 }] }), { now: inAutumn }),
  );
  const board = await agency.see("officer", (view) => findBoard(view, campaignId, { board: "official" }), {
    now: inAutumn,
  });
  expect(JSON.stringify(board)).toContain("Đội tuyên truyền");
  const entrants = await agency.see("officer", (view) => listEntrants(view, campaignId));
  expect(entrants.find(({ subjectId }) => subjectId === teamId)).toMatchObject({
    name: "Đội tuyên truyền",
    unitName: "Chi bộ Phường 1",
  });
  expect(entrants.map(({ name }) => name).toSorted()).toEqual(
    ["Chi bộ Phường 1", "Phòng Kinh doanh", "Đội tuyên truyền"].toSorted(),
  );
});

test("a collective's sheet has the indicators of units, and only who writes for its unit opens it", async () => {
  const agency = await anAgency();
  const cellId = await aCell(agency);
  const teamId = await aTeam(agency, cellId);
  await aLaunchedCampaign(agency, [{ name: "Khối một", entrants: [{ name: "Phòng Kinh doanh" }] }]);
  const choices = await agency.see("officer", (view) => listEntryChoices(view), { now: inAutumn });
  const grid = { unitId: teamId, calendarId: choices.period?.calendarId ?? "", year: 2026 };
  const sheet = await agency.see("officer", (view) => findUnitGrid(view, grid), { now: inAutumn });
  expect(sheet).toMatchObject({ kind: "unit", unitId: teamId });
  expect(sheet?.indicators.length).toBe(2);
  const elsewhere = await agency.seat("unitHead", { unitId: await aCell(agency, "Chi bộ Phường 2") });
  await expect(agency.see(elsewhere, (view) => findUnitGrid(view, grid), { now: inAutumn })).rejects.toThrow();
});

test("a collective without a unit, one that is no more, and one among people are not taken", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const enter = (subjectId: string) =>
    agency.as("officer", (work) =>
      saveEntrants(work, campaignId, { clusters: [{ name: "Khối" }], entrants: [{ subjectId, clusterIndex: 0 }] }),
    );
  expect(await enter(await aTeam(agency, null))).toMatchObject({
    refusal: "collective-without-unit",
    detail: { collectives: "Đội tuyên truyền" },
  });
  const closed = await aTeam(agency, await aCell(agency), "Đội Cũ");
  done(await agency.as("officer", (work) => closeCollective(work, closed, { on: "2025-01-01" })));
  expect(await enter(closed)).toMatchObject({ refusal: "unknown" });
});

test("a collective that takes part is not closed before its campaign has ended", async () => {
  const agency = await anAgency();
  const teamId = await aTeam(agency, await aCell(agency));
  await aLaunchedCampaign(agency, [{ name: "Khối một", entrants: [{ name: "Đội", subjectId: teamId }] }]);
  const close = (on: string) => agency.as("officer", (work) => closeCollective(work, teamId, { on }));
  expect(await close("2026-06-01")).toMatchObject({ refusal: "collective-in-campaign" });
  done(await close("2027-01-01"));
});
