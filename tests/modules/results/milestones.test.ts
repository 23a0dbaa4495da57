import { expect, test } from "vitest";
import type { RuleJson } from "~/domain/scoring/rules";
import { addTargets } from "~/modules/campaigns/add-targets.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { listTargets } from "~/modules/campaigns/queries.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { findCell, findItem, findUnitGrid } from "~/modules/results/queries.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { findReceipt } from "~/modules/scores/queries.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, aDraft, anIndicator, aUnit } from "../../support/draft-campaign";

const inMarch = { now: new Date("2026-03-15T03:00:00Z") };

/** A launched campaign whose only target is a milestone of two units, due on 20/02/2026. */
async function aMilestone(agency: TestAgency) {
  const unitIds = [await aUnit(agency, "Phòng Báo chí"), await aUnit(agency, "Phòng Hành chính")];
  const calendarId = await aCalendar(agency);
  const campaignId = await aDraft(agency);
  const entrants = unitIds.map((subjectId) => ({ subjectId, clusterIndex: 0 }));
  done(
    await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters: [{ name: "Khối" }], entrants })),
  );
  const milestone = {
    ...{ title: "Ban hành quy chế", judgedBy: "milestone" as const, points: "10", plan: "20/02/2026" },
    ...{ parent: null, pillarId: null, indicatorId: null, unitOfMeasure: "", taskIds: [], tags: [] },
  };
  done(await agency.as("officer", (work) => addTargets(work, campaignId, { calendarId, targets: [milestone] })));
  const [target] = await agency.see("officer", (view) => listTargets(view, campaignId));
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  const indicatorId = target?.indicator?.id ?? "";
  const sheet = await agency.see(
    "officer",
    (view) => findUnitGrid(view, { unitId: unitIds[0] ?? "", calendarId, year: 2026 }),
    inMarch,
  );
  const periodId = sheet?.periods[0]?.id ?? "";
  const place = (unit: 0 | 1) => ({ indicatorId, periodId, subjectId: unitIds[unit] ?? "" });
  return { campaignId, calendarId, unitIds, place, targetId: target?.id ?? "", plans: sheet?.plans };
}

function save(agency: TestAgency, place: { indicatorId: string; periodId: string; subjectId: string }, text: string) {
  return agency.as("officer", (work) => saveCells(work, { cells: [{ ...place, text, version: 0 }] }), inMarch);
}

test("the day on which a milestone was done is typed, kept and shown as a day", async () => {
  const agency = await anAgency();
  const { place, plans, unitIds, calendarId } = await aMilestone(agency);
  expect(plans).toMatchObject([{ planned: "20/02/2026" }]);
  expect(done(await save(agency, place(0), "18/2/2026")).cells).toMatchObject([
    { outcome: "saved", text: "18/02/2026" },
  ]);
  const cell = await agency.see("officer", (view) => findCell(view, place(0)), inMarch);
  expect(cell).toMatchObject({ text: "18/02/2026", plans: [{ text: "20/02/2026" }] });
  expect(cell?.history[0]?.text).toBe("18/02/2026");
  const sheet = await agency.see(
    "officer",
    (view) => findUnitGrid(view, { unitId: unitIds[0] ?? "", calendarId, year: 2026 }),
    inMarch,
  );
  expect(sheet?.cells).toMatchObject([{ text: "18/02/2026" }]);
});

test("a cell of a milestone takes no number, and says how a day is written", async () => {
  const agency = await anAgency();
  const { place } = await aMilestone(agency);
  for (const text of ["46071", "hơn 18/02/2026", "tháng hai"]) {
    expect(done(await save(agency, place(0), text)).cells).toMatchObject([
      { outcome: "refused", sentence: "Nhập ngày như 30/06/2026." },
    ]);
  }
  expect(done(await save(agency, place(0), "KAD")).cells).toMatchObject([{ outcome: "saved", text: "KAD" }]);
});

test("who was in time gets all points, who was late none, and the receipt says both days", async () => {
  const agency = await anAgency();
  const { place, campaignId } = await aMilestone(agency);
  done(await save(agency, place(0), "20/02/2026"));
  done(await save(agency, place(1), "21/02/2026"));
  for (const unit of [0, 1] as const) {
    const { periodId, subjectId } = place(unit);
    done(await agency.as("officer", (work) => submitResults(work, { periodId, unitId: subjectId }), inMarch));
  }
  const receipt = async (unit: 0 | 1) =>
    (
      await agency.see(
        "officer",
        (view) => findReceipt(view, campaignId, place(unit).subjectId, "provisional", { withInputs: true }),
        inMarch,
      )
    )?.pillars.flatMap(({ targets }) => targets)[0];
  expect(await receipt(0)).toMatchObject({
    points: 10_000,
    lines: [{ working: "xong 20/02/2026, hạn 20/02/2026: 10" }],
    inputs: [{ value: "20/02/2026" }],
  });
  expect(await receipt(1)).toMatchObject({
    points: 0,
    lines: [{ working: "xong 21/02/2026, hạn 20/02/2026, quá hạn: 0" }],
  });
  const item = await agency.see("officer", (view) => findItem(view, place(1)), inMarch);
  expect(item).toMatchObject({ text: "21/02/2026", plan: { text: "20/02/2026" }, series: [{ value: null }] });
});

test("the due day of one unit is assigned as a day", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds } = await aMilestone(agency);
  const cells = [
    { targetId, subjectId: unitIds[0] ?? "", text: "28/02/2026" },
    { targetId, subjectId: unitIds[1] ?? "", text: "46071" },
  ];
  const saved = done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells })));
  expect(saved).toMatchObject({ saved: 1, problems: [{ text: "46071", sentence: "Nhập ngày như 30/06/2026." }] });
});

test("a milestone is scored by met or by bands of days, by nothing that divides", async () => {
  const agency = await anAgency();
  const calendarId = await aCalendar(agency);
  const indicatorId = await anIndicator(agency, calendarId, {
    kind: "milestone",
    nature: "stock",
    unitOfMeasure: null,
  });
  const campaignId = await aDraft(agency);
  const target = {
    ...{ title: "Ban hành quy chế", parentId: null, pillarId: null, unitOfMeasure: null, maxPoints: "10" },
    ...{ direction: "less" as const, aggregate: "latest" as const, indicators: [{ role: "value", indicatorId }] },
  };
  const by = (rule: RuleJson) =>
    agency.as("officer", (work) => saveTarget(work, campaignId, { ...target, rules: [rule] }));
  expect(await by({ kind: "proportional" })).toMatchObject({ refusal: "milestone-scores-days" });
  expect(await by({ kind: "met" })).toMatchObject({ ok: true });
});
