import { expect, test } from "vitest";
import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { listQuotas, listRegister } from "~/modules/awards/queries.server";
import { removeQuota } from "~/modules/awards/remove-quota.server";
import { retireAwardType } from "~/modules/awards/retire-award-type.server";
import { type QuotaToSet, setQuota } from "~/modules/awards/set-quota.server";
import { listDecisions } from "~/modules/decisions/queries.server";
import { type LineToRecord, recordDecision } from "~/modules/decisions/record-decision.server";
import { listHonours } from "~/modules/records/honours.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aLaunchedCampaign, aPerson } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

const fixed = (count: number, year = 2022): QuotaToSet => ({
  year,
  campaignId: null,
  rule: { kind: "fixed", count },
});

/** Scenario of a political centre: giấy khen for collectives and for people, four teams and six people who could get one. */
async function aCentre({ people = 6, teams = 4 } = {}) {
  const agency = await anAgency();
  const officer = await agency.seat("officer", { name: "Nguyễn Hoài Linh" });
  const adopt = async (lawId: string, subjectKind: "individual" | "collective") =>
    done(
      await agency.as(officer, (work) =>
        adoptAwardType(work, { lawId, subjectKind, name: `Giấy khen ${subjectKind}` }),
      ),
    ).awardTypeId;
  const forTeams = await adopt("giay-khen-don-vi-tap-the", "collective");
  const forPeople = await adopt("giay-khen-don-vi-ca-nhan", "individual");
  const unitIds: string[] = [];
  for (let number = 1; number <= teams; number++) unitIds.push(await aUnit(agency, `Đội tuyên truyền ${number}`));
  const given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà"];
  const personIds: string[] = [];
  for (const name of given.slice(0, people)) personIds.push(await aPerson(agency, `Trần Thị ${name}`, unitIds[0]));
  const line = (awardTypeId: string) => (subjectId: string) => ({ awardTypeId, subjectId, achievement: null });
  return {
    ...{ agency, officer, forTeams, forPeople, unitIds, personIds },
    teamLines: (count: number) => unitIds.slice(0, count).map(line(forTeams)),
    peopleLines: (count: number) => personIds.slice(0, count).map(line(forPeople)),
  };
}

const set = (agency: TestAgency, officer: TestSeat, awardTypeId: string, quota: QuotaToSet) =>
  agency.as(officer, (work) => setQuota(work, awardTypeId, quota));

let numbers = 100;
const record = (
  agency: TestAgency,
  lines: readonly LineToRecord[],
  more: { signedOn?: string; campaignId?: string } = {},
) =>
  agency.as("officer", (work) =>
    recordDecision(work, {
      number: `${numbers++}/QĐ-TTCT`,
      title: "Khen thưởng công tác tuyên truyền năm 2022",
      signedOn: "2022-12-09",
      signerName: "Lê Văn Ngoài",
      signerPost: "Giám đốc",
      issuer: "Trung tâm Chính trị",
      campaignId: null,
      lines,
      ...more,
    }),
  );

test("a decision of three collectives and five people fits, and makes eight records", async () => {
  const { agency, officer, forTeams, forPeople, teamLines, peopleLines, personIds, unitIds } = await aCentre();
  done(await set(agency, officer, forTeams, fixed(3)));
  done(await set(agency, officer, forPeople, fixed(5)));
  done(await record(agency, [...teamLines(3), ...peopleLines(5)]));
  const register = await agency.see("officer", (view) => listRegister(view, { year: 2022 }));
  expect(register).toMatchObject({ total: 8, collectives: 3, people: 5 });
  for (const subjectId of [...unitIds.slice(0, 3), ...personIds.slice(0, 5)]) {
    const honours = await agency.see("officer", (view) => listHonours(view, subjectId));
    expect(honours.filter(({ isOfUnit }) => !isOfUnit)).toHaveLength(1);
  }
  expect((await agency.see("officer", (view) => listQuotas(view))).map(({ given }) => given).sort()).toEqual([3, 5]);
});

