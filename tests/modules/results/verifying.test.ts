import { expect, test } from "vitest";
import { markOpened } from "~/modules/results/mark-opened.server";
import { findItem, listWaiting } from "~/modules/results/queries.server";
import type { ResultKey } from "~/modules/results/result-key";
import { returnResult } from "~/modules/results/return-result.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { takeBackResults } from "~/modules/results/take-back-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { anIndicator, aPerson, aUnit, october, theMonths, type } from "../../support/figures";

const at = { now: october };

async function aDesk(count = 1) {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  const keys: ResultKey[] = [];
  for (let index = 0; index < count; index++) {
    keys.push({
      indicatorId: await anIndicator(agency, calendarId, { name: `Chỉ tiêu ${index + 1}` }),
      periodId,
      subjectId: unitId,
    });
  }
  const [key] = keys;
  if (!key) throw new Error("at least one");
  return { agency, unitId, periodId, head, keys, key, months, calendarId };
}

function submit(agency: TestAgency, who: TestSeat, unitId: string, periodId: string, now = october) {
  return agency.as(who, (work) => submitResults(work, { unitId, periodId }), { now });
}

function verify(
  agency: TestAgency,
  who: TestSeat | "verifier" | "officer",
  ...items: (ResultKey & { version: number })[]
) {
  return agency.as(who, (work) => verifyResults(work, { items }), at);
}

function giveBack(agency: TestAgency, key: ResultKey, version: number, reason = "Thiếu phiếu ngày 14/09") {
  return agency.as("verifier", (work) => returnResult(work, { ...key, version, reason }), at);
}

function read(agency: TestAgency, key: ResultKey) {
  return agency.see("officer", (view) => findItem(view, key), at);
}

test("one returned figure goes round by itself: the others beside it stay submitted", async () => {
  const { agency, unitId, periodId, head, keys, key } = await aDesk(3);
  for (const each of keys) await type(agency, head, each, "10");
  done(await submit(agency, head, unitId, periodId));
  done(await giveBack(agency, key, 1));

  const returned = await read(agency, key);
  expect(returned).toMatchObject({ state: "returned", returnReason: "Thiếu phiếu ngày 14/09", isCorrected: false });
  expect(await type(agency, head, key, "9", { version: 1 })).toMatchObject({ outcome: "saved", version: 2 });
  expect(done(await submit(agency, head, unitId, periodId)).submitted).toBe(1);
  expect(await read(agency, key)).toMatchObject({ state: "submitted", isCorrected: true, text: "9" });
  done(await verify(agency, "verifier", { ...key, version: 2 }));

  const states: (string | null | undefined)[] = [];
  for (const each of keys) states.push((await read(agency, each))?.state);
  expect(states).toEqual(["verified", "submitted", "submitted"]);
});

test("a figure is returned only with a reason", async () => {
  const { agency, unitId, periodId, head, key } = await aDesk();
  await type(agency, head, key, "10");
  done(await submit(agency, head, unitId, periodId));
  expect(await giveBack(agency, key, 1, "  ")).toMatchObject({ refusal: "reason-missing" });
});

