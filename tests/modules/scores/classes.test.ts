import { expect, test } from "vitest";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import { readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { readEntrantRecords } from "~/modules/scores/entrant-facts.server";
import { findBoard, findReceipt } from "~/modules/scores/queries.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aLaunchedCampaign, enterFigures, inAutumn, type LaunchedCampaign } from "../../support/board";

const at = { now: inAutumn };
const classes = [
  {
    id: "c1",
    label: "Xuất sắc",
    atLeast: 90_000,
    gates: [{ everyLeafAtLeastPercent: 85 }, { flag: "kỷ luật" }],
    quota: { percent: 20, of: "ranked", base: "all", rounding: "floor" },
  },
  { id: "c2", label: "Tốt", atLeast: 70_000, gates: [], quota: null },
];

async function aClassedCampaign(): Promise<{ agency: TestAgency; campaign: LaunchedCampaign }> {
  const agency = await anAgency();
  const cluster = (name: string, ...names: string[]) => ({ name, entrants: names.map((each) => ({ name: each })) });
  const campaign = await aLaunchedCampaign(
    agency,
    [
      cluster("Khối Một", "Phòng An", "Phòng Bảo", "Phòng Chung"),
      cluster("Khối Hai", "Phòng Duy", "Phòng Em", "Phòng Giang"),
    ],
    { classes },
  );
  await enterFigures(agency, campaign, {
    "Phòng An": [98, 98],
    "Phòng Bảo": [97, 97],
    "Phòng Chung": [100, 80],
    "Phòng Duy": [96, 96],
    "Phòng Em": [60, 60],
  });
  return { agency, campaign };
}

async function classesOn(agency: TestAgency, campaign: LaunchedCampaign, who: "officer" | TestSeat = "officer") {
  const board = await agency.see(who, (view) => findBoard(view, campaign.campaignId, { board: "official" }), at);
  return Object.fromEntries(
    (board?.clusters ?? []).flatMap(({ lines }) =>
      lines.map(({ name, className, classNotes }) => [name, [className, ...classNotes]]),
    ),
  );
}

test("classes on the board are the domain's over the whole campaign, each with what barred a better one", async () => {
  const { agency, campaign } = await aClassedCampaign();
  expect(await classesOn(agency, campaign)).toEqual({
    "Phòng An": ["Xuất sắc"],
    "Phòng Bảo": ["Tốt", "đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)"],
    "Phòng Chung": ["Tốt", "đủ điểm Xuất sắc, nhưng dưới 85\u00a0% ở “Sự kiện”"],
    "Phòng Duy": ["Tốt", "đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)"],
    "Phòng Em": [null],
    "Phòng Giang": [null],
  });
  const domain = await agency.see("officer", async (view) => {
    const found = await readCampaignDefinition(view, campaign.campaignId);
    if (!found) throw new Error("no campaign");
    const records = await readEntrantRecords(view, found, "all");
    return scoreCampaign(
      found.definition,
      records.map(({ official }) => official),
    ).classes;
  });
  const labels = new Map(classes.map(({ id, label }) => [id, label]));
  const board = await classesOn(agency, campaign);
  for (const [name, [label]] of Object.entries(board)) {
    expect([name, label]).toEqual([name, labels.get(domain[campaign.idOf(name)] ?? "") ?? null]);
  }
});

test("a flag moves the class at once and frees its place in the quota", async () => {
  const { agency, campaign } = await aClassedCampaign();
  const change = { subjectId: campaign.idOf("Phòng An"), flag: "kỷ luật", reason: "Khiển trách" };
  done(await agency.as("officer", (work) => setFlag(work, campaign.campaignId, { ...change, isSet: true }), at));
  const flagged = await classesOn(agency, campaign);
  expect(flagged["Phòng An"]).toEqual(["Tốt", "đủ điểm Xuất sắc, nhưng vướng “kỷ luật”"]);
  expect(flagged["Phòng Bảo"]).toEqual(["Xuất sắc"]);
  done(await agency.as("officer", (work) => setFlag(work, campaign.campaignId, { ...change, isSet: false }), at));
  expect((await classesOn(agency, campaign))["Phòng An"]).toEqual(["Xuất sắc"]);
});

test("a unit's head sees the classes of his cluster as of the whole campaign, and the reasons of his own line only", async () => {
  const { agency, campaign } = await aClassedCampaign();
  const head = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng Duy") });
  expect(await classesOn(agency, campaign, head)).toEqual({
    "Phòng Duy": ["Tốt", "đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)"],
    "Phòng Em": [null],
    "Phòng Giang": [null],
  });
  const other = await agency.seat("unitHead", { unitId: campaign.idOf("Phòng Em") });
  expect((await classesOn(agency, campaign, other))["Phòng Duy"]).toEqual(["Tốt"]);
});

test("under the board stand the classes and the sum in words; who has no place is told why", async () => {
  const { agency, campaign } = await aClassedCampaign();
  const board = await agency.see("officer", (view) => findBoard(view, campaign.campaignId, { board: "official" }), at);
  expect(board?.classRules).toEqual([
    "Xuất sắc: từ 90 điểm; mỗi chỉ tiêu đạt ít nhất 85\u00a0% điểm tối đa; không vướng “kỷ luật”; nhiều nhất 20\u00a0% số được xếp hạng, làm tròn xuống",
    "Tốt: từ 70 điểm",
  ]);
  expect(board?.scoringRules[0]).toBe("Chỉ tiêu không áp dụng được tính đủ điểm tối đa.");
  const silent = board?.clusters[1]?.lines.at(-1);
  expect(silent).toMatchObject({ name: "Phòng Giang", place: null, unranked: "nothing-reported", className: null });

  await enterFigures(agency, campaign, { "Phòng Giang": [50, 50] }, { upTo: "submitted" });
  const after = await agency.see("officer", (view) => findBoard(view, campaign.campaignId, { board: "official" }), at);
  expect(after?.clusters[1]?.lines.at(-1)).toMatchObject({ name: "Phòng Giang", unranked: "nothing-verified" });
});

test("the receipt names the class and why it is no better one", async () => {
  const { agency, campaign } = await aClassedCampaign();
  const receipt = (name: string) =>
    agency.see("officer", (view) => findReceipt(view, campaign.campaignId, campaign.idOf(name), "official"), at);
  expect(await receipt("Phòng Bảo")).toMatchObject({
    className: "Tốt",
    classNotes: ["đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)"],
    unranked: null,
  });
  expect(await receipt("Phòng Giang")).toMatchObject({ className: null, total: null, unranked: "nothing-reported" });
});
