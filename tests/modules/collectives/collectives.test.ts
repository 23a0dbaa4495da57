import { expect, test } from "vitest";
import { nameOn } from "~/domain/collective";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { addCollective } from "~/modules/collectives/add-collective.server";
import { changeCollective } from "~/modules/collectives/change-collective.server";
import { closeCollective } from "~/modules/collectives/close-collective.server";
import { findCollective, listCollectives } from "~/modules/collectives/queries.server";
import { saveCollectiveMembers } from "~/modules/collectives/save-collective-members.server";
import { readSubjectsOnDay } from "~/modules/decisions/decision-subjects.server";
import { findDecision, findDecisionChoices } from "~/modules/decisions/queries.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

const name = "Đội ngũ tuyên truyền viên nòng cốt của Chi bộ Phường 1";

async function aCell(agency: TestAgency) {
  const unit = { structure: "network" as const, name: "Chi bộ Phường 1", shortName: null, parentId: null };
  return done(await agency.as("officer", (work) => addUnit(work, { ...unit, validFrom: "2020-01-01" }))).unitId;
}

async function aTeam(agency: TestAgency, unitId: string | null, formedOn: string | null = "2021-01-01", called = name) {
  const added = await agency.as("officer", (work) => addCollective(work, { name: called, unitId, formedOn }));
  return done(added).collectiveId;
}

async function aPerson(agency: TestAgency, called: string) {
  const details = { name: called, staffCode: null, bornOn: null, isUnionMember: false };
  return done(await agency.as("officer", (work) => addPerson(work, details))).personId;
}

test("a collective is found without marks, with its unit, and by the name it had", async () => {
  const agency = await anAgency();
  const id = await aTeam(agency, await aCell(agency));
  const change = { name: "Tổ nòng cốt Phường 1", unitId: null, on: "2023-01-01" };
  done(await agency.as("officer", (work) => changeCollective(work, id, change)));
  for (const search of ["to nong cot", "doi ngu tuyen truyen"]) {
    const found = await agency.see("officer", (view) => listCollectives(view, { search }));
    expect(found).toMatchObject([{ id, name: "Tổ nòng cốt Phường 1" }]);
  }
  expect(await agency.see("officer", (view) => listCollectives(view, { search: "%" }))).toEqual([]);
});

test("two that still are may not share name and unit; in another unit they may", async () => {
  const agency = await anAgency();
  await aTeam(agency, null);
  expect(
    await agency.as("officer", (work) =>
      addCollective(work, { name: name.toUpperCase(), unitId: null, formedOn: null }),
    ),
  ).toMatchObject({ refusal: "collective-name-taken", fields: { name: "collective-name-taken" } });
  await aTeam(agency, await aCell(agency));
});

test("renamed, a collective keeps its old name on decisions made and on the days when it bore it", async () => {
  const agency = await anAgency();
  const id = await aTeam(agency, await aCell(agency));
  const type = { code: "GK", name: "Giấy khen", kind: "commendation" as const, subjectKind: "collective" as const };
  const { awardTypeId } = done(await agency.as("officer", (work) => addAwardType(work, type)));
  const decision = {
    number: "12/QĐ-TTCT",
    title: "Tặng giấy khen",
    signedOn: "2022-12-09",
    signerName: "Lê Văn Bình",
    signerPost: "Giám đốc",
    issuer: "Trung tâm Chính trị",
    campaignId: null,
    lines: [{ awardTypeId, subjectId: id, achievement: null }],
  };
  const { decisionId } = done(await agency.as("officer", (work) => recordDecision(work, decision)));
  const change = { name: "Tổ nòng cốt Phường 1", unitId: null, on: "2023-01-01" };
  done(await agency.as("officer", (work) => changeCollective(work, id, change)));

  const awards = (await agency.see("officer", (view) => findDecision(view, decisionId)))?.awards;
  expect(awards).toMatchObject([{ name, unitName: "Chi bộ Phường 1" }]);
  const on = async (day: string) =>
    (await agency.see("officer", (view) => readSubjectsOnDay(view, [id], day))).get(id)?.name;
  expect([await on("2022-12-31"), await on("2023-01-01")]).toEqual([name, "Tổ nòng cốt Phường 1"]);
  const later = { ...decision, number: "13/QĐ-TTCT", signedOn: "2022-12-20" };
  const second = done(await agency.as("officer", (work) => recordDecision(work, later)));
  expect((await agency.see("officer", (view) => findDecision(view, second.decisionId)))?.awards).toMatchObject([
    { name },
  ]);
});

