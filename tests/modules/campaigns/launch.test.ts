import { expect, test } from "vitest";
import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { cancelCampaign } from "~/modules/campaigns/cancel-campaign.server";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { findCampaign, listLaunchChecks } from "~/modules/campaigns/queries.server";
import { removeTarget } from "~/modules/campaigns/remove-target.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { canonicalJson, digestOf } from "~/platform/digest.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, aDraft, anIndicator, aReadyCampaign, fourPillars } from "../../support/draft-campaign";

function launch(agency: TestAgency, campaignId: string) {
  return agency.as("officer", (work) => launchCampaign(work, campaignId));
}

function readVersions(agency: TestAgency, campaignId: string) {
  return agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ version: number; definition: unknown; digest: string }[]>`
    select version, definition, digest from campaign_version where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
}

const judged = {
  parentId: null,
  pillarId: null,
  title: "Phối hợp",
  indicators: [],
  unitOfMeasure: null,
  direction: "more" as const,
  aggregate: "sum" as const,
  rules: [{ kind: "judged" as const }],
};

test("a campaign without targets is not launched, nor one without entrants", async () => {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  expect(await launch(agency, campaignId)).toMatchObject({ refusal: "targets-missing" });
  done(await agency.as("officer", (work) => saveTarget(work, campaignId, { ...judged, maxPoints: "100" })));
  expect(await launch(agency, campaignId)).toMatchObject({ refusal: "entrants-missing" });
});

test("a target that says not how it is scored keeps the campaign from its launch, and so does one without points", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const { targetId } = done(
    await agency.as("officer", (work) => saveTarget(work, campaignId, { ...judged, maxPoints: "5", rules: [] })),
  );
  expect(await launch(agency, campaignId)).toMatchObject({
    refusal: "targets-without-rule",
    detail: { targets: "3. Phối hợp" },
  });
  const pointless = { ...judged, id: targetId, maxPoints: "", rules: [] };
  done(await agency.as("officer", (work) => saveTarget(work, campaignId, pointless)));
  const checks = await agency.see("officer", (view) => listLaunchChecks(view, campaignId));
  expect(checks?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["targets-without-rule", "targets-without-points"]),
  );
});

test("points that do not add up to the stated total keep the campaign from its launch", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const campaign = await agency.see("officer", (view) => findCampaign(view, campaignId));
  const information = {
    name: "Thi đua",
    theme: fourPillars,
    form: "regular" as const,
    organiser: "",
    ranks: "unit" as const,
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    editedVersion: campaign?.editedVersion ?? 0,
    objectives: "",
    participants: "",
    plan: "",
    measures: "",
    rewards: "",
    statedTotal: "120",
    pillars: [],
    tasks: [],
  };
  done(await agency.as("officer", (work) => changeInformation(work, campaignId, information)));
  expect(await launch(agency, campaignId)).toMatchObject({
    refusal: "total-differs",
    detail: { stated: "120", sum: "100" },
  });
});

test("a plan that a rule needs must be there for every entrant, or the reason why not", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds } = await aReadyCampaign(agency);
  const assign = (text: string) =>
    agency.as("officer", (work) =>
      saveAssignments(work, campaignId, { cells: [{ targetId, subjectId: unitIds[1], text }] }),
    );
  done(await assign(""));
  expect(await launch(agency, campaignId)).toMatchObject({
    refusal: "plans-missing",
    detail: { target: "1. Tin, bài", entrants: "Phòng Ẩm thực", count: 1 },
  });
  done(await assign("KG: không có nhiệm vụ này"));
  expect(await launch(agency, campaignId)).toMatchObject({ ok: true });
});

test("missing legal content and a pillar without a target are said and do not block", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const checks = await agency.see("officer", (view) => listLaunchChecks(view, campaignId));
  expect(checks?.map(({ name, isBlocking }) => [name, isBlocking])).toEqual([
    ["legal-content-missing", false],
    ["pillars-without-target", false],
  ]);
});

test("a launch writes version 1 whole, with the digest of its bytes, and opens everybody's standing", async () => {
  const agency = await anAgency();
  const { campaignId, unitIds } = await aReadyCampaign(agency);
  const { digest } = done(await launch(agency, campaignId));
  const [version] = await readVersions(agency, campaignId);
  expect(version).toMatchObject({ version: 1, digest, definition: { campaign: { theme: fourPillars } } });
  expect(digestOf(canonicalJson(version?.definition))).toBe(digest);
  const standings = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ id: string; version: number }[]>`
    select subject_id as id, campaign_version as version from standing
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  expect(standings.map(({ id }) => id).sort()).toEqual([...unitIds].sort());
  expect(standings.every(({ version }) => version === 1)).toBe(true);
});

test("a campaign is launched once", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  done(await launch(agency, campaignId));
  expect(await launch(agency, campaignId)).toMatchObject({ refusal: "campaign-running" });
  expect(await readVersions(agency, campaignId)).toHaveLength(1);
});

