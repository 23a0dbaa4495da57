import { expect, test } from "vitest";
import { findBoard, findBoardWithReceipt, findReceipt } from "~/modules/scores/queries.server";
import { anAgency } from "../../support/agency";
import { aLaunchedCampaign, enterFigures, inAutumn } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

const at = { now: inAutumn };
const cluster = (name: string, ...names: string[]) => ({ name, entrants: names.map((entrant) => ({ name: entrant })) });

test("a receipt ends in the total that is kept, and says each rule in words with its working", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo")]);
  await enterFigures(agency, campaign, { "Phòng An": [83, 47], "Phòng Bảo": [100, 90] });
  for (const board of ["provisional", "official"] as const) {
    const kept = await agency.see("officer", (view) => findBoard(view, campaign.campaignId, { board }), at);
    for (const line of kept?.clusters[0]?.lines ?? []) {
      const receipt = await agency.see(
        "officer",
        (view) => findReceipt(view, campaign.campaignId, line.subjectId, board),
        at,
      );
      expect(receipt).toMatchObject({ total: line.points, place: line.place });
      expect(receipt?.pillars.map(({ points }) => points)).toEqual(line.pillars.map(({ points }) => points));
    }
  }
  const receipt = await agency.see(
    "officer",
    (view) => findReceipt(view, campaign.campaignId, campaign.idOf("Phòng An"), "official", { withInputs: true }),
    at,
  );
  const [first] = receipt?.pillars[0]?.targets ?? [];
  expect(first).toMatchObject({ title: "Tin, bài", points: 49_800, max: "60", state: "scored" });
  expect(first?.lines[0]?.sentence).not.toBe("");
  expect(first?.inputs).toMatchObject([{ period: "Quý III/2026", value: "83\u00a0tin", state: "verified" }]);
  expect(first?.inputs[0]?.verifiedBy).toBe("Người Kiểm Thử");
});

test("the distance to the next place above is told by its largest reasons and the rest, which add up to it", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo", "Phòng Chung")]);
  await enterFigures(agency, campaign, { "Phòng An": [100, 50], "Phòng Bảo": [60, 80], "Phòng Chung": [10, 10] });
  const receipt = await agency.see(
    "officer",
    (view) => findReceipt(view, campaign.campaignId, campaign.idOf("Phòng Bảo"), "official"),
    at,
  );
  expect(receipt?.gap).toEqual({
    place: 1,
    points: 12_000,
    reasons: [{ title: "Tin, bài", difference: 24_000 }],
    rest: -12_000,
  });
  const leader = await agency.see(
    "officer",
    (view) => findReceipt(view, campaign.campaignId, campaign.idOf("Phòng An"), "official"),
    at,
  );
  expect(leader?.gap).toBeNull();
});

test("the board's page reads a board and a receipt that agree", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [cluster("Khối Một", "Phòng An", "Phòng Bảo")]);
  await enterFigures(agency, campaign, { "Phòng An": [100, 50], "Phòng Bảo": [60, 80] });
  const subjectId = campaign.idOf("Phòng Bảo");
  const both = await agency.see(
    "officer",
    (view) => findBoardWithReceipt(view, campaign.campaignId, { subjectId, board: "official" }),
    at,
  );
  expect(both?.receipt?.total).toBe(both?.board.clusters[0]?.lines[1]?.points);
});

test("a line that is not the reader's is denied, one that the campaign does not have is unknown", async () => {
  const agency = await anAgency();
  const campaign = await aLaunchedCampaign(agency, [
    cluster("Khối Một", "Phòng An", "Phòng Bảo"),
    cluster("Khối Hai", "Phòng Hà"),
  ]);
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng An") });
  const open = (name: string) =>
    agency.see(head, (view) => findReceipt(view, campaign.campaignId, campaign.idOf(name), "official"), at);
  expect(await open("Phòng An")).toMatchObject({ place: null, total: null });
  await expect(open("Phòng Bảo")).rejects.toThrow("denied");
  await expect(open("Phòng Hà")).rejects.toThrow("denied");
  const outsider = await aUnit(agency, "Phòng Ngoài");
  for (const subjectId of [outsider, "khong-phai-ma"]) {
    expect(
      await agency.see("officer", (view) => findReceipt(view, campaign.campaignId, subjectId, "official"), at),
    ).toBeNull();
  }
});
