import { expect, test } from "vitest";
import { dayInVietnam } from "~/domain/calendar-day";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { listAwardTypes, listRegister, listRegisterYears } from "~/modules/awards/queries.server";
import { retireAwardType } from "~/modules/awards/retire-award-type.server";
import { findDecision, findDecisionChoices, listDecisions } from "~/modules/decisions/queries.server";
import { type DecisionToRecord, recordDecision } from "~/modules/decisions/record-decision.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { renameUnit } from "~/modules/units/rename-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aPerson } from "../../support/board";
import { aUnit } from "../../support/draft-campaign";

async function anAgencyWithAwards() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const personId = await aPerson(agency, "Phan Mỹ Duyên", unitId);
  const type = async (code: string, kind: "title" | "commendation", subjectKind: "individual" | "collective") =>
    done(await agency.as("officer", (work) => addAwardType(work, { code, name: `Khen ${code}`, kind, subjectKind })))
      .awardTypeId;
  const titleId = await type("LDTT", "title", "individual");
  const teamId = await type("TTLDTT", "title", "collective");
  const commendationId = await type("GK", "commendation", "individual");
  return { agency, unitId, personId, titleId, teamId, commendationId };
}

function decision(lines: DecisionToRecord["lines"], more: Partial<DecisionToRecord> = {}): DecisionToRecord {
  return {
    number: "214/QĐ-TTHN",
    title: "Công nhận danh hiệu thi đua năm 2025",
    signedOn: "2025-12-22",
    signerName: "Trần Ngoài",
    signerPost: "Giám đốc",
    issuer: "Trung tâm Hội nghị",
    campaignId: null,
    lines,
    ...more,
  };
}

const record = (agency: TestAgency, input: DecisionToRecord) =>
  agency.as("officer", (work) => recordDecision(work, input));

test("a recorded decision stands at once in the list, in the register and with its lines", async () => {
  const { agency, unitId, personId, titleId, teamId, commendationId } = await anAgencyWithAwards();
  const lines = [
    { awardTypeId: commendationId, subjectId: personId, achievement: "Phục vụ hội nghị" },
    { awardTypeId: titleId, subjectId: personId, achievement: null },
    { awardTypeId: teamId, subjectId: unitId, achievement: null },
  ];
  const { decisionId } = done(await record(agency, decision(lines)));
  const found = await agency.see("officer", (view) => findDecision(view, decisionId));
  expect(found?.awards.map(({ name, unitName, kind }) => [name, unitName, kind])).toEqual([
    ["Phan Mỹ Duyên", "Phòng Lễ tân", "commendation"],
    ["Phan Mỹ Duyên", "Phòng Lễ tân", "title"],
    ["Phòng Lễ tân", null, "title"],
  ]);
  expect((await agency.see("officer", (view) => listDecisions(view, { search: "214" }))).decisions).toMatchObject([
    { number: "214/QĐ-TTHN", people: 2, collectives: 1 },
  ]);
  const register = await agency.see("staff", (view) => listRegister(view, { year: 2025 }));
  expect(register).toMatchObject({ total: 3, people: 2, collectives: 1 });
  expect(register.awards.map(({ kind }) => kind)).toEqual(["title", "title", "commendation"]);
  expect(await agency.see("staff", (view) => listRegisterYears(view))).toEqual([2025]);
  expect(
    (await agency.see("staff", (view) => listRegister(view, { search: "duyen my", kind: "commendation" }))).total,
  ).toBe(1);
  expect((await agency.see("staff", (view) => listRegister(view, { year: 2024 }))).total).toBe(0);
});

test("a number is given once a year, however it is written", async () => {
  const { agency, personId, titleId, commendationId } = await anAgencyWithAwards();
  done(await record(agency, decision([{ awardTypeId: titleId, subjectId: personId, achievement: null }])));
  const lines = [{ awardTypeId: commendationId, subjectId: personId, achievement: null }];
  for (const number of ["214/QĐ-TTHN", "Số: 0214/qđ-tthn"]) {
    expect(await record(agency, decision(lines, { number }))).toMatchObject({
      refusal: "decision-number-taken",
      fields: { number: "decision-number-taken" },
    });
  }
  done(await record(agency, decision(lines, { signedOn: "2024-12-22" })));
  const other = await anAgencyWithAwards();
  done(
    await record(
      other.agency,
      decision([{ awardTypeId: other.titleId, subjectId: other.personId, achievement: null }]),
    ),
  );
});

test("what is wrong is named at its field, and nothing of the decision is kept", async () => {
  const { agency, unitId, personId, titleId } = await anAgencyWithAwards();
  const line = { awardTypeId: titleId, subjectId: personId, achievement: null };
  expect(await record(agency, decision([line, line]))).toMatchObject({
    fields: { "lines.1.subjectId": "line-repeated" },
  });
  expect(await record(agency, decision([line, { ...line, subjectId: unitId }]))).toMatchObject({
    refusal: "award-does-not-fit",
    fields: { "lines.1.subjectId": "award-does-not-fit" },
  });
  expect(await record(agency, decision([line], { signedOn: "2099-01-01" }))).toMatchObject({
    fields: { signedOn: "signed-in-future" },
  });
  expect(await record(agency, decision([line], { number: "khong so", signerName: "" }))).toMatchObject({
    fields: { number: "number-unreadable", signer: "signer-missing" },
  });
  expect(await record(agency, decision([]))).toMatchObject({ fields: { lines: "lines-missing" } });
  expect((await agency.see("officer", (view) => listDecisions(view))).total).toBe(0);
  expect((await agency.see("officer", (view) => listRegister(view))).total).toBe(0);
});

