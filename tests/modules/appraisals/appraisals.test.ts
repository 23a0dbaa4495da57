import { expect, test } from "vitest";
import { type AppraisalInput, giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { findAppraisalGrid } from "~/modules/appraisals/queries.server";
import { anAgency, done, type TestSeat } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { anIndicator, aPerson, aUnit, october, theMonths } from "../../support/figures";

async function aCampaignInWords({ launched = true }: { launched?: boolean } = {}) {
  const agency = await anAgency();
  const [first, second] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Kỹ thuật")];
  const campaign = await aCampaign(agency, {
    targets: [
      { code: "1", max: 10, rules: [{ kind: "judged@1", step: "0.5" }] },
      { code: "2", max: 8, rules: [{ kind: "rating@1", scale: { Tốt: "8", Khá: "6" } }] },
    ],
    entrants: [
      { subjectId: first, unitId: first },
      { subjectId: second, unitId: second, planned: { 2: null } },
    ],
  });
  if (launched) await campaign.launch();
  const judged: AppraisalInput = {
    targetId: campaign.targetIds["1"] ?? "",
    subjectId: first,
    points: "7,5",
    reason: "Theo biên bản 12/BB",
    version: 0,
  };
  const rated: AppraisalInput = {
    targetId: campaign.targetIds["2"] ?? "",
    subjectId: first,
    step: "Tốt",
    reason: "Theo biên bản 12/BB",
    version: 0,
  };
  const give = (who: TestSeat | "officer" | "verifier", ...cells: AppraisalInput[]) =>
    agency.as(who, (work) => giveAppraisals(work, campaign.campaignId, { cells }), { now: october });
  return { agency, first, second, judged, rated, give, ...campaign };
}

test("points and steps are given with their reason and are in the score at once", async () => {
  const { agency, campaignId, give, judged, rated } = await aCampaignInWords();
  done(await give("verifier", judged, rated));
  const rows = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ points: number | null }[]>`
    select official_points as points from standing where agency_id = ${agency.id}::uuid and campaign_id = ${campaignId}::uuid order by points`,
  );
  expect(rows).toEqual([{ points: 15_500 }, { points: null }]);
  const grid = await agency.see("verifier", (view) => findAppraisalGrid(view, campaignId), { now: october });
  expect(grid?.campaign.mayAppraise).toBe(true);
  const entrant = grid?.entrants.find(({ name }) => name === "Phòng Lễ tân");
  expect(entrant?.cells.map(({ text, reason, version }) => [text, reason, version])).toEqual([
    ["7,5", "Theo biên bản 12/BB", 1],
    ["Tốt", "Theo biên bản 12/BB", 1],
  ]);
});

test("points stay within the target's limits and in whole grains", async () => {
  const { give, judged } = await aCampaignInWords();
  expect(await give("verifier", { ...judged, points: "10,5" })).toMatchObject({
    refusal: "points-out-of-range",
    detail: { least: "0", most: "10" },
  });
  expect(await give("verifier", { ...judged, points: "-1" })).toMatchObject({ refusal: "points-out-of-range" });
  expect(await give("verifier", { ...judged, points: "7,3" })).toMatchObject({
    refusal: "points-off-grain",
    detail: { grain: "0,5" },
  });
  expect(await give("verifier", { ...judged, points: "7,125" })).toMatchObject({ refusal: "points-too-fine" });
  expect(await give("verifier", { ...judged, points: "bảy" })).toMatchObject({ refusal: "points-unreadable" });
});

test("a step must be of the scale, and a target takes what its rule asks for", async () => {
  const { give, judged, rated } = await aCampaignInWords();
  expect(await give("verifier", { ...rated, step: "Xuất sắc" })).toMatchObject({ refusal: "step-not-in-scale" });
  expect(await give("verifier", { ...judged, points: undefined, step: "Tốt" })).toMatchObject({
    refusal: "target-takes-points",
  });
  expect(await give("verifier", { ...rated, step: undefined, points: "5" })).toMatchObject({
    refusal: "target-takes-a-step",
  });
});

