import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { findPeopleGrid, findUnitGrid, listEntryChoices } from "~/modules/results/queries.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { anAgency, done } from "../../support/agency";
import { anIndicator, aPerson, aUnit, october, theMonths, type } from "../../support/figures";

async function aDesk() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const september = months[8] ?? "";
  const head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  return { agency, unitId, calendarId, months, september, head };
}

test("not reported, not applicable and zero are three different cells", async () => {
  const { agency, unitId, calendarId, months, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Số vụ việc" });
  const [january = "", february = "", march = ""] = months;
  const at = (periodId: string) => ({ indicatorId, periodId, subjectId: unitId });
  await type(agency, head, at(january), "0");
  await type(agency, head, at(february), "không áp dụng");
  const cleared = await type(agency, head, at(march), "5");
  await type(agency, head, at(march), "", { version: cleared.outcome === "saved" ? cleared.version : 0 });

  const sheet = await agency.see(head, (view) => findUnitGrid(view, { unitId, calendarId, year: 2023 }), {
    now: october,
  });

  expect(sheet?.cells.map(({ column, text }) => [column, text])).toEqual([
    [0, "0"],
    [1, "KAD"],
    [2, ""],
  ]);
});

test("KAD is kept as not applicable, whatever its spelling", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Số vụ việc" });
  const saved = await type(agency, head, { indicatorId, periodId: september, subjectId: unitId }, " k.a.d. ");
  expect(saved).toMatchObject({ outcome: "saved", version: 1, text: "KAD" });
});

test("a figure keeps the word that bounds it", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Lượt khách" });
  const key = { indicatorId, periodId: september, subjectId: unitId };
  expect(await type(agency, head, key, "hơn 4.900")).toMatchObject({ outcome: "saved", text: "hơn 4.900" });
  const [row] = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ value: string; qualifier: string }[]>`
    select value::text, qualifier from result where agency_id = ${agency.id}::uuid`,
  );
  expect(row).toEqual({ value: "4900.000000", qualifier: "atLeast" });
});

test("what is ambiguous, too precise or out of range is refused with a sentence, and the good cells beside it are saved", async () => {
  const { agency, unitId, calendarId, months, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, {
    name: "Tỷ lệ đúng hạn",
    kind: "percent",
    nature: "rate",
    decimals: 1,
  });
  const texts = ["1,234", "96,55", "105", "96,5"];
  const cells = texts.map((text, index) => ({
    indicatorId,
    periodId: months[index] ?? "",
    subjectId: unitId,
    text,
    version: 0,
  }));

  const answer = done(await agency.as(head, (work) => saveCells(work, { cells }), { now: october }));

  expect(answer.cells.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused", "saved"]);
  expect(answer.cells[0]).toMatchObject({ refusal: "cell-unreadable", sentence: expect.stringMatching(/^Viết 1/) });
  expect(answer.cells[1]).toMatchObject({ sentence: "Chỉ ghi đến 1 chữ số sau dấu phẩy." });
  expect(answer.cells[2]).toMatchObject({ sentence: "Nhập số từ 0 đến 100." });
});

test("a cell that was changed meanwhile is a conflict with both values, and nothing is overwritten", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const deputy = await agency.seat("unitHead", { unitId, name: "Mai Khánh Chi" });
  const key = { indicatorId, periodId: september, subjectId: unitId };
  await type(agency, head, key, "19");
  await type(agency, deputy, key, "21", { version: 1 });

  const mine = await type(agency, head, key, "20", { version: 1 });
  expect(mine).toMatchObject({ outcome: "conflict", theirs: "21", by: "Mai Khánh Chi", version: 2 });
  expect(await type(agency, head, key, "20", { version: 2 })).toMatchObject({ outcome: "saved", version: 3 });
});

test("of two who report the same cell first at the same moment, one is told of the other's value", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const deputy = await agency.seat("unitHead", { unitId, name: "Mai Khánh Chi" });
  const key = { indicatorId, periodId: september, subjectId: unitId };

  const outcomes = await Promise.all([type(agency, head, key, "20"), type(agency, deputy, key, "21")]);

  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
  const conflict = outcomes.find(({ outcome }) => outcome === "conflict");
  expect(conflict).toMatchObject({ version: 1, theirs: expect.stringMatching(/^2[01]$/) });
});

test("the same figure again is no new version", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const key = { indicatorId, periodId: september, subjectId: unitId };
  await type(agency, head, key, "20");
  expect(await type(agency, head, key, "20", { version: 1 })).toMatchObject({ outcome: "saved", version: 1 });
});

