import { expect, test } from "vitest";
import { type CampaignInformation, changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { findCampaign, listCampaigns } from "~/modules/campaigns/queries.server";
import { removeTarget } from "~/modules/campaigns/remove-target.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget, type TargetToSave } from "~/modules/campaigns/save-target.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, aDraft, anIndicator, aReadyCampaign, aUnit, fourPillars } from "../../support/draft-campaign";

const information: CampaignInformation = {
  name: "Phong trào thi đua năm 2026",
  theme: fourPillars,
  form: "thematic",
  organiser: "Giám đốc Trung tâm",
  ranks: "unit",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  editedVersion: 1,
  objectives: "",
  participants: "",
  plan: "",
  measures: "",
  rewards: "",
  statedTotal: "100",
  pillars: [],
  tasks: [],
};

const target: TargetToSave = {
  parentId: null,
  pillarId: null,
  title: "Chuyên môn",
  indicators: [],
  unitOfMeasure: null,
  maxPoints: "10",
  direction: "more",
  aggregate: "sum",
  rules: [{ kind: "judged" }],
};

function save(agency: TestAgency, campaignId: string, fields: Partial<TargetToSave>) {
  return agency.as("officer", (work) => saveTarget(work, campaignId, { ...target, ...fields }));
}

function reading(indicatorId: string) {
  return [{ role: "value", indicatorId }];
}

function found(agency: TestAgency, campaignId: string) {
  return agency.see("officer", (view) => findCampaign(view, campaignId));
}

test("the theme gives four pillars in order and is kept to the letter, en dashes included", async () => {
  const agency = await anAgency();
  const campaign = await found(agency, await aDraft(agency));
  expect(campaign?.theme).toBe("Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững");
  expect(campaign?.pillars.map(({ title }) => title)).toEqual([
    "Kỷ luật tốt",
    "Trách nhiệm cao",
    "Phối hợp chặt",
    "Hiệu quả vững",
  ]);
});

test("pillars that the form sends stand as they were sent", async () => {
  const agency = await anAgency();
  const pillars = ["Hiệu quả vững", "Kỷ luật tốt"];
  const { campaignId } = done(await agency.as("officer", (work) => createCampaign(work, { ...information, pillars })));
  expect((await found(agency, campaignId))?.pillars.map(({ title }) => title)).toEqual(pillars);
});

test("a campaign does not end before it starts", async () => {
  const agency = await anAgency();
  const outcome = await agency.as("officer", (work) =>
    createCampaign(work, { ...information, pillars: [], endsOn: "2025-12-31" }),
  );
  expect(outcome).toMatchObject({ refusal: "ends-before-start" });
});

test("pillars keep their ids while their order and titles change, and tasks attach to several of them", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const before = (await found(agency, campaignId))?.pillars ?? [];
  const pillars = [before[1], before[0]].map((pillar) => ({ id: pillar?.id ?? "", title: `${pillar?.title} hơn` }));
  const tasks = [
    { title: "Nâng chất lượng phục vụ", assignedBy: "Bộ trưởng", pillarPositions: [0, 1] },
    { title: "Tinh gọn bộ máy", assignedBy: "", pillarPositions: [] },
  ];
  done(await agency.as("officer", (work) => changeInformation(work, campaignId, { ...information, pillars, tasks })));
  const after = await found(agency, campaignId);
  expect(after?.pillars.map(({ id, title, taskCount }) => [id, title, taskCount])).toEqual([
    [before[1]?.id, "Trách nhiệm cao hơn", 1],
    [before[0]?.id, "Kỷ luật tốt hơn", 1],
  ]);
  expect(after?.tasks.map(({ title, assignedBy }) => [title, assignedBy])).toEqual([
    ["Nâng chất lượng phục vụ", "Bộ trưởng"],
    ["Tinh gọn bộ máy", null],
  ]);
  expect(after?.statedTotal).toBe(100_000);
});

test("who saves what somebody else has changed meanwhile is told", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  done(await agency.as("officer", (work) => changeInformation(work, campaignId, information)));
  expect(await agency.as("officer", (work) => changeInformation(work, campaignId, information))).toMatchObject({
    refusal: "campaign-changed-meanwhile",
  });
});

test("a draft is nothing to those who do not write campaigns", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  expect(await agency.see("staff", (view) => findCampaign(view, campaignId))).toBeNull();
  expect(await agency.see("staff", (view) => listCampaigns(view))).toEqual([]);
  expect(await agency.see("officer", (view) => listCampaigns(view, { state: "draft" }))).toHaveLength(1);
});

test("units of another agency cannot take part, and nobody takes part twice", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const campaignId = await aDraft(agency);
  const [own, foreign] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(other, "Phòng Lạ")];
  const join = (ids: string[]) =>
    agency.as("officer", (work) =>
      saveEntrants(work, campaignId, {
        clusters: [{ name: "Khối" }],
        entrants: ids.map((subjectId) => ({ subjectId, clusterIndex: 0 })),
      }),
    );
  expect(await join([foreign])).toMatchObject({ refusal: "unknown" });
  expect(await join([own, own])).toMatchObject({ refusal: "entrant-twice" });
  expect(await join([own])).toMatchObject({ ok: true });
  expect((await found(agency, campaignId))?.entrants).toMatchObject([{ subjectId: own, name: "Phòng Lễ tân" }]);
});