test("a verified figure that is being corrected stays official until its new version is verified", async () => {
  const { agency, unitId, periodId, head, key } = await aDesk();
  const { campaignId, launch } = await aCampaign(agency, {
    targets: [{ code: "A1", max: 10, rules: [{ kind: "proportional@1" }], indicators: { value: key.indicatorId } }],
    entrants: [{ subjectId: unitId, unitId, planned: { A1: "10" } }],
  });
  await launch();
  const official = async () => {
    const rows = await agency.see(
      "officer",
      ({ db }) => db.$queryRaw<{ official: number; provisional: number }[]>`
      select official_points as official, provisional_points as provisional from standing
      where agency_id = ${agency.id}::uuid and campaign_id = ${campaignId}::uuid`,
    );
    return rows[0];
  };
  await type(agency, head, key, "8");
  done(await submit(agency, head, unitId, periodId));
  expect(await official()).toEqual({ official: null, provisional: 8000 });
  done(await verify(agency, "verifier", { ...key, version: 1 }));
  expect(await official()).toEqual({ official: 8000, provisional: 8000 });

  await type(agency, head, key, "9", { version: 1 });
  expect(await read(agency, key)).toMatchObject({ state: "draft", text: "9", verifiedText: "8" });
  expect(await official()).toEqual({ official: 8000, provisional: 8000 });
  done(await submit(agency, head, unitId, periodId));
  expect(await official()).toEqual({ official: 8000, provisional: 9000 });

  const item = await agency.see("verifier", (view) => findItem(view, key), at);
  expect(item?.campaigns[0]?.preview).toMatchObject({
    targets: [{ max: 10_000, now: 8000, after: 9000 }],
    total: { now: 8000, after: 9000 },
    place: { now: 1, after: 1, of: 1 },
  });
  done(await verify(agency, "verifier", { ...key, version: 2 }));
  expect(await official()).toEqual({ official: 9000, provisional: 9000 });
});

