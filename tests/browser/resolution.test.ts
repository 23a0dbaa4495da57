import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { anAgency, done, type TestAgency } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aCalendar, aDraft, aUnit } from "../support/draft-campaign";
import { resolutionOf2020 } from "../support/resolution";
import { type Visitor, visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let campaignId: string;
let unitId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Nghị quyết" });
  unitId = await aUnit(agency, "Phòng Thông tin");
  const units = [unitId, await aUnit(agency, "Phòng Sự kiện")];
  await aCalendar(agency);
  campaignId = await aDraft(agency, { theme: "" });
  const entrants = units.map((subjectId) => ({ subjectId, clusterIndex: 0 }));
  done(
    await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters: [{ name: "Khối" }], entrants })),
  );
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("a resolution is pasted, judged line by line, launched, appraised with evidence, and copied to the next year", {
  timeout: 240_000,
}, async () => {
  const { email } = await agency.seatOf("officer");
  const officer = await visit(browser, server.url, { email, password });
  const { page } = officer;
  await paste(officer);
  await launch(officer);
  await prove(officer);
  await appraise(page);
  await page.goto(at("ranking"));
  await page
    .getByRole("row", { name: /Phòng Thông tin/ })
    .getByText(/9,00/)
    .first()
    .waitFor();
  await copy(officer);
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

function at(page: string): string {
  return `${server.url}/a/${agency.slug}/campaigns/${campaignId}/${page}`;
}

async function paste({ page, check }: Visitor): Promise<void> {
  await page.goto(at("targets"));
  await page.getByRole("link", { name: "Dán danh sách" }).click();
  await page.getByLabel("Danh sách", { exact: true }).fill(resolutionOf2020);
  await page.getByText("Nhận ra 11 chỉ tiêu").waitFor();
  await page.getByText("Nhận ra “100 %”").waitFor();
  const answers = page.getByLabel("Chấm bằng cách nào?");
  expect(await answers.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => (number === 1 || number === 10 ? "figures" : "rating")),
  );
  await answers.nth(1).selectOption({ label: "Người thẩm định cho điểm" });
  await page.getByLabel("Điểm", { exact: true }).nth(2).fill("chín");
  await page.getByRole("button", { name: "Thêm 11 chỉ tiêu" }).click();
  await page.getByRole("alert").getByRole("link").click();
  await page.locator('[id="points.2"]:focus').waitFor();
  expect(await page.getByLabel("Điểm", { exact: true }).nth(2).inputValue()).toBe("chín");
  expect(await answers.nth(1).inputValue()).toBe("judgement");
  await check();
  await page.getByLabel("Điểm", { exact: true }).nth(2).fill("9");
  await page.getByRole("button", { name: "Thêm 11 chỉ tiêu" }).click();
  await page.waitForURL(/targets$/);
  await page.getByText("Nâng cao chất lượng đội ngũ").waitFor();
}

async function launch({ page, check }: Visitor): Promise<void> {
  await page.goto(at("review"));
  await check();
  await page.getByRole("button", { name: "Phát động", exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Phát động" }).click();
  await page.waitForURL(/campaigns\/[^/]+$/);
  await page
    .getByRole("row", { name: /Hoàn thành 100 %/ })
    .getByText("100 %")
    .last()
    .waitFor();
  await check();
}

/** A link without a day, which is said afterwards. */
async function prove({ page, check }: Visitor): Promise<void> {
  await page.goto(`${server.url}/a/${agency.slug}/evidence?campaign=${campaignId}&subject=${unitId}`);
  await page.getByRole("link", { name: /Nâng cao năng suất lao động/ }).click();
  await page.getByLabel("Hoặc đường dẫn").fill("dang.vn/nang-suat");
  await page.getByRole("button", { name: "Gắn minh chứng" }).click();
  await page.getByText("chưa rõ ngày").waitFor();
  await page.getByText("Bổ sung ngày", { exact: true }).click();
  await page.getByLabel("Ngày diễn ra", { exact: true }).fill("hôm qua");
  await page.getByRole("button", { name: "Ghi ngày" }).click();
  await page.getByText("Viết ngày như 06/10/2026").waitFor();
  await check();
  await page.getByLabel("Ngày diễn ra", { exact: true }).fill("06/01/2026");
  await page.getByRole("button", { name: "Ghi ngày" }).click();
  await page.getByText("diễn ra 06/01/2026").waitFor();
}

async function appraise(page: Page): Promise<void> {
  await page.goto(at("appraisals"));
  await page.getByRole("link", { name: /Nâng cao năng suất.*cho Phòng Thông tin/ }).click();
  await page.getByText("dang.vn/nang-suat").waitFor();
  await page.getByLabel("Mức").selectOption({ index: 1 });
  await page.getByLabel("Căn cứ").fill("Theo báo cáo quý I");
  await page.getByRole("button", { name: "Ghi điểm" }).click();
  await page
    .getByRole("link", { name: /Nâng cao năng suất.*cho Phòng Thông tin/ })
    .getByText("Hoàn thành xuất sắc")
    .waitFor();
}

async function copy({ page, check }: Visitor): Promise<void> {
  await page.goto(at("copy"));
  const plan = page.getByLabel("Kế hoạch mới: Hoàn thành 100 % kế hoạch Sở giao, Phòng Thông tin");
  expect(await plan.inputValue()).toBe("100");
  await plan.fill("gần hết");
  await page.getByRole("button", { name: "Tạo bản nháp năm sau" }).click();
  await page.getByRole("alert").getByRole("link").click();
  expect(await plan.inputValue()).toBe("gần hết");
  await check();
  await plan.fill("98");
  await page.getByRole("button", { name: "Tạo bản nháp năm sau" }).click();
  await page.waitForURL(/information/);
  await page.goto(page.url().replace(/information.*/, "assignments"));
  await page.locator(".entry-grid tbody tr", { hasText: "Phòng Thông tin" }).getByText("98").first().waitFor();
}
