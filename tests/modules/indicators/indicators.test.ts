import { expect, test } from "vitest";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import { changeIndicator } from "~/modules/indicators/change-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import { findIndicator, listIndicators } from "~/modules/indicators/queries.server";
import { retireIndicator } from "~/modules/indicators/retire-indicator.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, anIndicator, aReadyCampaign, aUnit } from "../../support/draft-campaign";

const fields = (calendarId: string): IndicatorFields => ({
  code: "DT",
  name: "Doanh thu dịch vụ",
  unitOfMeasure: "triệu đồng",
  definition: null,
  kind: "quantity",
  nature: "flow",
  direction: "more",
  level: "unit",
  decimals: 1,
  scale: null,
  calendarId,
});

async function writeResult(agency: TestAgency, calendarId: string, indicatorId: string): Promise<void> {
  const unitId = await aUnit(agency, "Phòng Kế hoạch");
  await agency.as("officer", async ({ db, scope, now }) => {
    await db.$executeRaw`
      insert into result (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, written_by, written_at)
      select ${scope.agencyId}::uuid, ${indicatorId}::uuid, p.id, ${unitId}::uuid, ${unitId}::uuid, 'draft', 1, 5, ${scope.memberId}::uuid, ${now}
      from period p where p.agency_id = ${scope.agencyId}::uuid and p.calendar_id = ${calendarId}::uuid order by p.ends_on limit 1`;
  });
}

test("an indicator is found by its name without marks and by its code", async () => {
  const agency = await anAgency();
  const calendarId = await aCalendar(agency);
  await anIndicator(agency, calendarId, { code: "DT", name: "Doanh thu dịch vụ" });
  await anIndicator(agency, calendarId, { code: "DH", name: "Đơn hàng đúng hạn" });
  const names = async (search: string) =>
    (await agency.see("officer", (view) => listIndicators(view, { search }))).map(({ code }) => code);
  expect(await names("don hang")).toEqual(["DH"]);
  expect(await names("dt")).toEqual(["DT"]);
  expect(await names("100%")).toEqual([]);
});

test("a code is used once in an agency", async () => {
  const agency = await anAgency();
  const calendarId = await aCalendar(agency);
  await anIndicator(agency, calendarId, { code: "DT" });
  expect(await agency.as("officer", (work) => addIndicator(work, fields(calendarId)))).toMatchObject({
    refusal: "indicator-code-taken",
  });
});

test("a rating names its steps, each once", async () => {
  const agency = await anAgency();
  const rating = { ...fields(await aCalendar(agency)), kind: "rating" as const };
  expect(await agency.as("officer", (work) => addIndicator(work, rating))).toMatchObject({ refusal: "scale-missing" });
  const repeated = { ...rating, scale: ["Tốt", "Tốt"] };
  expect(await agency.as("officer", (work) => addIndicator(work, repeated))).toMatchObject({
    refusal: "scale-repeats",
  });
  expect(await agency.as("officer", (work) => addIndicator(work, { ...rating, scale: ["Đạt", "Tốt"] }))).toMatchObject({
    ok: true,
  });
});

test("a calendar of another agency does not exist", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreign = await aCalendar(other);
  expect(await agency.as("officer", (work) => addIndicator(work, fields(foreign)))).toMatchObject({
    refusal: "unknown",
  });
});

test("once figures were entered, code, kind, level and calendar stay; name and definition may change", async () => {
  const agency = await anAgency();
  const calendarId = await aCalendar(agency);
  const { indicatorId } = done(await agency.as("officer", (work) => addIndicator(work, fields(calendarId))));
  const change = (changed: Partial<IndicatorFields>) =>
    agency.as("officer", (work) => changeIndicator(work, indicatorId, { ...fields(calendarId), ...changed }));
  expect(await change({ kind: "percent" })).toMatchObject({ ok: true });
  await writeResult(agency, calendarId, indicatorId);
  expect(await change({ kind: "quantity", code: "DT2" })).toMatchObject({
    refusal: "indicator-has-results",
    fields: { kind: "indicator-has-results", code: "indicator-has-results" },
  });
  expect(await change({ kind: "percent", name: "Doanh thu dịch vụ hội nghị" })).toMatchObject({ ok: true });
  const found = await agency.see("officer", (view) => findIndicator(view, indicatorId));
  expect(found).toMatchObject({ name: "Doanh thu dịch vụ hội nghị", hasResults: true });
});

test("an indicator that a draft needs cannot be retired; a retired one is no longer offered", async () => {
  const agency = await anAgency();
  const { indicatorId } = await aReadyCampaign(agency);
  expect(await agency.as("officer", (work) => retireIndicator(work, indicatorId))).toMatchObject({
    refusal: "indicator-in-campaign",
  });
  const free = await anIndicator(agency, await aCalendar(agency, { cadence: "month" }), { code: "KHAC" });
  expect(await agency.as("officer", (work) => retireIndicator(work, free))).toMatchObject({ ok: true });
  const offered = await agency.see("officer", (view) => listIndicators(view));
  expect(offered.map(({ id }) => id)).toEqual([indicatorId]);
});