test("a fourth collective or a sixth person is refused at its line, with the quota and who set it", async () => {
  const { agency, officer, forTeams, forPeople, teamLines, peopleLines } = await aCentre();
  done(await set(agency, officer, forTeams, fixed(3)));
  done(await set(agency, officer, forPeople, fixed(5)));
  expect(await record(agency, [...teamLines(4), ...peopleLines(5)])).toMatchObject({
    refusal: "quota-exceeded",
    detail: { limit: 3, given: 0, added: 4, over: 1, year: 2022, setBy: "Nguyễn Hoài Linh" },
    fields: { "lines.3.awardTypeId": "quota-exceeded" },
  });
  expect(await record(agency, [...teamLines(4), ...peopleLines(6)])).toMatchObject({
    fields: { "lines.3.awardTypeId": "quota-exceeded", "lines.9.awardTypeId": "quota-exceeded-here" },
  });
  expect((await agency.see("officer", (view) => listDecisions(view))).total).toBe(0);
  done(await record(agency, [...teamLines(3), ...peopleLines(5)]));
  const sixth = peopleLines(6).slice(5);
  expect(await record(agency, sixth)).toMatchObject({ refusal: "quota-exceeded", detail: { given: 5, added: 1 } });
  done(await record(agency, sixth, { signedOn: "2023-01-05" }));
});

test("of two decisions recorded at once, only those for which there is a place are kept", async () => {
  const { agency, officer, forPeople, peopleLines } = await aCentre();
  done(await set(agency, officer, forPeople, fixed(3)));
  const lines = peopleLines(6);
  const outcomes = await Promise.all(
    [lines.slice(0, 2), lines.slice(2, 4), lines.slice(4, 6)].map((each) => record(agency, each)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await agency.see("officer", (view) => listRegister(view))).total).toBe(2);
});

test("a campaign's quota holds for the decisions that name it, a year's for all; without one there is no limit", async () => {
  const { agency, officer, forPeople, peopleLines } = await aCentre();
  const { campaignId } = await aLaunchedCampaign(agency, [{ name: "Khối", entrants: [{ name: "Phòng Một" }] }]);
  done(await set(agency, officer, forPeople, { year: null, campaignId, rule: { kind: "fixed", count: 1 } }));
  expect(await record(agency, peopleLines(2), { campaignId })).toMatchObject({
    refusal: "quota-exceeded",
    detail: { campaign: "Phong trào thi đua năm 2026" },
  });
  done(await record(agency, peopleLines(1), { campaignId }));
  done(await record(agency, peopleLines(6)));
});

test("a quota is set anew in its place, never below what stands, and removed by whoever keeps awards", async () => {
  const { agency, officer, forPeople, peopleLines } = await aCentre();
  done(await record(agency, peopleLines(4)));
  expect(await set(agency, officer, forPeople, fixed(3))).toMatchObject({
    refusal: "quota-below-given",
    detail: { given: 4 },
    fields: { count: "quota-below-given" },
  });
  const share = {
    kind: "share" as const,
    shareHundredths: 1250,
    baseCount: 36,
    baseName: "cán bộ",
    rounding: "up" as const,
  };
  done(await set(agency, officer, forPeople, { year: 2022, campaignId: null, rule: share }));
  done(await set(agency, officer, forPeople, fixed(4)));
  const [quota, ...others] = await agency.see("officer", (view) => listQuotas(view, { awardTypeIds: [forPeople] }));
  expect([quota, others]).toMatchObject([
    { rule: { kind: "fixed", count: 4 }, given: 4, setBy: "Nguyễn Hoài Linh" },
    [],
  ]);
  done(await agency.as("officer", (work) => removeQuota(work, forPeople, quota?.id ?? "")));
  expect(await agency.see("officer", (view) => listQuotas(view))).toEqual([]);
  done(await agency.as("officer", (work) => retireAwardType(work, forPeople)));
  expect(await set(agency, officer, forPeople, fixed(9))).toMatchObject({ refusal: "award-type-retired" });
});

test("an award that was revoked frees its place", async () => {
  const { agency, officer, forPeople, peopleLines } = await aCentre({ people: 2 });
  done(await set(agency, officer, forPeople, fixed(1)));
  done(await record(agency, peopleLines(1)));
  await agency.as(
    "officer",
    ({ db, now }) => db.$executeRaw`update award set revoked_at = ${now}, revoke_reason = 'Ghi nhầm'
    where agency_id = ${agency.id}::uuid`,
  );
  done(await record(agency, peopleLines(2).slice(1)));
});
