import { expect, test } from "vitest";
import { dayNumber } from "~/domain/day-number";
import { readTargetList } from "~/domain/target-list";
import { addTargets, type TargetToAdd } from "~/modules/campaigns/add-targets.server";
import { findCampaign, listAssignments, listTargets } from "~/modules/campaigns/queries.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { listIndicators } from "~/modules/indicators/queries.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, aDraft, anIndicator, aUnit } from "../../support/draft-campaign";
import { resolutionOf2020 } from "../../support/resolution";

function answer(part: Partial<TargetToAdd>): TargetToAdd {
  const nothing = {
    parent: null,
    pillarId: null,
    indicatorId: null,
    unitOfMeasure: "",
    plan: "",
    taskIds: [],
    tags: [],
  };
  return { title: "Củng cố tổ chức", judgedBy: "rating", points: "10", ...nothing, ...part };
}

function add(agency: TestAgency, campaignId: string, targets: TargetToAdd[], calendarId: string | null = null) {
  return agency.as("officer", (work) => addTargets(work, campaignId, { calendarId, targets }));
}

async function targetsOf(agency: TestAgency, campaignId: string) {
  return agency.see("officer", (view) => listTargets(view, campaignId));
}

async function withTwoUnits(agency: TestAgency, campaignId: string): Promise<void> {
  const units = [await aUnit(agency, "Phòng Báo chí"), await aUnit(agency, "Phòng Hành chính")];
  const entrants = units.map((subjectId) => ({ subjectId, clusterIndex: 0 }));
  done(
    await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters: [{ name: "Khối" }], entrants })),
  );
}

test("a resolution's eleven targets are added in order, with their words and codes", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const targets = readTargetList(resolutionOf2020).targets.map(({ title }) => answer({ title, points: "9" }));
  done(await add(agency, campaignId, targets));
  const stored = await targetsOf(agency, campaignId);
  expect(stored.map(({ code, title }) => `${code} ${title}`)).toEqual(
    targets.map(({ title }, index) => `${index + 1} ${title}`),
  );
  expect(stored[0]?.sentence).toContain("chưa có minh chứng: 0 điểm");
});

test("a percentage becomes an indicator of the catalogue, and everybody's plan", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  await withTwoUnits(agency, campaignId);
  const calendarId = await aCalendar(agency);
  const figures = answer({ title: "Hoàn thành 100 % kế hoạch", judgedBy: "figures", plan: "100", unitOfMeasure: "%" });
  done(await add(agency, campaignId, [figures], calendarId));
  const [indicator] = await agency.see("officer", (view) => listIndicators(view));
  expect(indicator).toMatchObject({ code: "CT1", name: "Hoàn thành 100 % kế hoạch", kind: "percent", nature: "rate" });
  const [target] = await targetsOf(agency, campaignId);
  expect(target).toMatchObject({ aggregate: "average", plans: { count: 2, common: "100" }, unitOfMeasure: "%" });
});

test("where an indicator is chosen, its nature says how the periods make one figure", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const calendarId = await aCalendar(agency);
  const natures = ["flow", "stock", "rate", "extreme"] as const;
  const chosen = [];
  for (const nature of natures) {
    const direction = nature === "extreme" ? "less" : "more";
    chosen.push(await anIndicator(agency, calendarId, { code: nature, name: `Chỉ tiêu ${nature}`, nature, direction }));
  }
  const targets = chosen.map((indicatorId, index) =>
    answer({ title: `Nội dung ${index}`, judgedBy: "figures", unitOfMeasure: "%", indicatorId }),
  );
  done(await add(agency, campaignId, targets));
  const stored = await targetsOf(agency, campaignId);
  expect(stored.map(({ aggregate }) => aggregate)).toEqual(["sum", "latest", "average", "min"]);
});

test("a milestone keeps the due day as everybody's plan, and later is worse", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  await withTwoUnits(agency, campaignId);
  const milestone = answer({ title: "Ban hành quy chế", judgedBy: "milestone", plan: "30/6/2026" });
  done(await add(agency, campaignId, [milestone], await aCalendar(agency)));
  const [target] = await targetsOf(agency, campaignId);
  expect(target).toMatchObject({ direction: "less", rules: [{ kind: "met" }] });
  const assignments = await agency.see("officer", (view) => listAssignments(view, campaignId));
  expect(assignments.map(({ planned }) => planned)).toEqual([dayNumber("2026-06-30"), dayNumber("2026-06-30")]);
});

test("a group holds the targets below it and is scored by them alone", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const targets = [
    answer({ title: "Chuyên môn", judgedBy: null, points: "" }),
    answer({ title: "Điểm báo", parent: 0 }),
    answer({ title: "Họp báo", parent: 0, judgedBy: "judgement", points: "5,5" }),
    answer({ title: "Tiết kiệm" }),
  ];
  done(await add(agency, campaignId, targets));
  const stored = await targetsOf(agency, campaignId);
  expect(stored.map(({ code, depth, maxPoints }) => [code, depth, maxPoints])).toEqual([
    ["1", 0, 15_500],
    ["1.1", 1, 10_000],
    ["1.2", 1, 5500],
    ["2", 0, 10_000],
  ]);
});

test("what is wrong with one line keeps all of them out, and is said at that line", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const rating = await anIndicator(agency, await aCalendar(agency), { kind: "rating", scale: ["Đạt", "Tốt"] });
  const targets = [
    answer({}),
    answer({ points: "mười" }),
    answer({ judgedBy: "milestone", plan: "tháng sáu" }),
    answer({ judgedBy: "figures", indicatorId: rating }),
    answer({ judgedBy: null, points: "" }),
    answer({ parent: 0 }),
    answer({ judgedBy: "figures", plan: "0" }),
  ];
  expect(await add(agency, campaignId, targets)).toMatchObject({
    ok: false,
    refusal: "answers-incomplete",
    fields: {
      "points.1": "points-unreadable",
      "plans.2": "Nhập ngày như 30/06/2026.",
      "indicators.2": "calendar-missing",
      "indicators.3": "proportional-needs-figures",
      "titles.4": "group-empty",
      "titles.5": "parent-has-rule",
      "plans.6": "plan-of-nothing",
    },
  });
  expect(await targetsOf(agency, campaignId)).toEqual([]);
});

test("a plan needs somebody to whom it is assigned", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const figures = answer({ judgedBy: "figures", plan: "100", unitOfMeasure: "%" });
  expect(await add(agency, campaignId, [figures], await aCalendar(agency))).toMatchObject({
    fields: { "plans.0": "entrants-missing" },
  });
});

test("a list goes behind what the draft has, and a launched campaign takes none", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  done(await add(agency, campaignId, [answer({ title: "Điểm báo" })]));
  done(await add(agency, campaignId, [answer({ title: "Họp báo" })]));
  expect((await targetsOf(agency, campaignId)).map(({ code, title }) => [code, title])).toEqual([
    ["1", "Điểm báo"],
    ["2", "Họp báo"],
  ]);
  expect(await add(agency, campaignId, [])).toMatchObject({ refusal: "targets-missing" });
  await agency.as(
    "officer",
    (work) => work.db.$executeRaw`update campaign set state = 'launched', launched_at = now()
    where agency_id = ${agency.id}::uuid and id = ${campaignId}::uuid`,
  );
  expect(await add(agency, campaignId, [answer({})])).toMatchObject({ ok: false });
  expect((await agency.see("officer", (view) => findCampaign(view, campaignId)))?.targets).toHaveLength(2);
});
