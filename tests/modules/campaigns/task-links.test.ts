import { expect, test } from "vitest";
import { addTargets } from "~/modules/campaigns/add-targets.server";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { findCampaign, listLaunchChecks } from "~/modules/campaigns/queries.server";
import { saveTaskLinks } from "~/modules/campaigns/save-task-links.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aDraft } from "../../support/draft-campaign";

/** A draft with one task that no pillar has, and two targets in words. */
async function aDraftWithTask(agency: TestAgency) {
  const campaignId = await aDraft(agency);
  const campaign = await found(agency, campaignId);
  const texts = { objectives: "", participants: "", plan: "", measures: "", rewards: "", statedTotal: "" };
  done(
    await agency.as("officer", (work) =>
      changeInformation(work, campaignId, {
        ...{ name: campaign.name, theme: campaign.theme ?? "", form: "regular", organiser: "", ranks: "unit" },
        ...{ startsOn: campaign.startsOn, endsOn: campaign.endsOn, editedVersion: campaign.editedVersion, ...texts },
        pillars: campaign.pillars.map(({ id, title }) => ({ id, title })),
        tasks: [{ title: "Ngầm hóa cáp viễn thông", assignedBy: "Ủy ban", pillarPositions: [] }],
      }),
    ),
  );
  const words = { judgedBy: "rating" as const, points: "10", parent: null, pillarId: null, indicatorId: null };
  const targets = ["Truyền thông", "Thanh tra"].map((title) => ({
    ...{ title, ...words, unitOfMeasure: "", plan: "", taskIds: [], tags: [] },
  }));
  const added = done(await agency.as("officer", (work) => addTargets(work, campaignId, { calendarId: null, targets })));
  const [taskId = ""] = (await found(agency, campaignId)).tasks.map(({ id }) => id);
  return { campaignId, taskId, targetIds: added.targetIds };
}

async function found(agency: TestAgency, campaignId: string) {
  const campaign = await agency.see("officer", (view) => findCampaign(view, campaignId));
  if (!campaign) throw new Error("the campaign was made a moment ago");
  return campaign;
}

test("targets are tied to tasks and both get topics, which stay when the tasks are saved again", async () => {
  const agency = await anAgency();
  const { campaignId, taskId, targetIds } = await aDraftWithTask(agency);
  const [first = "", second = ""] = targetIds;
  const links = {
    targets: [
      { targetId: first, taskIds: [taskId], tags: "Chuyển đổi số, vành đai 4" },
      { targetId: second, taskIds: [], tags: "" },
    ],
    tasks: [{ taskId, tags: "Hạ tầng" }],
  };
  done(await agency.as("officer", (work) => saveTaskLinks(work, campaignId, links)));
  const campaign = await found(agency, campaignId);
  expect(campaign.targets.map(({ taskIds, tags }) => ({ taskIds, tags }))).toEqual([
    { taskIds: [taskId], tags: ["Chuyển đổi số", "vành đai 4"] },
    { taskIds: [], tags: [] },
  ]);
  expect(campaign.tasks[0]?.tags).toEqual(["Hạ tầng"]);
});

test("before a launch targets without a task are named, and nothing is stopped", async () => {
  const agency = await anAgency();
  const { campaignId, taskId, targetIds } = await aDraftWithTask(agency);
  const warning = async () =>
    (await agency.see("officer", (view) => listLaunchChecks(view, campaignId)))?.find(
      ({ name }) => name === "targets-without-task",
    );
  expect(await warning()).toMatchObject({ isBlocking: false, detail: { targets: "1. Truyền thông; 2. Thanh tra" } });
  const targets = targetIds.map((targetId) => ({ targetId, taskIds: [taskId], tags: "" }));
  done(await agency.as("officer", (work) => saveTaskLinks(work, campaignId, { targets, tasks: [] })));
  expect(await warning()).toBeUndefined();
});

test("a topic too long is told at its line, and nothing is saved", async () => {
  const agency = await anAgency();
  const { campaignId, taskId, targetIds } = await aDraftWithTask(agency);
  const [targetId = ""] = targetIds;
  const links = { targets: [{ targetId, taskIds: [taskId], tags: "a".repeat(60) }], tasks: [] };
  expect(await agency.as("officer", (work) => saveTaskLinks(work, campaignId, links))).toMatchObject({
    refusal: "tags-unreadable",
    fields: { [`tags.${targetId}`]: expect.stringContaining("dấu phẩy") },
  });
  expect((await found(agency, campaignId)).targets[0]?.taskIds).toEqual([]);
});
