import { expect, test } from "vitest";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import { addFigureEvidence } from "~/modules/evidence/add-figure-evidence.server";
import { dateEvidence } from "~/modules/evidence/date-evidence.server";
import { findClaim, findClaimPage, listFigureEvidence } from "~/modules/evidence/queries.server";
import { removeEvidence } from "~/modules/evidence/remove-evidence.server";
import { writeClaim } from "~/modules/evidence/write-claim.server";
import { returnResult } from "~/modules/results/return-result.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { aLinkBesideClaim, aLinkBesideFigure } from "../../support/evidence";
import { anIndicator, aPerson, aUnit, october, theMonths, type } from "../../support/figures";

const at = (minute: number) => ({ now: new Date(october.getTime() + minute * 60_000) });
const rating = { kind: "rating@1", scale: { 1: "2", 2: "10" }, withoutEvidence: "1" };

async function pointsOf(agency: TestAgency, campaignId: string, subjectId: string) {
  const [row] = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ provisional: number | null; official: number | null }[]>`
    select provisional_points as provisional, official_points as official from standing
    where agency_id = ${agency.id}::uuid and campaign_id = ${campaignId}::uuid and subject_id = ${subjectId}::uuid`,
  );
  return row;
}

/** A unit rated 2 in September, in a campaign whose rating asks for evidence. */
async function aRatedUnit() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const indicatorId = await anIndicator(agency, calendarId, {
    name: "Đổi mới",
    kind: "rating",
    nature: "stock",
    scale: ["Khá", "Tốt"],
  });
  const campaign = await aCampaign(agency, {
    targets: [{ code: "1", max: 10, rules: [rating], indicators: { value: indicatorId }, aggregate: "latest" }],
    entrants: [{ subjectId: unitId, unitId }],
  });
  await campaign.launch();
  const head = await agency.seat("unitHead", { unitId });
  const key = { indicatorId, periodId, subjectId: unitId };
  await type(agency, head, key, "2");
  const points = () => pointsOf(agency, campaign.campaignId, unitId);
  const submit = async (minute: number) =>
    done(await agency.as(head, (work) => submitResults(work, { unitId, periodId }), at(minute)));
  const verify = async (minute: number) =>
    done(await agency.as("verifier", (work) => verifyResults(work, { items: [{ ...key, version: 1 }] }), at(minute)));
  return { agency, unitId, head, key, points, submit, verify, campaignId: campaign.campaignId };
}

const remove = (agency: TestAgency, who: TestSeat | "officer", evidenceId: string, minute = 0) =>
  agency.as(who, (work) => removeEvidence(work, evidenceId, { reason: "Gắn nhầm ô" }), at(minute));

test("a rating that asks for evidence scores its floor until some stands, in the same moment", async () => {
  const { agency, head, key, points, submit, verify } = await aRatedUnit();
  await submit(1);
  expect(await points()).toEqual({ provisional: 1000, official: null });
  await aLinkBesideFigure(agency, head, key, at(2).now);
  expect(await points()).toEqual({ provisional: 10_000, official: null });
  await verify(3);
  expect(await points()).toEqual({ provisional: 10_000, official: 10_000 });
});

test("taken away from a draft, evidence counts no more, and who and why stay with it", async () => {
  const { agency, head, key, points, submit } = await aRatedUnit();
  const evidenceId = await aLinkBesideFigure(agency, head, key);
  done(await remove(agency, head, evidenceId, 1));
  expect(await remove(agency, head, evidenceId, 2)).toMatchObject({ refusal: "unknown" });
  await submit(3);
  expect(await points()).toMatchObject({ provisional: 1000 });
  const [row] = (await agency.see(
    "officer",
    ({ db }) =>
      db.$queryRaw`select removal_reason as reason, removed_by as by from evidence where agency_id = ${agency.id}::uuid`,
  )) as unknown[];
  expect(row).toEqual({ reason: "Gắn nhầm ô", by: head.memberId });
  expect(await agency.see("officer", (view) => listFigureEvidence(view, key))).toEqual([]);
});

test("what stood when a figure was verified is official until a new version is, whatever the unit takes away meanwhile", async () => {
  const { agency, head, key, points, submit, verify } = await aRatedUnit();
  const evidenceId = await aLinkBesideFigure(agency, head, key);
  await submit(1);
  expect(await remove(agency, head, evidenceId, 2)).toMatchObject({ refusal: "evidence-figure-submitted" });
  await verify(3);
  expect(await remove(agency, head, evidenceId, 4)).toMatchObject({ refusal: "evidence-figure-verified" });
  expect(await agency.as(head, (work) => addFigureEvidence(work, key, { link: "bao.vn" }), at(4))).toMatchObject({
    refusal: "evidence-figure-verified",
  });
  const back = { ...key, version: 1, reason: "Xem lại mức" };
  done(await agency.as("verifier", (work) => returnResult(work, back), at(5)));
  done(await remove(agency, head, evidenceId, 6));
  expect(await points()).toMatchObject({ official: 10_000 });
  await submit(7);
  expect(await points()).toEqual({ provisional: 1000, official: 10_000 });
  await verify(8);
  expect(await points()).toEqual({ provisional: 1000, official: 1000 });
});

