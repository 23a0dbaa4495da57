import { expect, test } from "vitest";
import { findDuties } from "~/modules/duties/queries.server";
import { findBoard, findOverview, findReceipt, listLiveCampaigns } from "~/modules/scores/queries.server";
import type { View } from "~/platform/work.server";
import { anAgency, type TestAgency } from "../../support/agency";
import { aLaunchedCampaign, enterFigures, inAutumn, type LaunchedCampaign } from "../../support/board";
import { counting } from "../../support/statements";

const cluster = (name: string, ...names: string[]) => ({ name, entrants: names.map((entrant) => ({ name: entrant })) });
const atYearEnd = { now: new Date("2027-01-15T03:00:00Z") };

async function overviewOf(
  agency: TestAgency,
  { campaignId }: LaunchedCampaign,
  options: { board?: "provisional" | "official"; period?: string | null } = {},
  at = { now: inAutumn },
) {
  const { board = "official", period = null } = options;
  const found = await agency.see("leader", (view) => findOverview(view, campaignId, { board, period }), at);
  if (!found) throw new Error("no overview");
  return found;
}

/** The same campaign with figures of another quarter. */
async function inQuarter(agency: TestAgency, campaign: LaunchedCampaign, code: string): Promise<LaunchedCampaign> {
  const [period] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from period where agency_id = ${scope.agencyId}::uuid and code = ${code}`,
  );
  return { ...campaign, periodId: period?.id ?? "" };
}

async function aCampaign() {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    cluster("Khối Một", "Phòng An", "Phòng Bảo", "Phòng Chung"),
    cluster("Khối Hai", "Phòng Hà"),
  ]);
  await enterFigures(agency, await inQuarter(agency, campaign, "2026-Q2"), {
    "Phòng An": [50, 30],
    "Phòng Bảo": [20, 20],
    "Phòng Hà": [60, 60],
  });
  await enterFigures(agency, campaign, { "Phòng An": [5, 5], "Phòng Bảo": [60, 60], "Phòng Hà": [40, 10] });
  return { agency, campaign };
}

test("a period is answered first: what is due of the plan by then, what lacks and where", async () => {
  const { agency, campaign } = await aCampaign();
  const overview = await overviewOf(agency, campaign);
  expect(overview.moments.filter(({ isShown }) => isShown).map(({ label }) => label)).toEqual(["Quý III"]);
  expect(overview.sentence.answer).toBe("Quý III chưa đạt chỉ tiêu nào trong 2 chỉ tiêu.");
  const [events, news] = overview.targets;
  expect(events).toMatchObject({ title: "Sự kiện", pillar: 2, reported: 3 });
  // 35 + 80 + 70 of four plans of 100, of which three quarters are due.
  expect(events?.together).toMatchObject({ actual: "185", isPart: true, deviation: "−38,3\u00a0%", isMet: false });
  expect(news?.together).toMatchObject({ actual: "235", deviation: "−21,6\u00a0%" });
  expect(overview.risk).toMatchObject({ now: 3, of: 4 });
  expect(overview.entrants.map(({ name, risk }) => [name, risk?.missed])).toEqual([
    ["Phòng An", 2],
    ["Phòng Chung", 2],
    ["Phòng Hà", 1],
    ["Phòng Bảo", undefined],
  ]);
});

test("at the campaign's last period places and points are those of the board and of the receipts", async () => {
  const { agency, campaign } = await aCampaign();
  const overview = await overviewOf(agency, campaign, { period: "2026-12-31" }, atYearEnd);
  const board = await agency.see("leader", (view) => findBoard(view, campaign.campaignId, { board: "official" }));
  const [first] = board?.clusters ?? [];
  const ranked = first?.lines.filter(({ place }) => place !== null).map(({ name, place }) => [name, place]);
  expect(overview.moves?.lines.map(({ name, to }) => [name, to])).toEqual(ranked);
  const receipt = await agency.see("leader", (view) =>
    findReceipt(view, campaign.campaignId, campaign.idOf("Phòng Bảo"), "official"),
  );
  expect(receipt?.total).toBe(80_000);
  const { expected, reported, verified } = board?.items ?? { expected: 0, reported: 0, verified: 0 };
  const sum = (kind: "expected" | "reported" | "verified") =>
    overview.submission.line.reduce((total, count) => total + count[kind], 0);
  expect([sum("expected"), sum("reported"), sum("verified")]).toEqual([expected, reported, verified]);
});

test("who rose and who fell is told with the figures that decided it", async () => {
  const { agency, campaign } = await aCampaign();
  const { moves } = await overviewOf(agency, campaign, { period: "2026-09-30" });
  expect(moves).toMatchObject({ cluster: "Khối Một", movedCount: 2 });
  expect(moves?.moved.map(({ name, from, to, change }) => [name, from, to, change])).toEqual([
    ["Phòng Bảo", 2, 1, 60_000],
    ["Phòng An", 1, 2, 5_000],
  ]);
  expect(moves?.moved[0]?.reasons).toEqual([
    { title: "Tin, bài", before: "20", after: "80", change: 36_000 },
    { title: "Sự kiện", before: "20", after: "80", change: 24_000 },
  ]);
  expect((await overviewOf(agency, campaign, { period: "2026-03-31" })).moves).toBeNull();
});

test("what is submitted counts on the provisional side only", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo")]);
  await enterFigures(agency, campaign, { "Phòng An": [90, 90], "Phòng Bảo": [90, 90] }, { upTo: "submitted" });
  expect((await overviewOf(agency, campaign, { board: "provisional" })).sentence.answer).toBe(
    "Quý III đạt cả 2 chỉ tiêu.",
  );
  const official = await overviewOf(agency, campaign);
  expect(official.sentence.answer).toBe("Quý III chưa có số liệu nào trong 2 chỉ tiêu.");
  expect(official.submission).toMatchObject({ expected: 4, reported: 4, verified: 0 });
});

test("only who reads the whole agency's boards has an overview, and of no draft", async () => {
  const { agency, campaign } = await aCampaign();
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng An") });
  const asked = (view: View) => findOverview(view, campaign.campaignId, { board: "official", period: null });
  await expect(agency.see(head, asked)).rejects.toThrow("denied");
  const other = await anAgency();
  expect(await other.see("leader", asked)).toBeNull();
});

test("the whole page asks the database five times, for a handful of entrants as for forty", async () => {
  const agency = await anAgency();
  const names = Array.from({ length: 40 }, (_, index) => `Phòng Số ${index + 1}`);
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", ...names)]);
  await enterFigures(agency, campaign, Object.fromEntries(names.map((name, index) => [name, [index, index]])));
  const statements = await agency.see("leader", async (view) => {
    const counted = counting(view);
    await listLiveCampaigns(counted.view);
    await findOverview(counted.view, campaign.campaignId, { board: "official", period: null });
    await findDuties(counted.view);
    return counted.statements();
  });
  expect(statements).toBe(5);
});