test("what belongs to another agency is unknown", async () => {
  const { agency, personId, titleId } = await anAgencyWithAwards();
  const other = await anAgencyWithAwards();
  const line = { awardTypeId: titleId, subjectId: personId, achievement: null };
  const unknown = { ok: false, refusal: "unknown" };
  expect(await record(agency, decision([{ ...line, subjectId: other.personId }]))).toEqual(unknown);
  expect(await record(agency, decision([{ ...line, awardTypeId: other.titleId }]))).toEqual(unknown);
  expect(await record(agency, decision([line], { signerId: other.personId }))).toEqual(unknown);
  expect(await record(agency, decision([line], { campaignId: other.personId }))).toEqual(unknown);
  const { decisionId } = done(await record(agency, decision([line])));
  expect(await other.agency.see("officer", (view) => findDecision(view, decisionId))).toBeNull();
});

test("a signer of the agency signs in a post that he held on the day, in an outside body too", async () => {
  const { agency, personId, titleId } = await anAgencyWithAwards();
  const board = {
    structure: "network" as const,
    name: "Sở Văn hóa",
    shortName: null,
    parentId: null,
    validFrom: "2020-01-01",
  };
  const { unitId: outside } = done(await agency.as("officer", (work) => addUnit(work, board)));
  const signerId = await aPerson(agency, "Trần Văn Kiên");
  const posting = {
    unitId: outside,
    title: "Phó Giám đốc Sở",
    isHead: false,
    isActing: false,
    validFrom: "2025-06-01",
  };
  done(await agency.as("officer", (work) => addPosting(work, signerId, posting)));
  const lines = [{ awardTypeId: titleId, subjectId: personId, achievement: null }];
  const sign = (signerPost: string, signedOn = "2025-12-22") =>
    record(agency, decision(lines, { signerId, signerName: null, signerPost, signedOn }));
  expect(await sign("Giám đốc Sở")).toMatchObject({
    refusal: "signer-post-differs",
    fields: { signerPost: "signer-post-differs" },
  });
  expect(await sign("Phó Giám đốc Sở", "2025-05-31")).toMatchObject({ refusal: "signer-post-differs" });
  const { decisionId } = done(await sign("KT. Giám đốc, Phó Giám đốc Sở"));
  expect(await agency.see("leader", (view) => findDecision(view, decisionId))).toMatchObject({
    signerName: "Trần Văn Kiên",
  });
});

test("names and units stand as they were on the day", async () => {
  const { agency, unitId, personId, titleId, teamId } = await anAgencyWithAwards();
  done(
    await agency.as("officer", (work) =>
      renameUnit(work, unitId, { name: "Phòng Khánh tiết", shortName: null, on: "2025-07-01" }),
    ),
  );
  const lines = [
    { awardTypeId: titleId, subjectId: personId, achievement: null },
    { awardTypeId: teamId, subjectId: unitId, achievement: null },
  ];
  const names = async (signedOn: string) => {
    const { decisionId } = done(
      await record(agency, decision(lines, { signedOn, number: `${signedOn.slice(5, 7)}/QĐ-TTHN` })),
    );
    const found = await agency.see("officer", (view) => findDecision(view, decisionId));
    return found?.awards.map(({ name, unitName }) => unitName ?? name);
  };
  expect(await names("2025-06-30")).toEqual(["Phòng Lễ tân", "Phòng Lễ tân"]);
  expect(await names("2025-07-01")).toEqual(["Phòng Khánh tiết", "Phòng Khánh tiết"]);
});

test("an award type that is retired is no longer given, and its code stays taken", async () => {
  const { agency, personId, titleId } = await anAgencyWithAwards();
  done(await agency.as("officer", (work) => retireAwardType(work, titleId)));
  const today = dayInVietnam(new Date());
  const lines = [{ awardTypeId: titleId, subjectId: personId, achievement: null }];
  expect(await record(agency, decision(lines, { signedOn: today }))).toMatchObject({
    fields: { "lines.0.awardTypeId": "award-type-retired" },
  });
  done(await record(agency, decision(lines)));
  expect(await agency.as("officer", (work) => retireAwardType(work, titleId))).toMatchObject({
    refusal: "award-type-retired",
  });
  const again = { code: "LDTT", name: "Tên khác", kind: "title" as const, subjectKind: "individual" as const };
  expect(await agency.as("officer", (work) => addAwardType(work, again))).toMatchObject({
    fields: { code: "award-type-code-taken" },
  });
  expect((await agency.see("officer", (view) => listAwardTypes(view))).map(({ code }) => code)).toEqual([
    "TTLDTT",
    "GK",
  ]);
  expect(await agency.see("officer", (view) => listAwardTypes(view, { withRetired: true }))).toHaveLength(3);
});

test("subjects are found by words of their name without marks, people with their unit", async () => {
  const { agency } = await anAgencyWithAwards();
  const choices = await agency.see("officer", (view) => findDecisionChoices(view, "my duyen"));
  expect(choices).toMatchObject([{ kind: "person", name: "Phan Mỹ Duyên", unitName: "Phòng Lễ tân" }]);
  expect(
    await agency.see("officer", (view) => findDecisionChoices(view, "le tan", { kind: "collective" })),
  ).toMatchObject([{ kind: "unit" }]);
});
