import { expect, test } from "vitest";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { recordPraise } from "~/modules/praise/record-praise.server";
import { findRecord } from "~/modules/records/queries.server";
import { anAgency, done } from "../../support/agency";
import { aLaunchedCampaign, aPerson, enterFigures, inAutumn } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

test("a record holds what the decision gave to the person and to his unit, and counts praise for no award", async () => {
  const agency = await anAgency();
  const [unitId, away] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Khác")];
  const personId = await aPerson(agency, "Phan Mỹ Duyên", unitId);
  const type = async (code: string, kind: "title" | "commendation", subjectKind: "individual" | "collective") =>
    done(await agency.as("officer", (work) => addAwardType(work, { code, name: code, kind, subjectKind }))).awardTypeId;
  const [titleId, teamId] = [await type("LDTT", "title", "individual"), await type("TT", "commendation", "collective")];
  const line = { achievement: null };
  const decision = {
    number: "9/QĐ-TTHN",
    title: "Khen thưởng năm 2025",
    signedOn: "2025-12-22",
    signerName: "Trần Ngoài",
    signerPost: "Giám đốc",
    issuer: "Trung tâm",
    campaignId: null,
    lines: [
      { ...line, awardTypeId: titleId, subjectId: personId },
      { ...line, awardTypeId: teamId, subjectId: unitId },
      { ...line, awardTypeId: teamId, subjectId: away },
    ],
  };
  done(await agency.as("officer", (work) => recordDecision(work, decision)));
  const praise = { subjectId: personId, givenBy: "Bộ trưởng", givenOn: "2024-05-01", words: "Phục vụ chu đáo." };
  done(await agency.as("officer", (work) => recordPraise(work, praise)));
  const future = { ...praise, givenOn: "2099-01-01" };
  expect(await agency.as("officer", (work) => recordPraise(work, future))).toMatchObject({
    fields: { givenOn: "praise-in-future" },
  });

  const record = await agency.see("officer", (view) => findRecord(view, personId));
  expect(record?.honours.map(({ kind, isOfUnit, unitName }) => [kind, isOfUnit, unitName])).toEqual([
    ["commendation", true, "Phòng Lễ tân"],
    ["title", false, null],
    ["praise", false, null],
  ]);
  expect(record?.counts).toEqual({ titles: 1, commendations: 0, praise: 1 });
});

test("a record shows the year's results by indicator beside their plan, and the own place", async () => {
  const agency = await anAgency();
  const office = await aUnit(agency, "Phòng Lễ tân");
  const entrants = ["Lê An", "Lê Bình"].map((name) => ({ name, unitId: office }));
  const campaign = await aLaunchedCampaign(agency, [{ name: "Nhân viên", entrants }], { ranks: "person" });
  await enterFigures(agency, campaign, { "Lê An": [90, 90], "Lê Bình": [80, null] });
  await enterFigures(agency, campaign, { "Lê Bình": [null, 70] }, { upTo: "submitted" });
  const record = await agency.see("officer", (view) => findRecord(view, campaign.idOf("Lê Bình")), { now: inAutumn });
  expect(record?.results).toMatchObject([
    { name: "Tin, bài đăng trên cổng", actual: "80", planned: "100", state: "verified", pillar: 1 },
    { name: "Sự kiện phục vụ", actual: "70", planned: "100", state: "submitted", pillar: 2 },
  ]);
  expect(record?.places).toMatchObject([
    { place: 2, clusterSize: 2, clusterName: "Nhân viên", isOfficial: false, points: 76_000 },
  ]);
  expect(record).toMatchObject({ year: 2026, years: [2026] });
});

test("a record is read by its owner, by the head of the unit, by officers and leaders, and by nobody else", async () => {
  const agency = await anAgency();
  const [unitId, away] = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Khác")];
  const personId = await aPerson(agency, "Phan Mỹ Duyên", unitId);
  const colleague = await aPerson(agency, "Lê Thị An", unitId);
  const own = await agency.seat("staff", { personId, unitId });
  const head = await agency.seat("unitHead", { unitId });
  const otherHead = await agency.seat("unitHead", { unitId: away });
  for (const reader of [own, head, "officer", "leader"] as const) {
    expect(await agency.see(reader, (view) => findRecord(view, personId))).toMatchObject({
      person: { name: "Phan Mỹ Duyên" },
    });
  }
  await expect(agency.see(own, (view) => findRecord(view, colleague))).rejects.toThrow("denied");
  await expect(agency.see(otherHead, (view) => findRecord(view, personId))).rejects.toThrow("denied");
  const foreigner = await anAgency();
  expect(await foreigner.see("officer", (view) => findRecord(view, personId))).toBeNull();
});
