import { expect, test } from "vitest";
import { listPeriods } from "~/modules/calendars/queries.server";
import { type CopyToNextYear, copyCampaign } from "~/modules/campaigns/copy-campaign.server";
import { createSibling } from "~/modules/campaigns/create-sibling.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { findCampaign, listAssignments, listLaunchChecks } from "~/modules/campaigns/queries.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import {
  aCalendar,
  anIndicator,
  aReadyCampaign,
  aUnit,
  fourPillars,
  type ReadyCampaign,
} from "../../support/draft-campaign";

const inDecember = { now: new Date("2026-12-20T03:00:00Z") };
const usual: CopyToNextYear = {
  name: "Phong trào thi đua năm 2027",
  theme: fourPillars,
  growth: { percent: 5 },
  plans: [],
  withPeriods: true,
};

function copy(agency: TestAgency, campaignId: string, change: Partial<CopyToNextYear> = {}) {
  return agency.as("officer", (work) => copyCampaign(work, campaignId, { ...usual, ...change }), inDecember);
}

/** Submits figures of the quarters of 2026, the first unit's. */
async function report(agency: TestAgency, { unitIds, indicatorId }: ReadyCampaign, texts: string[]): Promise<void> {
  const [subjectId] = unitIds;
  const periods = await agency.see("officer", (view) => listPeriods(view));
  for (const [index, text] of texts.entries()) {
    const periodId = periods[index]?.id ?? "";
    const cells = [{ indicatorId, periodId, subjectId, text, version: 0 }];
    done(await agency.as("officer", (work) => saveCells(work, { cells }), inDecember));
    done(await agency.as("officer", (work) => submitResults(work, { periodId, unitId: subjectId }), inDecember));
  }
}

async function found(agency: TestAgency, campaignId: string) {
  const campaign = await agency.see("officer", (view) => findCampaign(view, campaignId));
  if (!campaign) throw new Error("the campaign was made a moment ago");
  return campaign;
}

async function plansOf(agency: TestAgency, campaignId: string) {
  const rows = await agency.see("officer", (view) => listAssignments(view, campaignId));
  return Object.fromEntries(rows.map(({ subjectId, text }) => [subjectId, text]));
}

test("a copy is a draft a year later with pillars, targets, rules, clusters and entrants, and new ids", async () => {
  const agency = await anAgency();
  const ready = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => launchCampaign(work, ready.campaignId)));
  const { campaignId } = done(await copy(agency, ready.campaignId));
  const [old, made] = [await found(agency, ready.campaignId), await found(agency, campaignId)];
  expect(made).toMatchObject({ state: "draft", startsOn: "2027-01-01", endsOn: "2027-12-31", theme: fourPillars });
  expect(made.pillars.map(({ title }) => title)).toEqual(old.pillars.map(({ title }) => title));
  expect(made.targets.map(({ code, title, sentence }) => [code, title, sentence])).toEqual(
    old.targets.map(({ code, title, sentence }) => [code, title, sentence]),
  );
  expect(made.targets.map(({ id }) => id)).not.toEqual(old.targets.map(({ id }) => id));
  expect(made.entrants.map(({ subjectId }) => subjectId)).toEqual(old.entrants.map(({ subjectId }) => subjectId));
  expect(made.clusters.map(({ name }) => name)).toEqual(["Khối chuyên môn"]);
  const checks = await agency.see("officer", (view) => listLaunchChecks(view, campaignId));
  expect(checks?.filter(({ isBlocking }) => isBlocking)).toEqual([]);
});

test("plans are proposed from the results: a sum five percent better, and the old plan where nothing came", async () => {
  const agency = await anAgency();
  const ready = await aReadyCampaign(agency);
  await report(agency, ready, ["60", "hơn 80"]);
  const { campaignId } = done(await copy(agency, ready.campaignId));
  expect(await plansOf(agency, campaignId)).toEqual({ [ready.unitIds[0]]: "147", [ready.unitIds[1]]: "50" });
});

test("a stock proposes its latest value, never the sum of its periods", async () => {
  const agency = await anAgency();
  const ready = await aReadyCampaign(agency);
  await agency.as(
    "officer",
    (work) => work.db.$executeRaw`update target set aggregate = 'latest'
    where agency_id = ${agency.id}::uuid and id = ${ready.targetId}::uuid`,
  );
  await report(agency, ready, ["850", "900"]);
  const { campaignId } = done(await copy(agency, ready.campaignId, { growth: { percent: 0 } }));
  expect((await plansOf(agency, campaignId))[ready.unitIds[0]]).toBe("900");
});