test("two officers who launch at the same moment make one version", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const outcomes = await Promise.all([launch(agency, campaignId), launch(agency, campaignId)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await readVersions(agency, campaignId)).toHaveLength(1);
});

test("targets, entrants and information of a launched campaign are not edited", async () => {
  const agency = await anAgency();
  const { campaignId, targetId } = await aReadyCampaign(agency);
  done(await launch(agency, campaignId));
  const refused = { refusal: "campaign-running" };
  expect(
    await agency.as("officer", (work) => saveTarget(work, campaignId, { ...judged, maxPoints: "5" })),
  ).toMatchObject(refused);
  expect(await agency.as("officer", (work) => removeTarget(work, campaignId, targetId))).toMatchObject(refused);
  expect(
    await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters: [], entrants: [] })),
  ).toMatchObject(refused);
});

test("cells that can be read are saved, each of the others comes back with its sentence", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds } = await aReadyCampaign(agency);
  const cells = [
    { targetId, subjectId: unitIds[0], text: "4.900" },
    { targetId, subjectId: unitIds[1], text: "nhiều" },
  ];
  const outcome = done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells })));
  expect(outcome).toMatchObject({
    saved: 1,
    problems: [{ subjectId: unitIds[1], text: "nhiều", sentence: expect.stringContaining("không phải là số") }],
  });
  const target = (await agency.see("officer", (view) => findCampaign(view, campaignId)))?.targets[0];
  expect(target?.plans).toEqual({ count: 2, common: null });
});

test("a plan given after the launch moves the score at once", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds, indicatorId } = await aReadyCampaign(agency);
  done(await launch(agency, campaignId));
  await agency.as("officer", async ({ db, scope, now }) => {
    await db.$executeRaw`
      insert into result (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, written_by, written_at)
      select ${scope.agencyId}::uuid, ${indicatorId}::uuid, p.id, ${unitIds[0]}::uuid, ${unitIds[0]}::uuid, 'submitted', 1, 50, ${scope.memberId}::uuid, ${now}
      from period p where p.agency_id = ${scope.agencyId}::uuid and p.code = '2026-Q1'`;
  });
  const assign = (text: string) =>
    agency.as("officer", (work) =>
      saveAssignments(work, campaignId, { cells: [{ targetId, subjectId: unitIds[0], text }] }),
    );
  const points = async () => {
    const rows = await agency.see(
      "officer",
      ({ db, scope }) => db.$queryRaw<{ points: number }[]>`
      select provisional_points as points from standing where agency_id = ${scope.agencyId}::uuid
        and campaign_id = ${campaignId}::uuid and subject_id = ${unitIds[0]}::uuid`,
    );
    return rows[0]?.points;
  };
  done(await assign("200"));
  expect(await points()).toBe(15_000);
  done(await assign("50"));
  expect(await points()).toBe(60_000);
});

test("a member acknowledges a launched plan, a draft cannot be acknowledged", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const acknowledge = () => agency.as("staff", (work) => acknowledgeLaunch(work, campaignId));
  expect(await acknowledge()).toMatchObject({ refusal: "unknown" });
  done(await launch(agency, campaignId));
  done(await acknowledge());
  done(await acknowledge());
  const campaign = await agency.see("staff", (view) => findCampaign(view, campaignId));
  expect(campaign?.acknowledgement).toMatchObject({ mine: true, done: 1 });
});

test("a campaign is cancelled with its reason and then stays as it is", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const cancel = (reason: string) => agency.as("officer", (work) => cancelCampaign(work, campaignId, reason));
  expect(await cancel(" ")).toMatchObject({ refusal: "reason-missing" });
  done(await cancel("Cơ quan sáp nhập từ 01/07/2026"));
  expect(await launch(agency, campaignId)).toMatchObject({ refusal: "campaign-cancelled" });
});

test("a campaign of another agency does not exist", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const { campaignId } = await aReadyCampaign(other);
  expect(await launch(agency, campaignId)).toMatchObject({ refusal: "unknown" });
  expect(await agency.see("officer", (view) => findCampaign(view, campaignId))).toBeNull();
});

test("a target met by a yes or no asks for no plan before its launch, one met by a number does", async () => {
  const agency = await anAgency();
  const { campaignId, indicatorId } = await aReadyCampaign(agency);
  const calendarId = await aCalendar(agency, { cadence: "month" });
  const yesNo = await anIndicator(agency, calendarId, { code: "DAT", name: "Đạt cơ quan văn hóa", kind: "yesNo" });
  for (const each of [yesNo, indicatorId]) {
    const met = { ...judged, indicators: [{ role: "value", indicatorId: each }], rules: [{ kind: "met" as const }] };
    done(await agency.as("officer", (work) => saveTarget(work, campaignId, { ...met, maxPoints: "5" })));
  }
  const checks = await agency.see("officer", (view) => listLaunchChecks(view, campaignId));
  const missing = checks?.filter(({ name }) => name === "plans-missing").map(({ detail }) => detail.target);
  expect(missing).toEqual(["4. Phối hợp"]);
});
