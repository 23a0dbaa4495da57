import { expect, test } from "vitest";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createSibling } from "~/modules/campaigns/create-sibling.server";
import { linkSibling } from "~/modules/campaigns/link-sibling.server";
import { findCampaignHeader, listSiblingChoices, listTargets } from "~/modules/campaigns/queries.server";
import { unlinkSibling } from "~/modules/campaigns/unlink-sibling.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aLaunchedCampaign } from "../../support/board";
import { aDraft, fourPillars } from "../../support/draft-campaign";

const words = {
  objectives: "Mục tiêu chung",
  participants: "Toàn cơ quan",
  plan: "Theo quý",
  measures: "Đôn đốc",
  rewards: "Giấy khen",
};

function headerOf(agency: TestAgency, campaignId: string) {
  return agency.see("officer", async (view) => {
    const header = await findCampaignHeader(view, campaignId);
    if (!header) throw new Error("no such campaign");
    return header;
  });
}

async function change(
  agency: TestAgency,
  campaignId: string,
  more: { theme?: string; endsOn?: string; titles?: string[] },
) {
  const { pillars, theme, startsOn, endsOn, ranks, editedVersion, name } = await headerOf(agency, campaignId);
  const titles = more.titles ?? pillars.map(({ title }) => title);
  return agency.as("officer", (work) =>
    changeInformation(work, campaignId, {
      ...words,
      name,
      ranks,
      form: "regular",
      organiser: "Công đoàn",
      theme: more.theme ?? theme ?? "",
      startsOn,
      endsOn: more.endsOn ?? endsOn,
      editedVersion,
      statedTotal: "100",
      pillars: titles.map((title, index) => ({ ...(pillars[index] && { id: pillars[index].id }), title })),
      tasks: [{ title: "Nhiệm vụ Bộ giao", assignedBy: "Bộ trưởng", pillarPositions: [0, titles.length - 1] }],
    }),
  );
}

async function aPair(agency: TestAgency): Promise<[string, string]> {
  const campaignId = await aDraft(agency);
  done(await change(agency, campaignId, {}));
  const { siblingId } = done(
    await agency.as("officer", (work) => createSibling(work, campaignId, { name: "Thi đua cá nhân" })),
  );
  return [campaignId, siblingId];
}

test("a sibling bears the theme, pillars, tasks, days and words of its campaign, and ranks the other kind", async () => {
  const agency = await anAgency();
  const [campaignId, siblingId] = await aPair(agency);
  const [units, people] = [await headerOf(agency, campaignId), await headerOf(agency, siblingId)];

  expect(people).toMatchObject({
    ...words,
    name: "Thi đua cá nhân",
    ranks: "person",
    state: "draft",
    theme: fourPillars,
    organiser: "Công đoàn",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    statedTotal: null,
    sibling: { id: campaignId, ranks: "unit" },
  });
  expect(people.pillars.map(({ title }) => title)).toEqual(units.pillars.map(({ title }) => title));
  expect(people.pillars.some(({ id }) => units.pillars.some((pillar) => pillar.id === id))).toBe(false);
  expect(people.tasks).toMatchObject([
    { title: "Nhiệm vụ Bộ giao", pillarIds: expect.arrayContaining([people.pillars[0]?.id, people.pillars[3]?.id]) },
  ]);
  expect(units.sibling).toMatchObject({ id: siblingId, ranks: "person", entrantCount: 0 });
  expect(await agency.see("officer", (view) => listTargets(view, siblingId))).toEqual([]);
});

test("a campaign has one sibling at most", async () => {
  const agency = await anAgency();
  const [campaignId] = await aPair(agency);
  const again = await agency.as("officer", (work) => createSibling(work, campaignId, { name: "Lần nữa" }));
  expect(again).toMatchObject({ ok: false, refusal: "sibling-taken" });
});

test("theme, pillars and days change in both drafts at once; a renamed pillar stays the same pillar", async () => {
  const agency = await anAgency();
  const [campaignId, siblingId] = await aPair(agency);
  const before = await headerOf(agency, siblingId);
  const titles = ["Kỷ luật nghiêm", "Trách nhiệm cao", "Hiệu quả vững"];
  done(await change(agency, siblingId, { theme: "Chủ đề mới", endsOn: "2026-11-30", titles }));
  const units = await headerOf(agency, campaignId);
  expect(units).toMatchObject({ theme: "Chủ đề mới", endsOn: "2026-11-30" });
  expect(units.pillars.map(({ title }) => title)).toEqual(titles);
  const people = await headerOf(agency, siblingId);
  expect(people.pillars[0]?.id).toBe(before.pillars[0]?.id);
});

test("what a launched campaign shares with its sibling is held, the sibling's own words are not", async () => {
  const agency = await anAgency();
  const { campaignId } = await aLaunchedCampaign(agency, [{ name: "Khối", entrants: [{ name: "Phòng An" }] }]);
  const { siblingId } = done(
    await agency.as("officer", (work) => createSibling(work, campaignId, { name: "Cá nhân 2026" }), {
      now: new Date("2026-03-01T03:00:00Z"),
    }),
  );
  expect(await change(agency, siblingId, { theme: "Chủ đề khác" })).toMatchObject({
    ok: false,
    refusal: "sibling-launched",
  });
  done(await change(agency, siblingId, {}));
  expect(await headerOf(agency, campaignId)).toMatchObject({ theme: fourPillars, sibling: { id: siblingId } });
  expect(await agency.see("staff", (view) => findCampaignHeader(view, campaignId))).toMatchObject({ sibling: null });
});

test("drafts are linked when they share theme, pillars and days, and let go again", async () => {
  const agency = await anAgency();
  const [campaignId, siblingId] = await aPair(agency);
  const other = await aDraft(agency);
  const refused = await agency.as("officer", (work) => linkSibling(work, other, siblingId));
  expect(refused).toMatchObject({ ok: false, refusal: "sibling-taken" });

  done(await agency.as("officer", (work) => unlinkSibling(work, siblingId)));
  expect((await headerOf(agency, campaignId)).sibling).toBeNull();
  expect(await agency.see("officer", (view) => listSiblingChoices(view, other))).toEqual([
    { id: siblingId, name: "Thi đua cá nhân" },
  ]);
  expect(await agency.as("officer", (work) => linkSibling(work, campaignId, other))).toMatchObject({
    refusal: "sibling-differs",
    detail: { differences: "ranks" },
  });
  done(await agency.as("officer", (work) => linkSibling(work, other, siblingId)));
  expect((await headerOf(agency, siblingId)).sibling).toMatchObject({ id: other });

  done(await agency.as("officer", (work) => unlinkSibling(work, other)));
  done(await change(agency, other, { theme: "Chủ đề riêng" }));
  expect(await agency.see("officer", (view) => listSiblingChoices(view, other))).toEqual([]);
  expect(await agency.as("officer", (work) => linkSibling(work, other, siblingId))).toMatchObject({
    refusal: "sibling-differs",
    detail: { differences: "theme" },
  });
});