test("names follow each other: the latest alone ends, and not on a day to come", async () => {
  const agency = await anAgency();
  const id = await aTeam(agency, null);
  const rename = (called: string, on: string) =>
    agency.as("officer", (work) => changeCollective(work, id, { name: called, unitId: null, on }), {
      now: new Date("2026-06-01T03:00:00Z"),
    });
  done(await rename("Tổ Hai", "2023-01-01"));
  expect(await rename("Tổ Ba", "2022-01-01")).toMatchObject({
    refusal: "day-before-collective",
    fields: { on: "day-before-collective" },
  });
  expect(await rename("Tổ Ba", "2026-06-02")).toMatchObject({ refusal: "day-in-future" });
  done(await rename("Tổ Ba", "2023-01-01"));
  const found = await agency.see("officer", (view) => findCollective(view, id));
  expect(found).toMatchObject({ name: "Tổ Ba", formerNames: [{ untilDay: "2023-01-01", name }] });
  expect(nameOn("Tổ Ba", found?.formerNames ?? [], "2022-12-31")).toBe(name);
});

test("members belong to it from a day up to the day they are left out", async () => {
  const agency = await anAgency();
  const id = await aTeam(agency, null);
  const [an, binh] = [await aPerson(agency, "Lê Thị An"), await aPerson(agency, "Hồ Bình")];
  const save = (personIds: string[], on: string) =>
    agency.as("officer", (work) => saveCollectiveMembers(work, id, { personIds, on }));
  const members = async (day: string) =>
    (
      await agency.see("officer", (view) => findCollective(view, id), { now: new Date(`${day}T05:00:00Z`) })
    )?.members.map((member) => member.name);
  done(await save([an, binh, an], "2021-01-01"));
  done(await save([binh], "2022-01-01"));
  expect(await members("2021-12-31")).toEqual(["Lê Thị An", "Hồ Bình"]);
  expect(await members("2022-01-01")).toEqual(["Hồ Bình"]);
  expect(await save([an], "2020-12-31")).toMatchObject({ refusal: "day-before-collective" });
});

test("closed, it takes no name and no members, and is named as such where an award is chosen", async () => {
  const agency = await anAgency();
  const id = await aTeam(agency, null);
  done(await agency.as("officer", (work) => closeCollective(work, id, { on: "2024-01-01" })));
  const change = { name: "Tổ Hai", unitId: null, on: "2024-06-01" };
  expect(await agency.as("officer", (work) => changeCollective(work, id, change))).toMatchObject({
    refusal: "collective-closed",
  });
  expect(
    await agency.as("officer", (work) => saveCollectiveMembers(work, id, { personIds: [], on: "2024-06-01" })),
  ).toMatchObject({ refusal: "collective-closed" });
  expect(await agency.see("officer", (view) => findDecisionChoices(view, "nong cot"))).toMatchObject([
    { id, isClosed: true },
  ]);
  await aTeam(agency, null);
});

test("staff of a unit see the collectives of that unit alone", async () => {
  const agency = await anAgency();
  const unitId = await aCell(agency);
  const [own, other] = [await aTeam(agency, unitId), await aTeam(agency, null)];
  const staff = await agency.seat("staff", { unitId });
  expect(await agency.see(staff, (view) => listCollectives(view))).toMatchObject([{ id: own }]);
  expect(await agency.see(staff, (view) => findCollective(view, own))).toMatchObject({ unit: { id: unitId } });
  await expect(agency.see(staff, (view) => findCollective(view, other))).rejects.toThrow();
});