test("people are listed by given name, each in the unit where he stood on the period's last day", async () => {
  const { agency, unitId, calendarId, september, months, head } = await aDesk();
  await anIndicator(agency, calendarId, { name: "Ca trực", level: "person" });
  const other = await aUnit(agency, "Phòng Kỹ thuật");
  const moved = await aPerson(agency, "Vũ Đức Toàn", unitId);
  await aPerson(agency, "Nguyễn Văn Bình", unitId);
  await aPerson(agency, "Đặng Thị Ánh", unitId);
  await agency.as("officer", async ({ db, scope }) => {
    await db.$executeRaw`update posting set valid_to = '2023-09-15' where agency_id = ${scope.agencyId}::uuid and person_id = ${moved}::uuid`;
    await db.$executeRaw`insert into posting (agency_id, id, person_id, unit_id, title, valid_from)
      values (${scope.agencyId}::uuid, gen_random_uuid(), ${moved}::uuid, ${other}::uuid, 'Kỹ thuật viên', '2023-09-15')`;
  });
  const names = async (periodId: string) =>
    (await agency.see(head, (view) => findPeopleGrid(view, { unitId, periodId }), { now: october }))?.people.map(
      ({ name }) => name,
    );
  expect(await names(september)).toEqual(["Đặng Thị Ánh", "Nguyễn Văn Bình"]);
  expect(await names(months[7] ?? "")).toEqual(["Đặng Thị Ánh", "Nguyễn Văn Bình", "Vũ Đức Toàn"]);
});

test("a post in the union beside one in the administration does not move a person's figures", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực", level: "person" });
  const personId = await aPerson(agency, "Vũ Đức Toàn", unitId);
  await agency.as("officer", async ({ db, scope }) => {
    const union = await db.$queryRaw<{ id: string }[]>`
      with s as (insert into subject (agency_id, id, kind) values (${scope.agencyId}::uuid, gen_random_uuid(), 'unit') returning agency_id, id)
      insert into unit (agency_id, id, structure) select agency_id, id, 'union' from s returning id`;
    await db.$executeRaw`insert into posting (agency_id, id, person_id, unit_id, title, is_head, valid_from)
      values (${scope.agencyId}::uuid, gen_random_uuid(), ${personId}::uuid, ${union[0]?.id}::uuid, 'Chủ tịch công đoàn', true, '2020-01-01')`;
  });
  expect(await type(agency, head, { indicatorId, periodId: september, subjectId: personId }, "21")).toMatchObject({
    outcome: "saved",
  });
  const sheet = await agency.see(head, (view) => findPeopleGrid(view, { unitId, periodId: september }), {
    now: october,
  });
  expect(sheet?.cells).toMatchObject([{ row: 0, column: 0, text: "21", version: 1, state: "draft" }]);
});

test("the head of another unit is refused cell by cell, and its sheet with 403", async () => {
  const { agency, unitId, calendarId, september } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const other = await agency.seat("unitHead", { unitId: await aUnit(agency, "Phòng Khác") });
  expect(await type(agency, other, { indicatorId, periodId: september, subjectId: unitId }, "9")).toMatchObject({
    outcome: "refused",
    refusal: "cell-not-yours",
  });
  await expect(agency.see(other, (view) => findPeopleGrid(view, { unitId, periodId: september }))).rejects.toThrow(
    "denied",
  );
});

test("staff enter their own line and see no other", async () => {
  const { agency, unitId, calendarId, september } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực", level: "person" });
  const [own, colleague] = [await aPerson(agency, "Vũ Đức Toàn", unitId), await aPerson(agency, "Đỗ Hải Yến", unitId)];
  const staff = await agency.seat("staff", { unitId, personId: own });
  expect(await type(agency, staff, { indicatorId, periodId: september, subjectId: own }, "21")).toMatchObject({
    outcome: "saved",
  });
  expect(await type(agency, staff, { indicatorId, periodId: september, subjectId: colleague }, "21")).toMatchObject({
    refusal: "cell-not-yours",
  });
  const sheet = await agency.see(staff, (view) => findPeopleGrid(view, { unitId, periodId: september }), {
    now: october,
  });
  expect(sheet?.people.map(({ name }) => name)).toEqual(["Vũ Đức Toàn"]);
});

