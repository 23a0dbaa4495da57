import { expect, test } from "vitest";
import { loader as entryLoader } from "~/routes/a.$agency.entry._index/route";
import { loader as cellLoader } from "~/routes/a.$agency.entry.cell";
import { action as cellsAction } from "~/routes/a.$agency.entry.cells";
import { action as submissionAction } from "~/routes/a.$agency.entry.submission";
import { action as withdrawalAction } from "~/routes/a.$agency.entry.withdrawal";
import { anAgency } from "../support/agency";
import { anIndicator, aUnit, theMonths, type } from "../support/figures";
import { ask } from "../support/requests";

async function aDesk() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  const head = await agency.seat("unitHead", { unitId });
  const params = { agency: agency.slug };
  return {
    agency,
    unitId,
    periodId,
    calendarId,
    months,
    head,
    params,
    key: { indicatorId, periodId, subjectId: unitId },
  };
}

test("the grid's batch is answered cell by cell: saved, refused, in conflict", async () => {
  const { agency, head, params, key, unitId, calendarId, months } = await aDesk();
  await type(agency, "officer", key, "21");
  const other = {
    indicatorId: await anIndicator(agency, calendarId, { name: "Sự kiện" }),
    periodId: months[0] ?? "",
    subjectId: unitId,
  };
  const cells = [
    { ...key, text: "20", version: 0 },
    { ...other, text: "8", version: 0 },
    { ...other, periodId: months[1] ?? "", text: "1.5", version: 0 },
  ];

  const answer = await ask(head, cellsAction, { params, json: { cells } });

  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    cells: [
      { outcome: "conflict", theirs: "21", version: 1 },
      { outcome: "saved", text: "8", version: 1 },
      { outcome: "refused", refusal: "cell-unreadable" },
    ],
  });
});

test("a batch that is sent twice has one effect and one answer", async () => {
  const { agency, head, params, key } = await aDesk();
  const asked = { params, json: { cells: [{ ...key, text: "20", version: 0 }] }, key: "batch-sent-twice" };
  const answers = await Promise.all([ask(head, cellsAction, asked), ask(head, cellsAction, asked)]);
  expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
    Array(2).fill({ status: 200, body: answers[0]?.body }),
  );
  const versions = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw`select 1 from result_version where agency_id = ${agency.id}::uuid`,
  );
  expect(versions).toHaveLength(1);
});

test("who may not enter results gets 403, whatever he sends", async () => {
  const { agency, params, key, unitId, periodId } = await aDesk();
  const leader = await agency.seatOf("leader");
  const answers = [
    await ask(leader, cellsAction, { params, json: { cells: [{ ...key, text: "20", version: 0 }] } }),
    await ask(leader, submissionAction, { params, form: { unitId, periodId } }),
    await ask(leader, withdrawalAction, { params, form: { unitId, periodId } }),
    await ask(leader, entryLoader, { params }),
    await ask(leader, cellLoader, { params, search: `?key=${Object.values(key).join(":")}` }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test("the head of another unit gets 403 for this one's sheet, its cells and its submission", async () => {
  const { agency, params, key, unitId, periodId } = await aDesk();
  const other = await agency.seat("unitHead", { unitId: await aUnit(agency, "Phòng Khác") });
  const answers = [
    await ask(other, entryLoader, { params, search: `?unit=${unitId}&period=${periodId}` }),
    await ask(other, cellLoader, { params, search: `?key=${Object.values(key).join(":")}` }),
    await ask(other, submissionAction, { params, form: { unitId, periodId } }),
    await ask(other, withdrawalAction, { params, form: { unitId, periodId } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test("another agency's ids and ids that do not exist are the same 404", async () => {
  const [mine, foreign] = [await aDesk(), await aDesk()];
  const officer = await mine.agency.seatOf("officer");
  const { params } = mine;
  const missing = "01900000-0000-7000-8000-000000000000";
  const nobodys = {
    key: { indicatorId: missing, periodId: missing, subjectId: missing },
    unitId: missing,
    periodId: missing,
  };
  const sends = [
    ({ key }: typeof nobodys) =>
      ask(officer, cellsAction, { params, json: { cells: [{ ...key, text: "1", version: 0 }] } }),
    ({ key }: typeof nobodys) => ask(officer, cellLoader, { params, search: `?key=${Object.values(key).join(":")}` }),
    ({ unitId, periodId }: typeof nobodys) => ask(officer, submissionAction, { params, form: { unitId, periodId } }),
    ({ unitId, periodId }: typeof nobodys) => ask(officer, withdrawalAction, { params, form: { unitId, periodId } }),
    ({ unitId, periodId }: typeof nobodys) =>
      ask(officer, entryLoader, { params, search: `?unit=${unitId}&period=${periodId}` }),
  ];
  for (const send of sends) {
    const theirs = await send(foreign);
    expect(theirs).toEqual(await send(nobodys));
    expect(theirs.status).toBe(404);
  }
});

test("a submitted period leads back to its sheet, a second one is refused by name, and it can be taken back", async () => {
  const { agency, head, params, key, unitId, periodId } = await aDesk();
  await type(agency, head, key, "20");
  const submitted = await ask(head, submissionAction, { params, form: { unitId, periodId, sheet: "unit" } });
  expect(submitted.location).toBe(`/a/${agency.slug}/entry?unit=${unitId}&period=${periodId}&sheet=unit`);
  const again = await ask(head, submissionAction, { params, form: { unitId, periodId } });
  expect(again).toMatchObject({ status: 422, body: { problem: { refusal: "nothing-to-submit" } } });
  expect((await ask(head, withdrawalAction, { params, form: { unitId, periodId } })).status).toBe(302);
});

test("a double click submits once", async () => {
  const { agency, head, params, key, unitId, periodId } = await aDesk();
  await type(agency, head, key, "20");
  const asked = { params, form: { unitId, periodId }, key: "submitted-twice" };
  const answers = await Promise.all([ask(head, submissionAction, asked), ask(head, submissionAction, asked)]);
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
  expect(await agency.see("admin", ({ db }) => db.audit.count({ where: { command: "submit-results" } }))).toBe(1);
});

test("the page opens on the head's own unit, and staff without figures of their own find an empty page", async () => {
  const { agency, head, params, unitId } = await aDesk();
  expect((await ask(head, entryLoader, { params })).body).toMatchObject({ unitId, sheet: { kind: "unit" } });
  expect((await ask(await agency.seatOf("staff"), entryLoader, { params })).body).toMatchObject({
    unitId: null,
    sheet: null,
  });
});
