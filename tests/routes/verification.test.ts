import { expect, test } from "vitest";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { submitResults } from "~/modules/results/submit-results.server";
import {
  action as appraisalAction,
  loader as appraisalLoader,
} from "~/routes/a.$agency.campaigns.$campaign.appraisals";
import { loader as deskLoader } from "~/routes/a.$agency.verification._index/route";
import { action as verdictAction } from "~/routes/a.$agency.verification.verdicts";
import { anAgency, done } from "../support/agency";
import { aCampaign } from "../support/campaign-of-rules";
import { anIndicator, aUnit, october, theMonths, type } from "../support/figures";
import { ask } from "../support/requests";

async function aSubmission() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  const periodId = months[8] ?? "";
  const key = { indicatorId: await anIndicator(agency, calendarId, { name: "Ca trực" }), periodId, subjectId: unitId };
  const head = await agency.seat("unitHead", { unitId });
  await type(agency, head, key, "20");
  done(await agency.as(head, (work) => submitResults(work, { unitId, periodId }), { now: october }));
  const item = Object.values(key).join(":");
  return { agency, unitId, head, key, item, params: { agency: agency.slug } };
}

test("opening an item at the desk marks it opened; looking at the list does not", async () => {
  const { agency, item, params } = await aSubmission();
  const verifier = await agency.seatOf("verifier");
  const isOpened = async () => {
    const [row] = await agency.see(
      "officer",
      ({ db }) => db.$queryRaw<{ opened: boolean }[]>`
      select opened_at is not null as opened from result where agency_id = ${agency.id}::uuid`,
    );
    return row?.opened;
  };
  await ask(verifier, deskLoader, { params });
  expect(await isOpened()).toBe(false);
  const desk = await ask(verifier, deskLoader, { params, search: `?item=${item}` });
  expect(desk.body).toMatchObject({ item: { text: "20", whyNot: null } });
  expect(await isOpened()).toBe(true);
});

test("a verdict leads back to the list with the next item, and only there", async () => {
  const { agency, item, params } = await aSubmission();
  const verifier = await agency.seatOf("verifier");
  const form = { verdict: "verify", items: `${item}:1`, list: "?tab=waiting&page=2" };
  expect((await ask(verifier, verdictAction, { params, form })).location).toBe(
    `/a/${agency.slug}/verification?tab=waiting&page=2`,
  );
  const elsewhere = await ask(verifier, verdictAction, { params, form: { ...form, list: "//evil.example" } });
  expect(elsewhere.status).toBe(422);
});

test("a return without a reason is 422 with a sentence at the field, and what was typed comes back", async () => {
  const { agency, key, params } = await aSubmission();
  const form = { verdict: "return", ...key, version: "1", reason: " " };
  const answer = await ask(await agency.seatOf("verifier"), verdictAction, { params, form });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      problem: { refusal: "input-invalid", fields: { reason: "Ghi lý do trả lại để đơn vị biết cần sửa gì." } },
      typed: { reason: " " },
    },
  });
});

test("a double click verifies once, and a version that is not there any more is refused by name", async () => {
  const { agency, item, params } = await aSubmission();
  const verifier = await agency.seatOf("verifier");
  const asked = { params, form: { verdict: "verify", items: `${item}:1` }, key: "verified-twice" };
  const answers = await Promise.all([ask(verifier, verdictAction, asked), ask(verifier, verdictAction, asked)]);
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
  expect(await agency.see("admin", ({ db }) => db.audit.count({ where: { command: "verify-results" } }))).toBe(1);
  const again = await ask(verifier, verdictAction, { params, form: { verdict: "verify", items: `${item}:1` } });
  expect(again).toMatchObject({ status: 422, body: { problem: { refusal: "result-not-submitted" } } });
});

test("heads and staff have no desk, and another agency's item is the same 404 as none", async () => {
  const [mine, foreign] = [await aSubmission(), await aSubmission()];
  const { params } = mine;
  expect((await ask(mine.head, deskLoader, { params })).status).toBe(403);
  expect(
    (await ask(mine.head, verdictAction, { params, form: { verdict: "verify", items: `${mine.item}:1` } })).status,
  ).toBe(403);
  const verifier = await mine.agency.seatOf("verifier");
  const missing = "01900000-0000-7000-8000-000000000000";
  const nobodys = `${missing}:${missing}:${missing}`;
  expect(await ask(verifier, deskLoader, { params, search: `?item=${foreign.item}` })).toEqual(
    await ask(verifier, deskLoader, { params, search: `?item=${nobodys}` }),
  );
  const verdict = (item: string) =>
    ask(verifier, verdictAction, { params, form: { verdict: "verify", items: `${item}:1` } });
  const theirs = await verdict(foreign.item);
  expect(theirs).toEqual(await verdict(nobodys));
  expect(theirs.status).toBe(404);
});

test("points are given by a form that comes back with what was typed, and another agency's campaign is a 404", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const { campaignId, targetIds, launch } = await aCampaign(agency, {
    targets: [{ code: "1", max: 10, rules: [{ kind: "judged@1" }] }],
    entrants: [{ subjectId: unitId, unitId }],
  });
  await launch();
  const verifier = await agency.seatOf("verifier");
  const params = { agency: agency.slug, campaign: campaignId };
  const form = {
    targetId: targetIds["1"] ?? "",
    subjectId: unitId,
    points: "11",
    reason: "Theo biên bản",
    version: "0",
  };
  expect((await ask(await agency.seatOf("staff"), appraisalLoader, { params })).status).toBe(403);
  expect(await ask(verifier, appraisalAction, { params, form })).toMatchObject({
    status: 422,
    body: {
      problem: { refusal: "points-out-of-range", fields: { points: "points-out-of-range" } },
      typed: { points: "11" },
    },
  });
  const given = await ask(verifier, appraisalAction, { params, form: { ...form, points: "9" } });
  expect(given.location).toBe(
    `/a/${agency.slug}/campaigns/${campaignId}/appraisals?target=${form.targetId}&subject=${unitId}`,
  );

  const other = await anAgency();
  const elsewhere = { agency: other.slug, campaign: campaignId };
  expect((await ask(await other.seatOf("verifier"), appraisalAction, { params: elsewhere, form })).status).toBe(404);
  const unknown = await other.as("verifier", (work) => giveAppraisals(work, campaignId, { cells: [] }));
  expect(unknown).toEqual({ ok: false, refusal: "unknown" });
});