test("a figure takes evidence once it is reported, from those who report it, one good file or link at a time", async () => {
  const { agency, head, key, unitId } = await aRatedUnit();
  const add = (who: TestSeat | "leader", piece: { link?: string; words?: string }, of = key) =>
    agency.as(who, (work) => addFigureEvidence(work, of, piece), at(0));
  const another = await agency.seat("unitHead", { unitId: await aUnit(agency, "Phòng Kỹ thuật") });
  await expect(add(another, { link: "bao.vn" })).rejects.toThrow("denied");
  await expect(add("leader", { link: "bao.vn" })).rejects.toThrow("denied");
  expect(await add(head, { link: "javascript:alert(1)" })).toMatchObject({ refusal: "link-unreadable" });
  expect(await add(head, {})).toMatchObject({ refusal: "evidence-neither" });
  expect(await add(head, { link: "bao.vn" }, { ...key, indicatorId: unitId })).toMatchObject({ refusal: "unknown" });
  done(await add(head, { link: "bao.vn/tin/1", words: "Tin ngày 12/9" }));
  expect(await agency.see("officer", (view) => listFigureEvidence(view, key))).toMatchObject([
    { name: null, link: "https://bao.vn/tin/1", words: "Tin ngày 12/9", by: "Người Kiểm Thử" },
  ]);
});

test("a figure that nobody has reported takes no evidence, nor does a sum of people's figures", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const indicatorId = await anIndicator(agency, calendarId, { name: "Sự kiện", level: "sumOfPeople" });
  const personId = await aPerson(agency, "Mai Khánh Chi", unitId);
  const add = (subjectId: string) =>
    agency.as(
      "officer",
      (work) => addFigureEvidence(work, { indicatorId, periodId, subjectId }, { link: "bao.vn" }),
      at(0),
    );
  expect(await add(personId)).toMatchObject({ refusal: "evidence-without-figure" });
  await type(agency, "officer", { indicatorId, periodId, subjectId: personId }, "4");
  expect(await add(personId)).toMatchObject({ ok: true });
  expect(await add(unitId)).toMatchObject({ refusal: "unknown" });
});

/** A campaign scored in words alone. */
async function aCampaignInWords() {
  const agency = await anAgency();
  const [first, second] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Kỹ thuật")];
  const campaign = await aCampaign(agency, {
    targets: [
      { code: "1", max: 10, rules: [{ kind: "rating@1", scale: { Tốt: "10", Khá: "6" }, withoutEvidence: "2" }] },
      { code: "2", max: 5, rules: [{ kind: "judged@1" }] },
    ],
    entrants: [
      { subjectId: first, unitId: first },
      { subjectId: second, unitId: second, planned: { 1: null } },
    ],
  });
  await campaign.launch();
  const head = await agency.seat("unitHead", { unitId: first });
  const { campaignId, targetIds } = campaign;
  const key = { campaignId, targetId: targetIds["1"] ?? "", subjectId: first };
  const give = async (step: string, version = 0) => {
    const cell = { targetId: key.targetId, subjectId: first, step, reason: "Theo biên bản 12/BB", version };
    done(await agency.as("verifier", (work) => giveAppraisals(work, campaignId, { cells: [cell] }), at(0)));
  };
  return { agency, first, second, head, key, give, campaignId, targetIds };
}

test("a step given without evidence scores the floor, with evidence its points, and the floor again when it is taken away", async () => {
  const { agency, first, head, key, give, campaignId } = await aCampaignInWords();
  await give("Tốt");
  expect(await pointsOf(agency, campaignId, first)).toMatchObject({ official: 2000 });
  const evidenceId = await aLinkBesideClaim(agency, head, key);
  expect(await pointsOf(agency, campaignId, first)).toMatchObject({ official: 10_000 });
  expect(await remove(agency, head, evidenceId)).toMatchObject({ refusal: "evidence-appraised" });
  expect(await remove(agency, "officer", evidenceId, 1)).toMatchObject({ ok: true });
  expect(await pointsOf(agency, campaignId, first)).toMatchObject({ official: 2000 });
});

