import { expect, test } from "vitest";
import { findBoard } from "~/modules/scores/queries.server";
import { anAgency, type TestAgency, type TestSeat } from "../../support/agency";
import { aLaunchedCampaign, aPerson, enterFigures, inAutumn } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

const cluster = (name: string, ...names: string[]) => ({ name, entrants: names.map((entrant) => ({ name: entrant })) });

async function boardOf(
  agency: TestAgency,
  campaignId: string,
  who: "officer" | TestSeat = "officer",
  board: "provisional" | "official" = "official",
) {
  const found = await agency.see(who, (view) => findBoard(view, campaignId, { board }), { now: inAutumn });
  if (!found) throw new Error("no board");
  return found;
}

const shown = (board: Awaited<ReturnType<typeof boardOf>>) =>
  board.clusters.map(({ name, lines }) => [name, ...lines.map((line) => `${line.place ?? "–"} ${line.name}`)]);

test("each cluster is ranked by itself, equals share a place, the next one is skipped, and who has nothing stands last unranked", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    cluster("Khối Một", "Phòng An", "Phòng Bảo", "Phòng Chung", "Phòng Duy", "Phòng Em"),
    cluster("Khối Hai", "Phòng Giang", "Phòng Hà"),
  ]);
  await enterFigures(agency, campaign, {
    "Phòng An": [50, 50],
    "Phòng Bảo": [100, 100],
    "Phòng Duy": [70, 80],
    "Phòng Em": [80, 65],
    "Phòng Giang": [20, 20],
    "Phòng Hà": [30, 30],
  });
  const board = await boardOf(agency, campaign.campaignId);
  expect(shown(board)).toEqual([
    ["Khối Một", "1 Phòng Bảo", "2 Phòng Duy", "2 Phòng Em", "4 Phòng An", "– Phòng Chung"],
    ["Khối Hai", "1 Phòng Hà", "2 Phòng Giang"],
  ]);
  const [first] = board.clusters;
  expect(first?.lines.map(({ points, tied, gap }) => [points, tied, gap])).toEqual([
    [100_000, false, 0],
    [74_000, true, 26_000],
    [74_000, true, 26_000],
    [50_000, false, 50_000],
    [null, false, null],
  ]);
  expect(first?.lines[0]?.pillars.map(({ points, isBest }) => [points, isBest])).toEqual([
    [60_000, true],
    [40_000, true],
    [null, false],
    [null, false],
  ]);
  expect(first?.lines.at(-1)?.pillars.map(({ points }) => points)).toEqual([null, null, null, null]);
  expect(board.pillars.map(({ maxPoints }) => maxPoints)).toEqual([60_000, 40_000, 0, 0]);
  expect(board).toMatchObject({ maxPoints: 100_000, isPublished: false, rules: { version: 1, since: "2025-12-20" } });
});

test("a tie-breaker tells equals apart and is said under the table", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo")], {
    tieBreakers: [{ target: "2" }],
  });
  await enterFigures(agency, campaign, { "Phòng An": [80, 65], "Phòng Bảo": [70, 80] });
  const board = await boardOf(agency, campaign.campaignId);
  expect(shown(board)).toEqual([["Khối Một", "1 Phòng Bảo", "2 Phòng An"]]);
  expect(board.tiePolicy).toContain("điểm mục “Sự kiện” cao hơn");
});

test("what is submitted counts on the provisional board only, and says how far it can still move", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo")]);
  await enterFigures(agency, campaign, { "Phòng An": [50, 50], "Phòng Bảo": [40, 40] });
  const officialBefore = await boardOf(agency, campaign.campaignId);
  expect(officialBefore.open).toEqual([]);
  const other = await aLaunchedCampaign(await anAgency(), [cluster("Khối Một", "Phòng Khác")]);
  expect(await agency.see("officer", (view) => findBoard(view, other.campaignId, { board: "official" }))).toBeNull();

  const second = await anAgency();
  const running = await aLaunchedCampaign(second, [cluster("Khối Một", "Phòng An", "Phòng Bảo")]);
  await enterFigures(second, running, { "Phòng An": [50, 50] });
  await enterFigures(second, running, { "Phòng Bảo": [90, 90] }, { upTo: "submitted" });
  expect(shown(await boardOf(second, running.campaignId))).toEqual([["Khối Một", "1 Phòng An", "– Phòng Bảo"]]);
  const provisional = await boardOf(second, running.campaignId, "officer", "provisional");
  expect(shown(provisional)).toEqual([["Khối Một", "1 Phòng Bảo", "2 Phòng An"]]);
  expect(provisional.open).toMatchObject([{ name: "Phòng Bảo", items: 2, least: 0, most: 90_000, best: 1, worst: 2 }]);
});

test("a unit's head sees the whole of his own cluster and opens his own line only", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    cluster("Khối Một", "Phòng An", "Phòng Bảo"),
    cluster("Khối Hai", "Phòng Hà"),
  ]);
  await enterFigures(agency, campaign, { "Phòng An": [50, 50], "Phòng Bảo": [40, 40], "Phòng Hà": [10, 10] });
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng Bảo") });
  const board = await boardOf(agency, campaign.campaignId, head);
  expect(shown(board)).toEqual([["Khối Một", "1 Phòng An", "2 Phòng Bảo"]]);
  expect(board.clusters[0]?.lines.map(({ mayOpen }) => mayOpen)).toEqual([false, true]);
});

test("staff see their own line and the ones beside it", async () => {
  const agency = await anAgency();
  const office = await aUnit(agency, "Phòng Lễ tân");
  const names = ["Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Em"];
  const campaign = await aLaunchedCampaign(
    agency,
    [{ name: "Nhân viên", entrants: names.map((name) => ({ name, unitId: office })) }],
    {
      ranks: "person",
    },
  );
  await enterFigures(agency, campaign, {
    "Lê An": [90, 90],
    "Lê Bình": [80, 80],
    "Lê Chi": [70, 70],
    "Lê Dung": [60, 60],
    "Lê Em": [50, 50],
  });
  const staff = await agency.seat("staff", { personId: campaign.idOf("Lê Dung"), unitId: office });
  const board = await boardOf(agency, campaign.campaignId, staff);
  expect(shown(board)).toEqual([["Nhân viên", "3 Lê Chi", "4 Lê Dung", "5 Lê Em"]]);
  expect(board.clusters[0]).toMatchObject({ size: 5, isPart: true, lead: null });
  expect(board.clusters[0]?.lines.map(({ isOwn, mayOpen, gap }) => [isOwn, mayOpen, gap])).toEqual([
    [false, false, null],
    [true, true, null],
    [false, false, null],
  ]);

  const stranger = await agency.seat("staff", { personId: await aPerson(agency, "Vũ Ngoài", office), unitId: office });
  expect((await boardOf(agency, campaign.campaignId, stranger)).clusters).toEqual([]);
});

test("staff find their unit's line on a board of units", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    cluster("Khối Một", "Phòng An", "Phòng Bảo", "Phòng Chung", "Phòng Duy"),
  ]);
  await enterFigures(agency, campaign, {
    "Phòng An": [90, 90],
    "Phòng Bảo": [80, 80],
    "Phòng Chung": [70, 70],
    "Phòng Duy": [60, 60],
  });
  const unitId = campaign.idOf("Phòng An");
  const staff = await agency.seat("staff", { personId: await aPerson(agency, "Lê An", unitId), unitId });
  const board = await boardOf(agency, campaign.campaignId, staff);
  expect(shown(board)).toEqual([["Khối Một", "1 Phòng An", "2 Phòng Bảo"]]);
  expect(board.clusters[0]?.lead).toBe(90_000);
});