test("a step of a scale is read by its word at the desk, and verified gives its points", async () => {
  const { agency, unitId, periodId, head, calendarId } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, {
    name: "Phối hợp",
    kind: "rating",
    nature: "stock",
    scale: ["Đạt", "Khá", "Tốt"],
  });
  const { campaignId, launch } = await aCampaign(agency, {
    targets: [
      {
        code: "A1",
        max: 10,
        aggregate: "latest",
        rules: [{ kind: "rating@1", scale: { 1: "4", 2: "7", 3: "10" } }],
        indicators: { value: indicatorId },
      },
    ],
    entrants: [{ subjectId: unitId, unitId }],
  });
  await launch();
  const key = { indicatorId, periodId, subjectId: unitId };
  await type(agency, head, key, "2");
  done(await submit(agency, head, unitId, periodId));
  const waiting = await agency.see("verifier", (view) => listWaiting(view, { tab: "waiting" }), at);
  expect(waiting.items.map(({ text }) => text)).toEqual(["Khá"]);
  expect(await read(agency, key)).toMatchObject({ text: "Khá", history: [{ text: "Khá" }, { text: "Khá" }] });
  done(await verify(agency, "verifier", { ...key, version: 1 }));
  const rows = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ points: number }[]>`
    select official_points as points from standing where agency_id = ${agency.id}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  expect(rows).toEqual([{ points: 7000 }]);
});

test("submitted figures are not edited, and are taken back until somebody opens them", async () => {
  const { agency, unitId, periodId, head, keys, key } = await aDesk(2);
  for (const each of keys) await type(agency, head, each, "10");
  done(await submit(agency, head, unitId, periodId));
  expect(await type(agency, head, key, "11", { version: 1 })).toMatchObject({ refusal: "result-submitted" });

  await agency.as("verifier", (work) => markOpened(work, key), at);
  const taken = await agency.as(head, (work) => takeBackResults(work, { unitId, periodId }), at);
  expect(done(taken).takenBack).toBe(1);
  expect(await agency.as(head, (work) => takeBackResults(work, { unitId, periodId }), at)).toMatchObject({
    refusal: "nothing-to-take-back",
  });
  expect(await read(agency, key)).toMatchObject({ state: "submitted", isOpened: true });
});

test("nobody verifies what he wrote, however many roles he has", async () => {
  const { agency, periodId, unitId, key } = await aDesk();
  const officer = await agency.seatOf("officer");
  await type(agency, officer, key, "10");
  done(await submit(agency, officer, unitId, periodId));
  expect(await verify(agency, "officer", { ...key, version: 1 })).toMatchObject({ refusal: "verifier-wrote-it" });
  expect((await read(agency, key))?.whyNot).toBe("verifier-wrote-it");
  done(await verify(agency, "verifier", { ...key, version: 1 }));
});

test("who wrote an earlier version that was never verified does not verify the later one", async () => {
  const { agency, periodId, unitId, head, key } = await aDesk();
  await type(agency, "officer", key, "10");
  await type(agency, head, key, "11", { version: 1 });
  done(await submit(agency, head, unitId, periodId));
  expect(await verify(agency, "officer", { ...key, version: 2 })).toMatchObject({ refusal: "verifier-wrote-it" });
});

test("the head of the subject's unit does not verify it unless the agency allows it", async () => {
  const { agency, periodId, unitId, key } = await aDesk();
  const personId = await aPerson(agency, "Đặng Văn Lượng", unitId, { title: "Trưởng phòng", isHead: true });
  const heading = await agency.seat("verifier", { personId });
  await type(agency, "officer", key, "10");
  done(await submit(agency, await agency.seatOf("officer"), unitId, periodId));
  expect(await verify(agency, heading, { ...key, version: 1 })).toMatchObject({ refusal: "verifier-heads-unit" });
  await agency.as(
    "admin",
    ({ db, scope }) => db.$executeRaw`
    update agency set head_may_verify_own_unit = true where id = ${scope.agencyId}::uuid`,
  );
  done(await verify(agency, heading, { ...key, version: 1 }));
});

test("a figure is verified in the version that was on screen", async () => {
  const { agency, periodId, unitId, head, key } = await aDesk();
  await type(agency, head, key, "10");
  done(await submit(agency, head, unitId, periodId));
  done(await agency.as(head, (work) => takeBackResults(work, { unitId, periodId }), at));
  await type(agency, head, key, "12", { version: 1 });
  done(await submit(agency, head, unitId, periodId));
  expect(await verify(agency, "verifier", { ...key, version: 1 })).toMatchObject({
    refusal: "result-changed-meanwhile",
  });
});

test("late is marked after the days of grace, and never refused", async () => {
  const late = async (day: string) => {
    const { agency, periodId, unitId, head, key } = await aDesk();
    await type(agency, head, key, "10");
    done(await submit(agency, head, unitId, periodId, new Date(`${day}T03:00:00Z`)));
    return (await read(agency, key))?.isLate;
  };
  expect([await late("2023-10-06"), await late("2023-10-08"), await late("2023-10-09")]).toEqual([false, false, true]);
});

test("staff submit their own figures and leave their colleagues' alone", async () => {
  const { agency, unitId, periodId, head, calendarId } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực", level: "person" });
  const [own, colleague] = [await aPerson(agency, "Vũ Đức Toàn", unitId), await aPerson(agency, "Đỗ Hải Yến", unitId)];
  const staff = await agency.seat("staff", { unitId, personId: own });
  for (const subjectId of [own, colleague]) await type(agency, head, { indicatorId, periodId, subjectId }, "21");
  expect(done(await submit(agency, staff, unitId, periodId)).submitted).toBe(1);
  expect(await read(agency, { indicatorId, periodId, subjectId: colleague })).toMatchObject({ state: "draft" });
});

test("a sum is submitted when all its parts are, and official as far as they are verified", async () => {
  const { agency, unitId, periodId, head, calendarId } = await aDesk();
  const indicatorId = await anIndicator(agency, calendarId, { name: "Sự kiện", level: "sumOfPeople" });
  const people = [await aPerson(agency, "Vũ Đức Toàn", unitId), await aPerson(agency, "Đỗ Hải Yến", unitId)];
  for (const [index, subjectId] of people.entries())
    await type(agency, head, { indicatorId, periodId, subjectId }, String(5 + index));
  done(await submit(agency, head, unitId, periodId));
  done(await verify(agency, "verifier", { indicatorId, periodId, subjectId: people[0] ?? "", version: 1 }));
  const sum = async () => {
    const [row] = await agency.see(
      "officer",
      ({ db }) => db.$queryRaw<{ state: string; value: number; verified: number }[]>`
      select state, value::float8, verified_value::float8 as verified from result
      where agency_id = ${agency.id}::uuid and indicator_id = ${indicatorId}::uuid and subject_id = ${unitId}::uuid`,
    );
    return row;
  };
  expect(await sum()).toEqual({ state: "submitted", value: 11, verified: 5 });
  done(await verify(agency, "verifier", { indicatorId, periodId, subjectId: people[1] ?? "", version: 1 }));
  expect(await sum()).toEqual({ state: "verified", value: 11, verified: 11 });
  expect(await verify(agency, "verifier", { indicatorId, periodId, subjectId: unitId, version: 1 })).toMatchObject({
    refusal: "unknown",
  });
});

test("a verifier of a unit sees and verifies what is in its scope alone", async () => {
  const { agency, unitId, periodId, head, key } = await aDesk();
  const elsewhere = await agency.seat("verifier", { unitId: await aUnit(agency, "Phòng Khác") });
  await type(agency, head, key, "10");
  done(await submit(agency, head, unitId, periodId));
  const waiting = await agency.see(elsewhere, (view) => listWaiting(view, { tab: "waiting" }), at);
  expect([waiting.items, waiting.counts.waiting]).toEqual([[], 0]);
  await expect(agency.see(elsewhere, (view) => findItem(view, key), at)).rejects.toThrow("denied");
  await expect(verify(agency, elsewhere, { ...key, version: 1 })).rejects.toThrow("denied");
});

test("the desk lists by tab, says what came back corrected, and which items the reader may verify", async () => {
  const { agency, unitId, periodId, head, keys, key } = await aDesk(3);
  for (const each of keys) await type(agency, head, each, "10");
  const officer = await agency.seatOf("officer");
  await type(agency, officer, keys[1] ?? key, "12", { version: 1 });
  done(await submit(agency, head, unitId, periodId));
  done(await giveBack(agency, key, 1));
  const list = await agency.see("officer", (view) => listWaiting(view, { tab: "waiting" }), at);
  expect(list.counts).toEqual({ waiting: 2, returned: 1, done: 0 });
  expect(list.items.map(({ text, whyNot }) => [text, whyNot])).toEqual([
    ["12", "verifier-wrote-it"],
    ["10", null],
  ]);
  const returned = await agency.see("officer", (view) => listWaiting(view, { tab: "returned" }), at);
  expect(returned.items).toMatchObject([{ reason: "Thiếu phiếu ngày 14/09" }]);
});

test("an item tells who did what, what came before, and what others have", async () => {
  const { agency, unitId, periodId, head, key, months } = await aDesk();
  const august = { ...key, periodId: months[7] ?? "" };
  await type(agency, head, august, "7");
  done(await submit(agency, head, unitId, august.periodId));
  const other = await aUnit(agency, "Phòng Kỹ thuật");
  await type(agency, "officer", { ...key, subjectId: other }, "5");
  done(await submit(agency, await agency.seatOf("officer"), other, periodId));
  await type(agency, head, key, "8");
  await type(agency, head, key, "9", { version: 1 });
  done(await submit(agency, head, unitId, periodId));

  const item = await agency.see("verifier", (view) => findItem(view, key), at);
  expect(item?.history.map(({ act, text, before, by }) => [act, text, before, by])).toEqual([
    ["submit", "9", null, "Đặng Văn Lượng"],
    ["write", "9", "8", "Đặng Văn Lượng"],
    ["write", "8", null, "Đặng Văn Lượng"],
  ]);
  expect(item?.series.map(({ label, text }) => [label, text])).toEqual([
    ["Tháng 8/2023", "7"],
    ["Tháng 9/2023", "9"],
  ]);
  expect(item?.peers.map(({ label, text }) => [label, text])).toEqual([["Phòng Kỹ thuật", "5"]]);
});
