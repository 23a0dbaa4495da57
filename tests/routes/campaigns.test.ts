import { expect, test } from "vitest";
import { findCampaign } from "~/modules/campaigns/queries.server";
import { loader as campaignPage } from "~/routes/a.$agency.campaigns.$campaign._index";
import { action as acknowledge } from "~/routes/a.$agency.campaigns.$campaign.acknowledgement";
import { action as assign, loader as assignments } from "~/routes/a.$agency.campaigns.$campaign.assignments";
import { action as cancel } from "~/routes/a.$agency.campaigns.$campaign.cancellation";
import { action as saveEntrants } from "~/routes/a.$agency.campaigns.$campaign.entrants";
import { action as changeInformation } from "~/routes/a.$agency.campaigns.$campaign.information";
import { action as launch } from "~/routes/a.$agency.campaigns.$campaign.launch";
import { loader as review } from "~/routes/a.$agency.campaigns.$campaign.review";
import { action as addTarget } from "~/routes/a.$agency.campaigns.$campaign.targets.new";
import { action as createCampaign } from "~/routes/a.$agency.campaigns.new";
import { anAgency, type TestAgency } from "../support/agency";
import { aDraft, aReadyCampaign, aUnit, fourPillars } from "../support/draft-campaign";
import { ask } from "../support/requests";

const information = {
  name: "Phong trào thi đua năm 2026",
  theme: fourPillars,
  form: "regular",
  organiser: "Ban Chấp hành Công đoàn",
  ranks: "unit",
  startsOn: "01/01/2026",
  endsOn: "31/12/2026",
  statedTotal: "100",
  objectives: "",
  participants: "",
  plan: "",
  measures: "",
  rewards: "",
};

const judged = {
  title: "Phối hợp",
  code: "",
  pillarId: "",
  parentId: "",
  unitOfMeasure: "",
  maxPoints: "10",
  direction: "more",
  aggregate: "sum",
  "rules.0.kind": "judged",
};

function found(agency: TestAgency, campaignId: string) {
  return agency.see("officer", (view) => findCampaign(view, campaignId));
}

test("the first step makes a draft, with the pillars of the form, its tasks and the stated total", async () => {
  const agency = await anAgency();
  const form = {
    ...information,
    "pillarIds[]": ["", "", ""],
    "pillarTitles[]": ["Kỷ luật tốt", "", "Phối hợp chặt"],
    "taskIds[]": [""],
    "taskTitles[]": ["Tinh gọn bộ máy"],
    "taskAssignedBy[]": ["Bộ trưởng"],
    "taskPillars[]": ["0:2"],
    next: "continue",
  };
  const answer = await ask(await agency.seatOf("officer"), createCampaign, { params: { agency: agency.slug }, form });
  expect(answer.status).toBe(302);
  const campaignId = answer.location?.split("/")[4] ?? "";
  expect(answer.location).toBe(`/a/${agency.slug}/campaigns/${campaignId}/entrants`);
  const campaign = await found(agency, campaignId);
  expect(campaign?.theme).toBe(fourPillars);
  expect(campaign?.pillars.map(({ title, taskCount }) => [title, taskCount])).toEqual([
    ["Kỷ luật tốt", 0],
    ["Phối hợp chặt", 1],
  ]);
  expect(campaign?.statedTotal).toBe(100_000);
});

test("a form that was sent without a script gets the pillars of its theme", async () => {
  const agency = await anAgency();
  const answer = await ask(await agency.seatOf("officer"), createCampaign, {
    params: { agency: agency.slug },
    form: { ...information, next: "exit" },
  });
  expect(answer.location).toBe(`/a/${agency.slug}/campaigns`);
});

test("what is wrong is said at its field, and what was typed comes back", async () => {
  const agency = await anAgency();
  const form = { ...information, name: " ", endsOn: "31/13/2026" };
  const answer = await ask(await agency.seatOf("officer"), createCampaign, { params: { agency: agency.slug }, form });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      problem: {
        refusal: "input-invalid",
        fields: { name: "Nhập tên phong trào.", endsOn: "Viết ngày như 06/01/2026." },
      },
      typed: { theme: fourPillars },
    },
  });
});

test("an older version of the draft is refused", async () => {
  const agency = await anAgency();
  const campaign = await aDraft(agency);
  const params = { agency: agency.slug, campaign };
  const form = { ...information, editedVersion: "1" };
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, changeInformation, { params, form })).toMatchObject({ status: 302 });
  expect(await ask(officer, changeInformation, { params, form })).toMatchObject({
    status: 422,
    body: { problem: { refusal: "campaign-changed-meanwhile" } },
  });
});

test("units join the cluster that was chosen beside them", async () => {
  const agency = await anAgency();
  const campaign = await aDraft(agency);
  const [one, other] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Bếp")];
  const answer = await ask(await agency.seatOf("officer"), saveEntrants, {
    params: { agency: agency.slug, campaign },
    form: {
      "clusterIds[]": ["", "", ""],
      "clusterNames[]": ["Khối Phục vụ", "", "Khối Văn phòng"],
      "entrants[]": [one, other],
      "clusterOf[]": [`${one}:0`, `${other}:2`],
      next: "continue",
    },
  });
  expect(answer.status).toBe(302);
  const saved = await found(agency, campaign);
  const nameOf = new Map(saved?.clusters.map(({ id, name }) => [id, name]));
  expect(saved?.entrants.map(({ name, clusterId }) => [name, nameOf.get(clusterId)])).toEqual([
    ["Phòng Lễ tân", "Khối Phục vụ"],
    ["Phòng Bếp", "Khối Văn phòng"],
  ]);
});