test("what was typed stands before what was proposed, and what cannot be read copies nothing", async () => {
  const agency = await anAgency();
  const { campaignId: old, targetId, unitIds } = await aReadyCampaign(agency);
  const typed = (text: string) => ({ plans: [{ targetId, subjectId: unitIds[0], text }] });
  const made = done(await copy(agency, old, typed("4.900")));
  expect((await plansOf(agency, made.campaignId))[unitIds[0]]).toBe("4.900");
  expect(await copy(agency, old, typed("nhiều"))).toMatchObject({
    refusal: "plans-unreadable",
    fields: { [`${targetId}_${unitIds[0]}`]: expect.stringContaining("không phải là số") },
  });
});

test("a unit that was closed is replaced by its successor with its plan, or told to be gone", async () => {
  const agency = await anAgency();
  const { campaignId: old, unitIds } = await aReadyCampaign(agency);
  const heir = await aUnit(agency, "Phòng Sự kiện");
  const close = (unitId: string, successors: string[]) =>
    agency.as("admin", (work) =>
      closeUnit(work, unitId, {
        on: "2026-12-01",
        successors: successors.map((successorId) => ({ unitId: successorId, share: 1 })),
      }),
    );
  done(await close(unitIds[0], [heir]));
  done(await close(unitIds[1], []));
  const made = done(await copy(agency, old, { growth: { percent: null } }));
  expect(made).toMatchObject({ entrants: 1, gone: 1 });
  expect((await found(agency, made.campaignId)).entrants.map(({ subjectId }) => subjectId)).toEqual([heir]);
  expect(await plansOf(agency, made.campaignId)).toEqual({ [heir]: "100" });
});

test("calendars get the periods of the new year where it was asked for", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const labels = async () =>
    (await agency.see("officer", (view) => listPeriods(view, { from: "2027-01-01" }))).map(({ label }) => label);
  done(await copy(agency, campaignId, { withPeriods: false }));
  expect(await labels()).toEqual([]);
  done(await copy(agency, campaignId));
  expect(await labels()).toEqual(["Quý I/2027", "Quý II/2027", "Quý III/2027", "Quý IV/2027"]);
});

test("siblings are copied together and stay siblings", async () => {
  const agency = await anAgency();
  const { campaignId: old } = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => createSibling(work, old, { name: "Thi đua cá nhân năm 2026" })));
  const { campaignId } = done(await copy(agency, old));
  const made = await found(agency, campaignId);
  expect(made.sibling).toMatchObject({ name: "Thi đua cá nhân năm 2027", ranks: "person", state: "draft" });
  const twin = await found(agency, made.sibling?.id ?? "");
  expect(twin).toMatchObject({ startsOn: "2027-01-01", sibling: { id: campaignId } });
});

test("a milestone's due day moves by a year, and a day typed instead stands before it", async () => {
  const agency = await anAgency();
  const ready = await aReadyCampaign(agency);
  const calendarId = await aCalendar(agency, { cadence: "month" });
  const indicatorId = await anIndicator(agency, calendarId, {
    code: "MOC",
    name: "Ban hành quy chế",
    kind: "milestone",
  });
  const milestone = {
    ...{ parentId: null, pillarId: null, title: "Ban hành quy chế", unitOfMeasure: null, maxPoints: "5" },
    ...{ direction: "less" as const, aggregate: "latest" as const, rules: [{ kind: "met" as const }] },
    indicators: [{ role: "value", indicatorId }],
  };
  const { targetId } = done(await agency.as("officer", (work) => saveTarget(work, ready.campaignId, milestone)));
  const cells = ready.unitIds.map((subjectId) => ({ targetId, subjectId, text: "30/06/2026" }));
  done(await agency.as("officer", (work) => saveAssignments(work, ready.campaignId, { cells })));
  const plans = [{ targetId, subjectId: ready.unitIds[1], text: "15/3/2027" }];
  const { campaignId } = done(await copy(agency, ready.campaignId, { plans }));
  const target = (await found(agency, campaignId)).targets.find(({ title }) => title === milestone.title);
  const assigned = await agency.see("officer", (view) => listAssignments(view, campaignId));
  const texts = assigned.filter(({ targetId }) => targetId === target?.id).map(({ text }) => text);
  expect(texts.sort()).toEqual(["15/03/2027", "30/06/2027"]);
});