test("a bad appraisal takes the good ones of its batch with it", async () => {
  const { agency, give, judged, rated } = await aCampaignInWords();
  expect(await give("verifier", judged, { ...rated, step: "Xuất sắc" })).toMatchObject({ ok: false });
  expect(
    await agency.see("officer", ({ db }) => db.$queryRaw`select 1 from appraisal where agency_id = ${agency.id}::uuid`),
  ).toEqual([]);
});

test("of two appraisers who saw the same version the second is told", async () => {
  const { agency, give, judged } = await aCampaignInWords();
  const outcomes = await Promise.all([give("verifier", judged), give("officer", { ...judged, points: "8" })]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "appraisal-changed-meanwhile" });
  done(await give("officer", { ...judged, points: "9", version: 1 }));
  const versions = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw`select version from appraisal_version where agency_id = ${agency.id}::uuid`,
  );
  expect(versions).toHaveLength(2);
});

test("nobody appraises the unit he heads, nor himself", async () => {
  const { agency, first, give, judged } = await aCampaignInWords();
  const personId = await aPerson(agency, "Đặng Văn Lượng", first, { title: "Trưởng phòng", isHead: true });
  const heading = await agency.seat("verifier", { personId });
  expect(await give(heading, judged)).toMatchObject({ refusal: "appraisal-of-own-unit" });
});

test("what is not assigned, not of the campaign, or read from figures takes no points", async () => {
  const { agency, second, give, judged, rated } = await aCampaignInWords();
  expect(await give("verifier", { ...rated, subjectId: second })).toMatchObject({ refusal: "target-not-assigned" });
  expect(await give("verifier", { ...judged, subjectId: await aUnit(agency, "Phòng Ngoài") })).toMatchObject({
    refusal: "unknown",
  });
  const { calendarId } = await theMonths(agency);
  const indicatorId = await anIndicator(agency, calendarId, { name: "Lượt khách" });
  const measured = await aCampaign(agency, {
    targets: [{ code: "1", max: 10, rules: [{ kind: "proportional@1" }], indicators: { value: indicatorId } }],
    entrants: [{ subjectId: second, unitId: second, planned: { 1: "5" } }],
  });
  await measured.launch();
  const cell = { ...judged, targetId: measured.targetIds["1"] ?? "", subjectId: second };
  const given = await agency.as("verifier", (work) => giveAppraisals(work, measured.campaignId, { cells: [cell] }), {
    now: october,
  });
  expect(given).toMatchObject({ refusal: "unknown" });
});

test("points are given while a campaign runs or is in review", async () => {
  const { agency, campaignId, judged, launch } = await aCampaignInWords({ launched: false });
  const on = (day: string) =>
    agency.as("verifier", (work) => giveAppraisals(work, campaignId, { cells: [judged] }), {
      now: new Date(`${day}T03:00:00Z`),
    });
  expect(await on("2023-10-04")).toMatchObject({ refusal: "unknown" });
  await launch();
  expect(await on("2022-12-30")).toMatchObject({ refusal: "campaign-launched" });
  expect(await on("2024-01-10")).toMatchObject({ ok: true });
});

test("a verifier of another unit gives no points, and another agency's campaign does not exist", async () => {
  const { agency, second, give, judged, campaignId } = await aCampaignInWords();
  const elsewhere = await agency.seat("verifier", { unitId: second });
  await expect(give(elsewhere, judged)).rejects.toThrow("denied");
  const other = await anAgency();
  expect(await other.see("verifier", (view) => findAppraisalGrid(view, campaignId))).toBeNull();
  expect(await other.as("verifier", (work) => giveAppraisals(work, campaignId, { cells: [judged] }))).toEqual({
    ok: false,
    refusal: "unknown",
  });
});
