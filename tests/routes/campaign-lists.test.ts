import { expect, test } from "vitest";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { findCampaign, listTargets } from "~/modules/campaigns/queries.server";
import { action as copyCampaign, loader as copyPage } from "~/routes/a.$agency.campaigns.$campaign.copy";
import { action as saveTarget } from "~/routes/a.$agency.campaigns.$campaign.targets.$target._index";
import { action as addList, loader as listPage } from "~/routes/a.$agency.campaigns.$campaign.targets.list";
import { loader as linksPage, action as saveLinks } from "~/routes/a.$agency.campaigns.$campaign.targets.tasks";
import { anAgency, done, type TestAgency } from "../support/agency";
import { aDraft, aReadyCampaign } from "../support/draft-campaign";
import { ask } from "../support/requests";
import { resolutionOf2020 } from "../support/resolution";

const elsewhere = "0193a1b2-0000-7000-8000-000000000000";

function found(agency: TestAgency, campaignId: string) {
  return agency.see("officer", (view) => findCampaign(view, campaignId));
}

/** Two lines of a pasted list with their answers. */
const twoLines = {
  list: "1. Củng cố tổ chức;\n2. Ban hành quy chế",
  total: "10",
  calendarId: "",
  "titles[]": ["Củng cố tổ chức", "Ban hành quy chế"],
  "parents[]": ["", ""],
  "judgements[]": ["judgement", "rating"],
  "points[]": ["6", "4"],
  "pillars[]": ["", ""],
  "plans[]": ["", ""],
  "units[]": ["", ""],
  "indicators[]": ["", ""],
};

/** A draft with two tasks and a target. */
async function aDraftWithTasks() {
  const agency = await anAgency();
  const { campaignId, targetId } = await aReadyCampaign(agency);
  const { name, theme, startsOn, endsOn, editedVersion, pillars } = (await found(agency, campaignId)) ?? never();
  const texts = {
    organiser: "",
    objectives: "",
    participants: "",
    plan: "",
    measures: "",
    rewards: "",
    statedTotal: "",
  };
  const tasks = ["Ngầm hóa cáp viễn thông", "Chuyển đổi số"].map((title) => ({
    ...{ title, assignedBy: "Ủy ban", pillarPositions: [] },
  }));
  done(
    await agency.as("officer", (work) =>
      changeInformation(work, campaignId, {
        ...{
          name,
          theme: theme ?? "",
          form: "regular",
          ranks: "unit",
          startsOn,
          endsOn,
          editedVersion,
          ...texts,
          tasks,
        },
        pillars: pillars.map(({ id, title }) => ({ id, title })),
      }),
    ),
  );
  const campaign = (await found(agency, campaignId)) ?? never();
  const [first, second] = campaign.tasks.map(({ id }) => id);
  return { agency, campaignId, targetId, first: first ?? "", second: second ?? "" };
}

function never(): never {
  throw new Error("the campaign was made a moment ago");
}

test("pasting a list, tying tasks and copying to the next year are the officer's, and 404 where the campaign is none of the agency's", async () => {
  const agency = await anAgency();
  const { campaignId, unitIds } = await aReadyCampaign(agency);
  const officer = await agency.seatOf("officer");
  const head = await agency.seat("unitHead", { unitId: unitIds[0] });
  for (const page of [listPage, linksPage, copyPage]) {
    const open = (who: typeof officer, campaign: string) =>
      ask(who, page, { params: { agency: agency.slug, campaign } }).then(({ status }) => status);
    expect(await open(officer, campaignId)).toBe(200);
    expect(await open(officer, elsewhere)).toBe(404);
    for (const role of ["leader", "verifier", "unitHead", "staff"] as const) {
      const seat = role === "unitHead" ? head : await agency.seatOf(role);
      expect.soft([role, await open(seat, campaignId)]).toEqual([role, 403]);
    }
  }
});

test("a pasted resolution is added line by line, and leads back to the targets", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const params = { agency: agency.slug, campaign: campaignId };
  const answer = await ask(await agency.seatOf("officer"), addList, {
    params,
    form: { ...twoLines, list: resolutionOf2020 },
  });
  expect([answer.status, answer.location]).toEqual([302, `/a/${agency.slug}/campaigns/${campaignId}/targets`]);
  const targets = await agency.see("officer", (view) => listTargets(view, campaignId));
  expect(targets.map(({ title, maxPoints }) => [title, maxPoints])).toEqual([
    ["Củng cố tổ chức", 6000],
    ["Ban hành quy chế", 4000],
  ]);
});

