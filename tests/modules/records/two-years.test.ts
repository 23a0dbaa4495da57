import { expect, test } from "vitest";
import { listPeriods } from "~/modules/calendars/queries.server";
import { listYearsOfIndicator, listYearsOfSubject } from "~/modules/records/queries.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, anIndicator, aUnit } from "../../support/draft-campaign";

const later = { now: new Date("2027-02-10T03:00:00Z") };

/** Submits one figure for each quarter named ("Quý IV/2025"). */
async function report(agency: TestAgency, unitId: string, indicatorId: string, figures: Record<string, string>) {
  const periods = await agency.see("officer", (view) => listPeriods(view));
  for (const [label, text] of Object.entries(figures)) {
    const periodId = periods.find((period) => period.label === label)?.id ?? "";
    const cells = [{ indicatorId, periodId, subjectId: unitId, text, version: 0 }];
    done(await agency.as("officer", (work) => saveCells(work, { cells }), later));
    done(await agency.as("officer", (work) => submitResults(work, { unitId, periodId }), later));
  }
}

async function aPressCentre() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Hạ tầng – Tên miền");
  const calendarId = await aCalendar(agency, { years: [2025, 2026] });
  const domains = await anIndicator(agency, calendarId, { code: "TENMIEN", name: "Tên miền", nature: "stock" });
  const news = await anIndicator(agency, calendarId, { code: "TIN", name: "Tin, bài", nature: "flow" });
  return { agency, unitId, domains, news };
}

test("a stock of 850 and then 900 grew by 50 and is never added up; of a flow both years are shown", async () => {
  const { agency, unitId, domains, news } = await aPressCentre();
  await report(agency, unitId, domains, { "Quý III/2025": "800", "Quý IV/2025": "trên 850", "Quý IV/2026": "900" });
  await report(agency, unitId, news, { "Quý I/2025": "hơn 1.000", "Quý II/2025": "1.200", "Quý I/2026": "1.300" });
  const years = await agency.see("officer", (view) => listYearsOfSubject(view, unitId));
  expect(years?.years).toEqual([2025, 2026]);
  expect(years?.pairs.map(({ name, before, after, growth }) => [name, before, after, growth])).toEqual([
    ["Tên miền", "trên 850", "900", "+50"],
    ["Tin, bài", "hơn 2.200", "1.300", null],
  ]);
});

test("one year alone is compared with nothing, and drafts are nobody's figures yet", async () => {
  const { agency, unitId, domains } = await aPressCentre();
  await report(agency, unitId, domains, { "Quý IV/2026": "900" });
  const periods = await agency.see("officer", (view) => listPeriods(view));
  const periodId = periods.find(({ label }) => label === "Quý IV/2025")?.id ?? "";
  const cells = [{ indicatorId: domains, periodId, subjectId: unitId, text: "850", version: 0 }];
  done(await agency.as("officer", (work) => saveCells(work, { cells }), later));
  expect(await agency.see("officer", (view) => listYearsOfSubject(view, unitId))).toBeNull();
});

test("an indicator shows the units of the reader's reach, each by itself", async () => {
  const { agency, unitId, domains } = await aPressCentre();
  const other = await aUnit(agency, "Phòng Tin bài");
  await report(agency, unitId, domains, { "Quý IV/2025": "850", "Quý IV/2026": "900" });
  await report(agency, other, domains, { "Quý IV/2025": "40", "Quý IV/2026": "30" });
  const seenBy = async (who: Parameters<TestAgency["see"]>[0]) =>
    (await agency.see(who, (view) => listYearsOfIndicator(view, domains)))?.pairs.map(({ name, growth }) => [
      name,
      growth,
    ]);
  expect(await seenBy("leader")).toEqual([
    ["Phòng Hạ tầng – Tên miền", "+50"],
    ["Phòng Tin bài", "−10"],
  ]);
  expect(await seenBy(await agency.seat("unitHead", { unitId: other }))).toEqual([["Phòng Tin bài", "−10"]]);
});