test("a rule's numbers are read in Vietnamese form, and what is wrong stands at its field", async () => {
  const agency = await anAgency();
  const campaign = await aDraft(agency);
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug, campaign };
  expect(await ask(officer, addTarget, { params, form: { ...judged, "rules.0.step": "nửa" } })).toMatchObject({
    status: 422,
    body: { problem: { fields: { "rules.0.step": expect.stringContaining("không phải là số") } } },
  });
  expect(await ask(officer, addTarget, { params, form: { ...judged, "rules.0.step": "0,5" } })).toMatchObject({
    status: 302,
  });
  expect((await found(agency, campaign))?.targets[0]?.sentence).toBe(
    "Điểm do người thẩm định cho, nhiều nhất 10 điểm, theo bước 0,5 điểm",
  );
});

test("the review lists what keeps the campaign from its launch, and the launch is refused by the same name", async () => {
  const agency = await anAgency();
  const campaign = await aDraft(agency);
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug, campaign };
  const page = await ask(officer, review, { params });
  expect(page.body).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ name: "targets-missing", isBlocking: true })]),
  });
  expect(await ask(officer, launch, { params, form: {} })).toMatchObject({
    status: 422,
    body: { problem: { refusal: "targets-missing" } },
  });
});

test("only the officer launches: a unit head and a leader get 403, another agency's officer 404", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const { campaignId: campaign, unitIds } = await aReadyCampaign(agency);
  const params = { agency: agency.slug, campaign };
  const head = await agency.seat("unitHead", { unitId: unitIds[0] });
  expect(await ask(head, launch, { params, form: {} })).toMatchObject({ status: 403 });
  expect(await ask(await agency.seatOf("leader"), launch, { params, form: {} })).toMatchObject({ status: 403 });
  const foreign = { agency: other.slug, campaign };
  expect(await ask(await other.seatOf("officer"), launch, { params: foreign, form: {} })).toMatchObject({
    status: 404,
  });
  expect(await ask(await agency.seatOf("officer"), launch, { params, form: {} })).toMatchObject({ status: 302 });
});

test("sent twice with one key, a launch is one launch", async () => {
  const agency = await anAgency();
  const { campaignId: campaign } = await aReadyCampaign(agency);
  const params = { agency: agency.slug, campaign };
  const officer = await agency.seatOf("officer");
  const asked = { params, form: {}, key: "mot-khoa-duy-nhat" };
  const answers = [await ask(officer, launch, asked), await ask(officer, launch, asked)];
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
});

test("staff read a launched campaign and acknowledge it; a draft is a 404 for them", async () => {
  const agency = await anAgency();
  const { campaignId: campaign } = await aReadyCampaign(agency);
  const params = { agency: agency.slug, campaign };
  const staff = await agency.seatOf("staff");
  expect(await ask(staff, campaignPage, { params })).toMatchObject({ status: 404 });
  await ask(await agency.seatOf("officer"), launch, { params, form: {} });
  expect(await ask(staff, campaignPage, { params })).toMatchObject({
    status: 200,
    body: { may: { write: false, acknowledge: true } },
  });
  expect(await ask(staff, acknowledge, { params, form: {} })).toMatchObject({ status: 302 });
  expect(await ask(staff, campaignPage, { params })).toMatchObject({
    body: { may: { acknowledge: false }, acknowledgement: { mine: true } },
  });
});

test("the grid saves what can be read and says at each other cell what is wrong", async () => {
  const agency = await anAgency();
  const { campaignId: campaign, targetId, unitIds } = await aReadyCampaign(agency);
  const params = { agency: agency.slug, campaign };
  const officer = await agency.seatOf("officer");
  const form = { [`${targetId}_${unitIds[0]}`]: "120", [`${targetId}_${unitIds[1]}`]: "KG" };
  expect(await ask(officer, assign, { params, form })).toMatchObject({
    status: 200,
    body: {
      saved: 1,
      problems: [{ subjectId: unitIds[1], text: "KG", sentence: "Ghi lý do không giao sau chữ “KG:”." }],
    },
  });
  const page = await ask(officer, assignments, { params });
  expect(page.body).toMatchObject({
    texts: { [`${targetId}_${unitIds[0]}`]: "120", [`${targetId}_${unitIds[1]}`]: "50" },
  });
});

test("a cell of a target or an entrant that the campaign does not have is a 404", async () => {
  const agency = await anAgency();
  const { campaignId: campaign, targetId } = await aReadyCampaign(agency);
  const stranger = await aUnit(agency, "Phòng Khác");
  const answer = await ask(await agency.seatOf("officer"), assign, {
    params: { agency: agency.slug, campaign },
    form: { [`${targetId}_${stranger}`]: "5" },
  });
  expect(answer.status).toBe(404);
});

test("a cancellation asks for its reason", async () => {
  const agency = await anAgency();
  const campaign = await aDraft(agency);
  const params = { agency: agency.slug, campaign };
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, cancel, { params, form: { reason: "" } })).toMatchObject({
    status: 422,
    body: { problem: { fields: { reason: "Ghi lý do hủy, ít nhất ba ký tự." } } },
  });
  expect(await ask(officer, cancel, { params, form: { reason: "Lập nhầm" } })).toMatchObject({ status: 302 });
});