test("what is wrong with a line of the list is said at that line, and the whole list comes back as it was typed", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const form = {
    ...twoLines,
    "judgements[]": ["judgement", "milestone"],
    "points[]": ["sáu", "4"],
    "plans[]": ["", "30/02/2026"],
  };
  const params = { agency: agency.slug, campaign: campaignId };
  const answer = await ask(await agency.seatOf("officer"), addList, { params, form });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      problem: {
        refusal: "answers-incomplete",
        fields: {
          "points.0": "points-unreadable",
          "plans.1": "Nhập ngày như 30/06/2026.",
          "indicators.1": "calendar-missing",
        },
      },
      typed: {
        list: twoLines.list,
        titles: ["Củng cố tổ chức", "Ban hành quy chế"],
        points: ["sáu", "4"],
        plans: ["", "30/02/2026"],
      },
    },
  });
  expect(await agency.see("officer", (view) => listTargets(view, campaignId))).toEqual([]);
});

test("tasks and topics are tied on their page; a topic too long is said at its line and the ticks stay", async () => {
  const { agency, campaignId, targetId, first, second } = await aDraftWithTasks();
  const params = { agency: agency.slug, campaign: campaignId };
  const officer = await agency.seatOf("officer");
  const long = "a".repeat(60);
  const wrong = { [`link_${targetId}_${first}`]: "on", [`target_${targetId}`]: long, [`task_${first}`]: "Hạ tầng" };
  expect(await ask(officer, saveLinks, { params, form: wrong })).toMatchObject({
    status: 422,
    body: { problem: { fields: { [`tags.${targetId}`]: expect.stringContaining("dấu phẩy") } }, typed: wrong },
  });
  const form = { ...wrong, [`target_${targetId}`]: "vành đai 4", [`link_${targetId}_${second}`]: "on" };
  expect((await ask(officer, saveLinks, { params, form })).status).toBe(302);
  const campaign = await found(agency, campaignId);
  expect(campaign?.targets.find(({ id }) => id === targetId)).toMatchObject({
    taskIds: [first, second].sort(),
    tags: ["vành đai 4"],
  });
  expect(campaign?.tasks[0]?.tags).toEqual(["Hạ tầng"]);
});

test("the form of one target ties its tasks and topics too, and loses none of them to a mistake elsewhere", async () => {
  const { agency, campaignId, targetId, first } = await aDraftWithTasks();
  const params = { agency: agency.slug, campaign: campaignId, target: targetId };
  const target = (await agency.see("officer", (view) => listTargets(view, campaignId))).find(
    ({ id }) => id === targetId,
  );
  const form = {
    ...{ title: target?.title ?? "", code: target?.code ?? "", pillarId: "", parentId: "", unitOfMeasure: "tin" },
    ...{ direction: "more", aggregate: "sum", "rules.0.kind": "proportional" },
    "roles[]": ["value"],
    "indicatorIds[]": [target?.indicators[0]?.indicatorId ?? ""],
    "taskIds[]": [first],
    tags: "chuyển đổi số, Chuyển đổi số",
    maxPoints: "sáu mươi",
  };
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, saveTarget, { params, form })).toMatchObject({
    status: 422,
    body: { problem: { fields: { maxPoints: "points-unreadable" } }, typed: { taskIds: [first], tags: form.tags } },
  });
  const long = await ask(officer, saveTarget, { params, form: { ...form, maxPoints: "60", tags: "a".repeat(60) } });
  expect(long).toMatchObject({ status: 422, body: { problem: { fields: { tags: expect.any(String) } } } });
  expect((await ask(officer, saveTarget, { params, form: { ...form, maxPoints: "60" } })).status).toBe(302);
  const saved = (await found(agency, campaignId))?.targets.find(({ id }) => id === targetId);
  expect(saved).toMatchObject({ taskIds: [first], tags: ["chuyển đổi số"] });
  expect(
    (await ask(officer, saveTarget, { params, form: { ...form, maxPoints: "60", "taskIds[]": [elsewhere] } })).status,
  ).toBe(404);
});

test("a plan of the copy that cannot be read is said at its cell, and what was typed comes back", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds } = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  const params = { agency: agency.slug, campaign: campaignId };
  const cell = `${targetId}_${unitIds[0]}`;
  const form = { name: "Phong trào năm 2027", theme: "", growth: "5", [cell]: "nhiều hơn" };
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, copyCampaign, { params, form })).toMatchObject({
    status: 422,
    body: { problem: { refusal: "plans-unreadable", fields: { [cell]: expect.any(String) } }, typed: form },
  });
  const copied = await ask(officer, copyCampaign, { params, form: { ...form, [cell]: "120" } });
  expect(copied.location).toMatch(/\/campaigns\/[^/]+\/information$/);
  const draft = await found(agency, copied.location?.split("/")[4] ?? "");
  expect(draft).toMatchObject({ name: "Phong trào năm 2027", state: "draft", startsOn: "2027-01-01" });
});
