import { expect, test } from "vitest";
import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { listAdjustments } from "~/modules/adjustments/queries.server";
import { cancelCampaign } from "~/modules/campaigns/cancel-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { findDuties } from "~/modules/duties/queries.server";
import { listDifferences } from "~/modules/scores/check-scores.server";
import { findBoard, findReceipt } from "~/modules/scores/queries.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aLaunchedCampaign, aPerson, enterFigures, inAutumn, type LaunchedCampaign } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

const at = { now: inAutumn };

async function aScoredCampaign(): Promise<{ agency: TestAgency; campaign: LaunchedCampaign }> {
  const agency = await anAgency();
  const names = ["Phòng An", "Phòng Bảo", "Phòng Chung"];
  const campaign = await aLaunchedCampaign(agency, [{ name: "Khối", entrants: names.map((name) => ({ name })) }]);
  await enterFigures(agency, campaign, { "Phòng An": [80, 80], "Phòng Bảo": [79, 80], "Phòng Chung": [50, 50] });
  return { agency, campaign };
}

type Proposal = { points?: string; target?: number | null; reason?: string };

async function propose(
  { agency, campaign }: { agency: TestAgency; campaign: LaunchedCampaign },
  name: string,
  { points = "2", target = null, reason = "Bằng khen của Bộ" }: Proposal = {},
  who: "officer" | "verifier" | "leader" | TestSeat = "officer",
) {
  const targets = await agency.see(
    "officer",
    ({ db }) =>
      db.$queryRaw<{ id: string }[]>`select id from target where agency_id = ${agency.id}::uuid order by code`,
  );
  const targetId = target === null ? null : (targets[target]?.id ?? "");
  const proposal = { subjectId: campaign.idOf(name), targetId, points, reason };
  return agency.as(who, (work) => proposeAdjustment(work, campaign.campaignId, proposal), at);
}

function decide(
  { agency, campaign }: { agency: TestAgency; campaign: LaunchedCampaign },
  adjustmentId: string,
  isGranted: boolean,
  { reason = "", who = "leader" }: { reason?: string; who?: "leader" | "officer" | TestSeat } = {},
) {
  const decision = { isGranted, reason };
  return agency.as(who, (work) => decideAdjustment(work, campaign.campaignId, adjustmentId, decision), at);
}

async function placesOf(agency: TestAgency, campaignId: string, board: "provisional" | "official" = "official") {
  const found = await agency.see("officer", (view) => findBoard(view, campaignId, { board }), at);
  return found?.clusters[0]?.lines.map(({ name, points }) => `${name} ${(points ?? 0) / 1000}`);
}

test("a proposal changes nothing until somebody else grants it; then it counts on the official board only", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  const { adjustmentId } = done(await propose(made, "Phòng Bảo"));
  expect(await placesOf(agency, campaign.campaignId)).toEqual(["Phòng An 80", "Phòng Bảo 79.4", "Phòng Chung 50"]);

  done(await decide(made, adjustmentId, true));
  expect(await placesOf(agency, campaign.campaignId)).toEqual(["Phòng Bảo 81.4", "Phòng An 80", "Phòng Chung 50"]);
  expect(await placesOf(agency, campaign.campaignId, "provisional")).toEqual([
    "Phòng An 80",
    "Phòng Bảo 79.4",
    "Phòng Chung 50",
  ]);
  expect(await agency.see("officer", listDifferences, at)).toEqual([]);
  const receipt = await agency.see(
    "officer",
    (view) => findReceipt(view, campaign.campaignId, campaign.idOf("Phòng Bảo"), "official"),
    at,
  );
  expect(receipt).toMatchObject({ total: 81_400, adjustments: [{ points: 2000, reason: "Bằng khen của Bộ" }] });
});

test("points at a target stay within its limits, stand on its line, and are kept as scores", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  const { adjustmentId } = done(await propose(made, "Phòng An", { points: "20", target: 0 }));
  done(await decide(made, adjustmentId, true));
  expect((await placesOf(agency, campaign.campaignId))?.[0]).toBe("Phòng An 92");
  const receipt = await agency.see(
    "officer",
    (view) => findReceipt(view, campaign.campaignId, campaign.idOf("Phòng An"), "official"),
    at,
  );
  const lines = receipt?.pillars[0]?.targets[0]?.lines.map(({ rule, points, working }) => [rule, points, working]);
  expect(lines?.slice(1)).toEqual([
    ["adjustment", 20_000, "+20,00"],
    ["clamp", -8000, "68 → 60"],
  ]);
  expect(await agency.see("officer", listDifferences, at)).toEqual([]);
});

test("a refusal needs its reason, changes no points, and a decision is made once", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  const { adjustmentId } = done(await propose(made, "Phòng An", { points: "-1,5", reason: "Nộp chậm" }, "verifier"));
  const before = await placesOf(agency, campaign.campaignId);
  expect(await decide(made, adjustmentId, false)).toMatchObject({ refusal: "reason-missing" });
  done(await decide(made, adjustmentId, false, { reason: "Đã xin gia hạn" }));
  expect(await placesOf(agency, campaign.campaignId)).toEqual(before);
  expect(await decide(made, adjustmentId, true)).toMatchObject({ refusal: "adjustment-decided" });
  const found = await agency.see("leader", (view) => listAdjustments(view, campaign.campaignId), at);
  expect(found?.adjustments).toMatchObject([
    { points: -1500, isGranted: false, decisionReason: "Đã xin gia hạn", mayDecide: false, subjectName: "Phòng An" },
  ]);
});