test("a period that has not begun and a retired indicator take no figures", async () => {
  const { agency, unitId, calendarId, months, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const november = { indicatorId, periodId: months[10] ?? "", subjectId: unitId };
  expect(await type(agency, head, november, "1")).toMatchObject({ refusal: "period-not-started" });
  await agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`
    update indicator set retired_at = now() where agency_id = ${scope.agencyId}::uuid and id = ${indicatorId}::uuid`,
  );
  expect(await type(agency, head, { ...november, periodId: september }, "1")).toMatchObject({
    refusal: "indicator-retired",
  });
});

test("a key of another agency is unknown, and nothing of the batch is saved", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const foreign = await aDesk();
  const cells = [unitId, foreign.unitId].map((subjectId) => ({
    indicatorId,
    periodId: september,
    subjectId,
    text: "1",
    version: 0,
  }));
  expect(await agency.as(head, (work) => saveCells(work, { cells }), { now: october })).toEqual({
    ok: false,
    refusal: "unknown",
  });
  expect(
    await agency.see("officer", ({ db }) => db.$queryRaw`select 1 from result where agency_id = ${agency.id}::uuid`),
  ).toEqual([]);
});

test("a unit's sum of its people's figures follows them, cannot be typed, and is as far as its least advanced part", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const team = await aUnit(agency, "Tổ Khánh tiết", { parentId: unitId });
  const indicatorId = await anIndicator(agency, calendarId, { name: "Số sự kiện", level: "sumOfPeople" });
  const [one, two] = [await aPerson(agency, "Vũ Đức Toàn", unitId), await aPerson(agency, "Đỗ Hải Yến", team)];
  await type(agency, head, { indicatorId, periodId: september, subjectId: one }, "8");
  await type(agency, head, { indicatorId, periodId: september, subjectId: two }, "5");

  const sheet = await agency.see(head, (view) => findUnitGrid(view, { unitId, calendarId, year: 2023 }), {
    now: october,
  });
  expect(sheet?.indicators).toMatchObject([{ isDerived: true }]);
  expect(sheet?.cells).toMatchObject([{ text: "13", state: "draft" }]);
  expect(await type(agency, head, { indicatorId, periodId: september, subjectId: unitId }, "99")).toMatchObject({
    refusal: "cell-derived",
  });
});

test("a person's figure written while a colleague's is not yet committed adds to it in the unit's sum", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Số sự kiện", level: "sumOfPeople" });
  const [one, two] = [await aPerson(agency, "Vũ Đức Toàn", unitId), await aPerson(agency, "Đỗ Hải Yến", unitId)];
  const cell = { indicatorId, periodId: september, subjectId: one, text: "8", version: 0 };
  const second = await agency.as(
    head,
    async (work) => {
      done(await saveCells(work, { cells: [cell] }));
      const meanwhile = type(agency, head, { indicatorId, periodId: september, subjectId: two }, "5");
      await pause(400);
      return { meanwhile };
    },
    { now: october },
  );
  await second.meanwhile;
  const sheet = await agency.see(head, (view) => findUnitGrid(view, { unitId, calendarId, year: 2023 }), {
    now: october,
  });
  expect(sheet?.cells).toMatchObject([{ text: "13" }]);
});

test("people to all of whom it does not apply make a unit to which it does not apply", async () => {
  const { agency, unitId, calendarId, september, head } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Số sự kiện", level: "sumOfPeople" });
  await type(
    agency,
    head,
    { indicatorId, periodId: september, subjectId: await aPerson(agency, "Vũ Đức Toàn", unitId) },
    "KAD",
  );
  const sheet = await agency.see(head, (view) => findUnitGrid(view, { unitId, calendarId, year: 2023 }), {
    now: october,
  });
  expect(sheet?.cells).toMatchObject([{ text: "KAD" }]);
});

test("the period offered first is the one due next, and units are those the member may write for", async () => {
  const { agency, unitId, calendarId, head } = await aDesk();
  await aUnit(agency, "Phòng Khác");
  await anIndicator(agency, calendarId, { name: "Ca trực" });
  const choices = await agency.see(head, (view) => listEntryChoices(view), { now: october });
  expect(choices.period?.label).toBe("Tháng 9/2023");
  expect(choices.units.map(({ id }) => id)).toEqual([unitId]);
  const all = await agency.see("officer", (view) => listEntryChoices(view), { now: new Date("2023-10-09T03:00:00Z") });
  expect([all.period?.label, all.units.length]).toEqual(["Tháng 10/2023", 2]);
});