test("the unit claims and proves before anybody gives points, and takes its own away until then", async () => {
  const { agency, head, key } = await aCampaignInWords();
  const write = (words: string, version: number) =>
    agency.as(head, (work) => writeClaim(work, key, { words, version }), at(0));
  expect(done(await write("Không ai đi muộn cả năm", 0)).version).toBe(1);
  expect(await write("Bản cũ", 0)).toMatchObject({ refusal: "claim-changed-meanwhile" });
  expect(done(await write("Không ai đi muộn từ tháng 2", 1)).version).toBe(2);
  const evidenceId = await aLinkBesideClaim(agency, head, key);
  const claim = () => agency.see("verifier", (view) => findClaim(view, key));
  expect(await claim()).toMatchObject({
    words: "Không ai đi muộn từ tháng 2",
    version: 2,
    evidence: [{ id: evidenceId }],
  });
  done(await remove(agency, head, evidenceId, 1));
  expect(await claim()).toMatchObject({ evidence: [] });
});

test("claims are for targets in words of a running campaign that are assigned, by those who report for the entrant", async () => {
  const { agency, head, key, second, targetIds } = await aCampaignInWords();
  const add = (who: TestSeat | "officer" | "verifier", part: Partial<typeof key>, now = october) =>
    agency.as(who, (work) => addClaimEvidence(work, { ...key, ...part }, { link: "bao.vn" }), { now });
  await expect(add(head, { targetId: targetIds["2"] ?? "", subjectId: second })).rejects.toThrow("denied");
  await expect(add("verifier", {})).rejects.toThrow("denied");
  expect(await add("officer", { subjectId: second })).toMatchObject({ refusal: "target-not-assigned" });
  expect(await add("officer", { targetId: key.campaignId })).toMatchObject({ refusal: "unknown" });
  expect(await add(head, {}, new Date("2022-12-01T03:00:00Z"))).toMatchObject({ refusal: "campaign-launched" });
});

test("the page of claims shows a head the targets in words of his own unit, and an officer every unit's", async () => {
  const { agency, head, key, first, second } = await aCampaignInWords();
  await aLinkBesideClaim(agency, head, key);
  const page = await agency.see(head, (view) => findClaimPage(view, {}), at(0));
  expect(page?.entrants.map(({ id }) => id)).toEqual([first]);
  expect(page?.campaign).toMatchObject({ id: key.campaignId, isOpen: true });
  expect(page?.targets.map(({ code, floor, claim }) => [code, floor, claim.evidence.length])).toEqual([
    ["1", "2", 1],
    ["2", null, 0],
  ]);
  expect(
    await agency.see(head, (view) => findClaimPage(view, { campaignId: key.campaignId, subjectId: second }), at(0)),
  ).toBeNull();
  const all = await agency.see("officer", (view) => findClaimPage(view, {}), at(0));
  expect(all?.entrants.map(({ name }) => name)).toEqual(["Phòng Kỹ thuật", "Phòng Lễ tân"]);
});

const date = (agency: TestAgency, who: TestSeat | "officer" | "verifier", evidenceId: string, happenedOn: string) =>
  agency.as(who, (work) => dateEvidence(work, evidenceId, { happenedOn }), at(1));

test("a piece without a day stands and scores as it is, and the day is said later, even after points were given", async () => {
  const { agency, first, head, key, give, campaignId } = await aCampaignInWords();
  const evidenceId = await aLinkBesideClaim(agency, head, key);
  await give("Tốt");
  expect(await pointsOf(agency, campaignId, first)).toMatchObject({ official: 10_000 });
  const dayOf = async () => (await agency.see("verifier", (view) => findClaim(view, key)))?.evidence[0]?.happenedOn;
  expect(await dayOf()).toBeNull();
  done(await date(agency, head, evidenceId, "2023-09-12"));
  expect(await dayOf()).toBe("2023-09-12");
  expect(await date(agency, head, evidenceId, "2023-09-13")).toMatchObject({ refusal: "evidence-day-judged" });
  done(await date(agency, "officer", evidenceId, "2023-09-13"));
  const audits = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw`
    select detail ->> 'happenedOn' as day from audit where agency_id = ${agency.id}::uuid and command = 'date-evidence' order by at, id`,
  );
  expect(audits).toEqual([{ day: "2023-09-12" }, { day: "2023-09-13" }]);
});

test("the day of a figure's evidence stays once the figure is verified, and is never ahead of today", async () => {
  const { agency, head, key, submit, verify } = await aRatedUnit();
  const evidenceId = await aLinkBesideFigure(agency, head, key);
  expect(await date(agency, head, evidenceId, "2099-01-01")).toMatchObject({
    refusal: "evidence-day-ahead",
    fields: { happenedOn: "evidence-day-ahead" },
  });
  const ahead = { link: "bao.vn", happenedOn: "2099-01-01" };
  expect(await agency.as(head, (work) => addFigureEvidence(work, key, ahead), at(1))).toMatchObject({
    fields: { happenedOn: "evidence-day-ahead" },
  });
  await submit(2);
  done(await date(agency, head, evidenceId, "2023-09-12"));
  await verify(3);
  expect(await date(agency, head, evidenceId, "2023-09-13")).toMatchObject({ refusal: "evidence-day-judged" });
  await expect(date(agency, "verifier", evidenceId, "2023-09-13")).rejects.toThrow("denied");
});