test("clusters swap their names and keep their ids", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const put = (clusters: { id?: string; name: string }[]) =>
    agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters, entrants: [] }));
  done(await put([{ name: "Khối A" }, { name: "Khối B" }]));
  const [first, second] = (await found(agency, campaignId))?.clusters ?? [];
  done(
    await put([
      { id: first?.id, name: "Khối B" },
      { id: second?.id, name: "Khối A" },
    ] as { id: string; name: string }[]),
  );
  expect((await found(agency, campaignId))?.clusters).toEqual([
    { id: first?.id, name: "Khối B" },
    { id: second?.id, name: "Khối A" },
  ]);
  expect(await put([{ name: "Khối" }, { name: "Khối" }])).toMatchObject({ refusal: "cluster-name-twice" });
});

test("a parent is the sum of its children, has no rule, and the tree has three levels", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const parent = done(await save(agency, campaignId, { maxPoints: "", rules: [] }));
  const child = done(await save(agency, campaignId, { parentId: parent.targetId, maxPoints: "7,5", rules: [] }));
  const leaf = done(await save(agency, campaignId, { parentId: child.targetId, maxPoints: "7,5" }));
  expect(
    (await found(agency, campaignId))?.targets.map(({ code, depth, maxPoints }) => [code, depth, maxPoints]),
  ).toEqual([
    ["1", 0, 7500],
    ["1.1", 1, 7500],
    ["1.1.1", 2, 7500],
  ]);
  expect(await save(agency, campaignId, { parentId: leaf.targetId })).toMatchObject({ refusal: "parent-has-rule" });
  expect(await save(agency, campaignId, { id: parent.targetId })).toMatchObject({ refusal: "parent-has-rule" });
  const under = { id: parent.targetId, parentId: child.targetId, rules: [], maxPoints: "" };
  expect(await save(agency, campaignId, under)).toMatchObject({ refusal: "target-under-itself" });
  done(await save(agency, campaignId, { id: leaf.targetId, parentId: child.targetId, rules: [], maxPoints: "" }));
  expect(await save(agency, campaignId, { parentId: leaf.targetId })).toMatchObject({ refusal: "target-too-deep" });
});

test("an indicator of another agency does not exist, one of people does not fit a campaign of units", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const campaignId = await aDraft(agency);
  const foreign = await anIndicator(other, await aCalendar(other));
  const rule = { kind: "proportional" as const };
  expect(await save(agency, campaignId, { indicators: reading(foreign), rules: [rule] })).toMatchObject({
    refusal: "unknown",
  });
  const ofPeople = await anIndicator(agency, await aCalendar(agency), { level: "person" });
  expect(await save(agency, campaignId, { indicators: reading(ofPeople), rules: [rule] })).toMatchObject({
    refusal: "indicator-level-differs",
  });
  expect(await save(agency, campaignId, { rules: [rule] })).toMatchObject({ refusal: "rule-needs-indicator" });
});

test("what is wrong with a rule is said at its parameter", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  expect(await save(agency, campaignId, { rules: [{ kind: "judged", step: "0" }] })).toMatchObject({
    refusal: "rule-invalid",
    fields: { "rules.0.step": "Bước điểm phải lớn hơn 0." },
  });
  expect(await save(agency, campaignId, { maxPoints: "mười" })).toMatchObject({ refusal: "points-unreadable" });
});

test("a rating of an indicator gives points to every step and reads in the steps' names", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const indicatorId = await anIndicator(agency, await aCalendar(agency), { kind: "rating", scale: ["Đạt", "Tốt"] });
  const lacking = { kind: "rating" as const, scale: { 1: "5" } };
  expect(await save(agency, campaignId, { indicators: reading(indicatorId), rules: [lacking] })).toMatchObject({
    refusal: "rating-needs-scale",
  });
  done(
    await save(agency, campaignId, {
      indicators: reading(indicatorId),
      rules: [{ kind: "rating", scale: { 1: "5", 2: "10" }, withoutEvidence: "2" }],
    }),
  );
  const [rated] = (await found(agency, campaignId))?.targets ?? [];
  expect(rated?.sentence).toBe("Theo mức đánh giá: Tốt: 10 điểm; Đạt: 5 điểm; chưa có minh chứng: 2 điểm");
});

test("a target goes with all that stands below it", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const parent = done(await save(agency, campaignId, { maxPoints: "", rules: [] }));
  done(await save(agency, campaignId, { parentId: parent.targetId }));
  expect(await agency.as("officer", (work) => removeTarget(work, campaignId, parent.targetId))).toMatchObject({
    removed: 2,
  });
});

test("points stand at their pillar, a child's at the pillar of its parent", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const pillarId = (await found(agency, campaignId))?.pillars[0]?.id ?? null;
  const parent = done(await save(agency, campaignId, { pillarId, maxPoints: "", rules: [] }));
  done(await save(agency, campaignId, { parentId: parent.targetId, maxPoints: "5" }));
  const pillars = (await found(agency, campaignId))?.pillars.map(({ points, targetCount }) => [points, targetCount]);
  expect(pillars).toEqual([
    [5000, 1],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});
