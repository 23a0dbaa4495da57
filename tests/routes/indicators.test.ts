import { expect, test } from "vitest";
import { loader as calendarList } from "~/routes/a.$agency.calendars._index";
import { action as addYear } from "~/routes/a.$agency.calendars.$calendar.years";
import { action as addCalendar } from "~/routes/a.$agency.calendars.new";
import { loader as indicatorList } from "~/routes/a.$agency.indicators._index";
import { action as changeIndicator, loader as indicatorPage } from "~/routes/a.$agency.indicators.$indicator._index";
import { action as retire } from "~/routes/a.$agency.indicators.$indicator.retirement";
import { action as addIndicator } from "~/routes/a.$agency.indicators.new";
import { anAgency } from "../support/agency";
import { aCalendar, anIndicator } from "../support/draft-campaign";
import { ask } from "../support/requests";

const calendar = {
  name: "Theo tháng",
  cadence: "month",
  firstYear: "2026",
  lastYear: "2027",
  rounds: "",
  dueDays: "5",
  graceDays: "2",
};
const indicator = {
  code: "DT",
  name: "Doanh thu dịch vụ",
  unitOfMeasure: "triệu đồng",
  definition: "",
  kind: "quantity",
  nature: "flow",
  direction: "more",
  level: "unit",
  decimals: "1",
  scale: "",
};

test("an officer makes a calendar and adds a year to it", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  expect(await ask(officer, addCalendar, { params, form: calendar })).toMatchObject({ status: 302 });
  const { body } = await ask(officer, calendarList, { params });
  const [made] = (body as { calendars: { id: string; periodCount: number }[] }).calendars;
  expect(made?.periodCount).toBe(24);
  const year = {
    params: { ...params, calendar: made?.id ?? "" },
    form: { year: "2028", dueDays: "5", graceDays: "0" },
  };
  expect(await ask(officer, addYear, year)).toMatchObject({ status: 302 });
  expect(await ask(officer, addYear, year)).toMatchObject({
    status: 422,
    body: { problem: { refusal: "year-in-calendar" } },
  });
});

test("own rounds are read line by line, and the wrong line is named", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  const own = { ...calendar, cadence: "own", firstYear: "", lastYear: "" };
  const wrong = { ...own, rounds: "Đợt I; 01/01/2026; 30/04/2026\nĐợt II; tháng Năm; 31/12/2026" };
  expect(await ask(officer, addCalendar, { params, form: wrong })).toMatchObject({
    status: 422,
    body: { problem: { fields: { rounds: expect.stringContaining("Dòng 2 chưa đúng") } } },
  });
  const right = { ...own, rounds: "Đợt I; 01/01/2026; 30/04/2026\nĐợt II; 01/05/2026; 31/12/2026" };
  expect(await ask(officer, addCalendar, { params, form: right })).toMatchObject({ status: 302 });
});

test("an indicator is added by the officer, read by a verifier, and not written by him", async () => {
  const agency = await anAgency();
  const params = { agency: agency.slug };
  const calendarId = await aCalendar(agency);
  const form = { ...indicator, calendarId };
  expect(await ask(await agency.seatOf("verifier"), addIndicator, { params, form })).toMatchObject({ status: 403 });
  expect(await ask(await agency.seatOf("officer"), addIndicator, { params, form })).toMatchObject({ status: 302 });
  expect(
    await ask(await agency.seatOf("verifier"), indicatorList, { params, search: "?search=doanh+thu" }),
  ).toMatchObject({
    body: { mayWrite: false, indicators: [{ code: "DT" }] },
  });
  expect(await ask(await agency.seatOf("staff"), indicatorList, { params })).toMatchObject({ status: 403 });
});

test("an indicator of another agency is a 404 to read, to change and to retire", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const calendarId = await aCalendar(agency);
  const foreign = await anIndicator(other, await aCalendar(other));
  const params = { agency: agency.slug, indicator: foreign };
  const officer = await agency.seatOf("officer");
  expect(await ask(officer, indicatorPage, { params })).toMatchObject({ status: 404 });
  expect(await ask(officer, changeIndicator, { params, form: { ...indicator, calendarId } })).toMatchObject({
    status: 404,
  });
  expect(await ask(officer, retire, { params, form: {} })).toMatchObject({ status: 404 });
});
