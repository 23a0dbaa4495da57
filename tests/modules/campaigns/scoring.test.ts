import { expect, test } from "vitest";
import { readCampaignDocument } from "~/modules/campaigns/campaign-document.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { findCampaignHeader, findScoring, listFlags } from "~/modules/campaigns/queries.server";
import { saveScoring } from "~/modules/campaigns/save-scoring.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { canonicalJson, digestOf } from "~/platform/digest.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aDraft, aReadyCampaign } from "../../support/draft-campaign";

const settings = {
  notApplicable: "excludeAndRescale",
  notAssigned: "rescale",
  withoutAnyResult: "zero",
  decimals: "1",
  clampTotal: { min: "0", max: "110" },
  ties: "dense",
  tieBreakers: ["fewestPenaltyPoints", { target: "2" }],
  classes: [
    {
      id: "c1",
      label: "Xuất sắc",
      atLeast: "90",
      gates: [{ everyLeafAtLeastPercent: "85" }, { flag: "kỷ luật" }],
      quota: { percent: "20", of: "c2", base: "others", rounding: "floor" },
    },
    { id: "c2", label: "Tốt", atLeast: "70" },
  ],
};

function save(agency: TestAgency, campaignId: string, more: Record<string, unknown> = {}) {
  return agency.as("officer", (work) => saveScoring(work, campaignId, { settings: { ...settings, ...more } }));
}

