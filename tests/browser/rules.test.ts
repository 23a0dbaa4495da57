import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { anAgency, done, type TestAgency } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aDraft } from "../support/draft-campaign";
import { anIndicator, aUnit, october, theMonths } from "../support/figures";
import { type Visitor, visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";
const codes = ["KHACH", "KHEN", "VI-PHAM", "DOANH-THU"];

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let campaignId: string;
let periodId: string;
let units: string[];
let indicators: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Cách chấm" });
  const { calendarId, months } = await theMonths(agency);
  periodId = months[0] ?? "";
  units = [await aUnit(agency, "Phòng Lễ tân"), await aUnit(agency, "Phòng Kế hoạch")];
  indicators = [];
  for (const code of codes) indicators.push(await anIndicator(agency, calendarId, { code, name: `Số liệu ${code}` }));
  campaignId = await aDraft(agency, { theme: "", startsOn: "2023-01-01", endsOn: "2023-12-31" });
  const entrants = units.map((subjectId) => ({ subjectId, clusterIndex: 0 }));
  const clusters = [{ name: "Khối Phục vụ" }];
  done(await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters, entrants }), { now: october }));
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("bands, occurrences and the cluster's leader are set in the form, and give the points that the ranking and the receipt show", {
  timeout: 240_000,
}, async () => {
  const officer = await visit(browser, server.url, { email: (await agency.seatOf("officer")).email, password });
  const { page, check } = officer;

  await begin(page, "Phục vụ khách", "Khoảng giá trị hoặc tỷ lệ", "10");
  await page.getByLabel("Xét theo").selectOption({ label: "Giá trị thực hiện" });
  await page.getByLabel("Khoảng 1: cuối khoảng").fill("80");
  await page.getByLabel("Khoảng 1: điểm").fill("5");
  await page.getByLabel("Khoảng 2: đầu khoảng").fill("90");
  await page.getByLabel("Khoảng 2: điểm").fill("10");
  await choose(page, "Lấy số liệu từ danh mục", "KHACH");
  await page.getByRole("button", { name: "Lưu chỉ tiêu" }).click();
  await page.getByRole("alert").getByText("từ 80 đến dưới 90 không thuộc khoảng nào").waitFor();
  expect(await page.getByLabel("Khoảng 2: điểm").inputValue()).toBe("10");
  expect(await page.getByLabel("Chấm theo").inputValue()).toBe("bands");
  await check();
  await page.getByLabel("Khoảng 2: đầu khoảng").fill("80");
  await page.getByText("Theo giá trị thực hiện: dưới 80: 5 điểm; từ 80: 10 điểm").waitFor();
  await save(officer);

  await begin(page, "Kỷ luật", "Cộng, trừ theo số lần", "10");
  await page.getByLabel("Mỗi lần cộng").fill("1");
  await page.getByLabel("Cộng nhiều nhất").fill("2");
  await page.getByLabel("Mỗi lần trừ").fill("2");
  await page.getByLabel("Thưởng vượt mức tối đa").fill("2");
  await choose(page, "Số lần được cộng", "KHEN");
  await choose(page, "Số lần bị trừ", "VI-PHAM");
  await check();
  await save(officer);

  await begin(page, "Doanh thu", "So với đơn vị dẫn đầu cụm", "20");
  await choose(page, "Lấy số liệu từ danh mục", "DOANH-THU");
  await save(officer);

  await launch(officer);
  await report();
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/ranking?board=official`);
  await page
    .getByRole("row", { name: /Phòng Kế hoạch/ })
    .getByText("27,00")
    .waitFor();
  const first = page.getByRole("row", { name: /Phòng Lễ tân/ });
  await first.getByText("37,00").waitFor();
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/standings/${units[0]}?board=official`);
  await page.getByText("10 + 1 × 1 − 2 × 2 = 7").first().waitFor({ state: "attached" });
  await page.getByText("90 (từ 80): 10").first().waitFor({ state: "attached" });
  await page.getByText("20 × 150 / 150 = 20").first().waitFor({ state: "attached" });
  await check();
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

async function begin(page: Page, title: string, kind: string, points: string): Promise<void> {
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/targets/new`);
  await page.getByLabel("Chỉ tiêu", { exact: true }).fill(title);
  await page.getByLabel("Chấm theo").selectOption({ label: kind });
  await page.getByLabel("Điểm tối đa", { exact: true }).fill(points);
}

async function choose(page: Page, label: string, code: string): Promise<void> {
  const option = page.getByLabel(label).locator("option", { hasText: `${code} –` });
  await page.getByLabel(label).selectOption((await option.getAttribute("value")) ?? "");
}

async function save({ page }: Visitor): Promise<void> {
  await page.getByRole("button", { name: "Lưu chỉ tiêu" }).click();
  await page.waitForURL(/targets$/);
}

async function launch({ page }: Visitor): Promise<void> {
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/review`);
  await page.getByRole("button", { name: "Phát động", exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Phát động" }).click();
  await page.waitForURL(/campaigns\/[^/]+$/);
}

/** January of both units, entered and verified. */
async function report(): Promise<void> {
  const at = { now: october };
  const figures = [
    ["90", "1", "2", "150"],
    ["70", "3", "0", "75"],
  ];
  const cells = figures.flatMap((texts, unit) =>
    texts.map((text, index) => ({
      ...{ indicatorId: indicators[index] ?? "", periodId, subjectId: units[unit] ?? "" },
      ...{ text, version: 0 },
    })),
  );
  done(await agency.as("officer", (work) => saveCells(work, { cells }), at));
  for (const unitId of units) done(await agency.as("officer", (work) => submitResults(work, { unitId, periodId }), at));
  const items = cells.map(({ indicatorId, subjectId }) => ({ indicatorId, periodId, subjectId, version: 1 }));
  done(await agency.as("verifier", (work) => verifyResults(work, { items }), at));
}