test("nobody decides what he proposed himself, nor what concerns himself", async () => {
  const agency = await anAgency();
  const office = await aUnit(agency, "Văn phòng");
  const campaign = await aLaunchedCampaign(
    agency,
    [{ name: "Khối", entrants: ["Lê An", "Lê Bình"].map((name) => ({ name, unitId: office })) }],
    { ranks: "person" },
  );
  const made = { agency, campaign };
  await enterFigures(agency, campaign, { "Lê An": [80, 80], "Lê Bình": [70, 70] });
  const both = await agency.seat("leader");
  await agency.as(
    "admin",
    ({ db, scope }) =>
      db.$executeRaw`insert into member_role (agency_id, id, member_id, role, scope)
      values (${scope.agencyId}::uuid, gen_random_uuid(), ${both.memberId}::uuid, 'officer', 'wholeAgency')`,
  );
  const { adjustmentId: own } = done(await propose(made, "Lê An", {}, both));
  expect(await decide(made, own, true, { who: both })).toMatchObject({ refusal: "adjustment-by-proposer" });

  const himself = await agency.seat("leader", { personId: campaign.idOf("Lê Bình") });
  const { adjustmentId: his } = done(await propose(made, "Lê Bình"));
  expect(await decide(made, his, true, { who: himself })).toMatchObject({ refusal: "adjustment-of-own" });
  const duties = (who: TestSeat) => agency.see(who, findDuties, at);
  expect(await duties(both)).toMatchObject({ adjustments: 1, toDecide: [{ id: campaign.campaignId, count: 1 }] });
  expect(await duties(himself)).toMatchObject({ adjustments: 1 });
  expect((await duties(await agency.seat("leader"))).adjustments).toBe(2);
  expect((await duties(await agency.seat("officer"))).adjustments).toBe(0);

  const officer = await agency.seat("officer", { personId: campaign.idOf("Lê An") });
  expect(await propose(made, "Lê An", {}, officer)).toMatchObject({ refusal: "adjustment-of-own" });
});

test("a verifier proposes and reads within his scope only", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  done(await propose(made, "Phòng Chung"));
  const verifier = await agency.seat("verifier", { unitId: campaign.idOf("Phòng An") });
  await expect(propose(made, "Phòng Chung", {}, verifier)).rejects.toThrow("denied");
  done(await propose(made, "Phòng An", { points: "-0,5" }, verifier));
  const found = await agency.see(verifier, (view) => listAdjustments(view, campaign.campaignId), at);
  expect(found?.adjustments.map(({ subjectName }) => subjectName)).toEqual(["Phòng An"]);
  expect(found?.entrants.map(({ name }) => name)).toEqual(["Phòng An"]);
});

test("points must be read, be something, and be no finer than the campaign's; a target must be assigned", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  for (const points of ["hai", "0", ""])
    expect(await propose(made, "Phòng An", { points })).toMatchObject({ refusal: "adjustment-unreadable" });
  expect(await propose(made, "Phòng An", { points: "0,125" })).toMatchObject({ refusal: "points-too-fine" });
  expect(await propose(made, "Phòng An", { reason: " " })).toMatchObject({ refusal: "reason-missing" });
  expect(await propose(made, "Phòng Lạ")).toMatchObject({ refusal: "unknown" });
  const [target] = await agency.see(
    "officer",
    ({ db }) =>
      db.$queryRaw<{ id: string }[]>`select id from target where agency_id = ${agency.id}::uuid order by code`,
  );
  const cells = [
    { targetId: target?.id ?? "", subjectId: campaign.idOf("Phòng Chung"), text: "KG: không có nhiệm vụ" },
  ];
  done(await agency.as("officer", (work) => saveAssignments(work, campaign.campaignId, { cells }), at));
  expect(await propose(made, "Phòng Chung", { target: 0 })).toMatchObject({ refusal: "target-not-assigned" });
});

test("nothing is proposed or decided before the campaign runs, nor after it was cancelled", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  const early = await agency.as(
    "officer",
    (work) =>
      proposeAdjustment(work, campaign.campaignId, {
        subjectId: campaign.idOf("Phòng An"),
        targetId: null,
        points: "1",
        reason: "Thành tích",
      }),
    { now: new Date("2025-12-25T03:00:00Z") },
  );
  expect(early).toMatchObject({ refusal: "campaign-launched" });
  const { adjustmentId } = done(await propose(made, "Phòng An"));
  done(await agency.as("officer", (work) => cancelCampaign(work, campaign.campaignId, "Không tổ chức nữa"), at));
  expect(await propose(made, "Phòng An")).toMatchObject({ refusal: "campaign-cancelled" });
  expect(await decide(made, adjustmentId, true)).toMatchObject({ refusal: "campaign-cancelled" });
});

test("two leaders who decide at once make one decision, and the points count once", async () => {
  const made = await aScoredCampaign();
  const { agency, campaign } = made;
  const { adjustmentId } = done(await propose(made, "Phòng An", { points: "3" }));
  const leaders = [await agency.seat("leader"), await agency.seat("leader")];
  const outcomes = await Promise.all(leaders.map((who) => decide(made, adjustmentId, true, { who })));
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.refusal)).sort()).toEqual([
    "adjustment-decided",
    "done",
  ]);
  expect((await placesOf(agency, campaign.campaignId))?.[0]).toBe("Phòng An 83");
});

test("somebody without a post in the campaign has no points to adjust", async () => {
  const made = await aScoredCampaign();
  const stranger = await aPerson(made.agency, "Vũ Ngoài");
  const proposal = { subjectId: stranger, targetId: null, points: "1", reason: "Thành tích" };
  expect(
    await made.agency.as("officer", (work) => proposeAdjustment(work, made.campaign.campaignId, proposal), at),
  ).toMatchObject({ refusal: "unknown" });
});