test("how a draft adds up is stored as it was read, and stands whole in the version that is launched", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  done(await save(agency, campaignId));
  const found = await agency.see("officer", (view) => findScoring(view, campaignId));
  expect(found?.settings).toEqual({
    notApplicable: "excludeAndRescale",
    notAssigned: "rescale",
    withoutAnyResult: "zero",
    decimals: 1,
    clampTotal: { min: 0, max: 110_000 },
    ties: "dense",
    tieBreakers: ["fewestPenaltyPoints", { target: "2" }],
    classes: [
      {
        id: "c1",
        label: "Xuất sắc",
        atLeast: 90_000,
        gates: [{ everyLeafAtLeastPercent: 85 }, { flag: "kỷ luật" }],
        quota: { percent: 20, of: "c2", base: "others", rounding: "floor" },
      },
      { id: "c2", label: "Tốt", atLeast: 70_000, gates: [], quota: null },
    ],
  });

  await agency.as("officer", async ({ db }) => {
    await db.$executeRaw`update campaign set objectives = 'Có', participants = 'Có', plan = 'Có', measures = 'Có', rewards = 'Có'
      where agency_id = ${agency.id}::uuid and id = ${campaignId}::uuid`;
  });
  const { digest } = done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  const [version] = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ definition: { campaign: Record<string, unknown> }; digest: string }[]>`
      select definition, digest from campaign_version where agency_id = ${agency.id}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  expect(version?.definition.campaign).toMatchObject({
    notApplicable: "excludeAndRescale",
    notAssigned: "rescale",
    withoutAnyResult: "zero",
    decimals: 1,
    clampMin: 0,
    clampMax: 110_000,
    ties: "dense",
    tieBreakers: found?.settings.tieBreakers,
    classes: found?.settings.classes,
  });
  expect(version?.digest).toBe(digest);
  expect(digestOf(canonicalJson(version?.definition))).toBe(digest);
});

test("another class or another tie-breaker is another digest", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const digest = async (more: Record<string, unknown>) => {
    done(await save(agency, campaignId, more));
    return digestOf(canonicalJson(await agency.see("officer", (view) => readCampaignDocument(view, campaignId))));
  };
  const first = await digest({});
  expect(await digest({ classes: [] })).not.toBe(first);
  expect(await digest({ tieBreakers: [] })).not.toBe(first);
  expect(await digest({ clampTotal: { min: "1" } })).not.toBe(first);
  expect(await digest({})).toBe(first);
});

test("what does not hold is said by the domain, at its path", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  expect(await save(agency, campaignId, { tieBreakers: [{ target: "9" }] })).toMatchObject({
    refusal: "scoring-invalid",
    fields: { "tieBreakers[0].target": "Không có chỉ tiêu 9 để phân định đồng hạng." },
  });
  expect(
    await save(agency, campaignId, { classes: [{ ...settings.classes[0], atLeast: "90.55" }, settings.classes[1]] }),
  ).toMatchObject({ ok: true });
  expect(await save(agency, campaignId, { classes: [settings.classes[0]] })).toMatchObject({
    fields: { "classes[0].quota.of": "Không có xếp loại c2." },
  });
  expect(await save(agency, campaignId, { clampTotal: { min: "5", max: "4" } })).toMatchObject({
    fields: { clampTotal: "Tổng tối thiểu cao hơn tổng tối đa." },
  });
  const four = ["fewestPenaltyPoints", "mostTargetsMet", { target: "1" }, { target: "2" }];
  expect(await save(agency, campaignId, { tieBreakers: four })).toMatchObject({ refusal: "tie-breakers-too-many" });
});

test("points already given to targets are no finer than the campaign's places", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const target = {
    parentId: null,
    pillarId: null,
    title: "Phối hợp",
    indicators: [],
    unitOfMeasure: null,
    maxPoints: "7,25",
    direction: "more" as const,
    aggregate: "latest" as const,
    rules: [{ kind: "judged" as const }],
  };
  done(await agency.as("officer", (work) => saveTarget(work, campaignId, target)));
  expect(await save(agency, campaignId, { tieBreakers: [] })).toMatchObject({
    refusal: "scoring-invalid",
    fields: { "targets[0].max": expect.stringContaining("chi tiết hơn 1 chữ số thập phân") },
  });
  expect(await save(agency, campaignId, { tieBreakers: [], decimals: "2" })).toMatchObject({ ok: true });
});

test("who saves what somebody else has changed meanwhile is told, and a launched campaign keeps its rules", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const header = await agency.see("officer", (view) => findCampaignHeader(view, campaignId));
  const editedVersion = header?.editedVersion ?? 0;
  const once = () => agency.as("officer", (work) => saveScoring(work, campaignId, { editedVersion, settings }));
  done(await once());
  expect(await once()).toMatchObject({ refusal: "campaign-changed-meanwhile" });
  await agency.as("officer", async ({ db }) => {
    await db.$executeRaw`update campaign set objectives = 'Có', participants = 'Có', plan = 'Có', measures = 'Có', rewards = 'Có'
      where agency_id = ${agency.id}::uuid and id = ${campaignId}::uuid`;
  });
  done(
    await agency.as("officer", (work) => launchCampaign(work, campaignId), { now: new Date("2025-12-20T03:00:00Z") }),
  );
  const later = { now: new Date("2026-02-01T03:00:00Z") };
  expect(await agency.as("officer", (work) => saveScoring(work, campaignId, { settings }), later)).toMatchObject({
    refusal: "campaign-running",
  });
});

test("a flag is set once and cleared once, each with its reason, and the history keeps both", async () => {
  const agency = await anAgency();
  const { campaignId, unitIds } = await aReadyCampaign(agency);
  const change = (isSet: boolean, reason = "Quyết định 12/QĐ", flag = " kỷ  luật ") =>
    agency.as("officer", (work) => setFlag(work, campaignId, { subjectId: unitIds[0], flag, isSet, reason }));
  expect(await change(true, " ")).toMatchObject({ refusal: "reason-missing" });
  expect(await change(true, "Có", "")).toMatchObject({ refusal: "flag-missing" });
  done(await change(true));
  expect(await change(true)).toMatchObject({ refusal: "flag-set-already" });
  done(await change(false, "Hết thời hạn"));
  expect(await change(false)).toMatchObject({ refusal: "flag-not-set" });
  const found = await agency.see("officer", (view) => listFlags(view, campaignId));
  expect(found.entrants.map(({ flags }) => flags)).toEqual([[], []]);
  expect(found.history.map(({ flag, isSet, reason }) => [flag, isSet, reason])).toEqual([
    ["kỷ luật", false, "Hết thời hạn"],
    ["kỷ luật", true, "Quyết định 12/QĐ"],
  ]);
  const audited = await agency.see(
    "officer",
    ({ db }) =>
      db.$queryRaw<
        { command: string }[]
      >`select command from audit where agency_id = ${agency.id}::uuid and command like '%flag' order by id`,
  );
  expect(audited.map(({ command }) => command)).toEqual(["set-flag", "clear-flag"]);
});
