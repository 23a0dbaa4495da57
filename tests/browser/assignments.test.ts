import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAssignments } from "~/modules/campaigns/queries.server";
import { anAgency, type TestAgency } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aReadyCampaign } from "../support/draft-campaign";
import { visit } from "../support/visitor";

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function anOfficer(agency: TestAgency): Promise<{ email: string; password: string }> {
  const { email } = await agency.seatOf("officer");
  return { email, password: "mat-khau-kiem-thu" };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("plans are pasted from Excel with their names, two errors are mended in place, and all is saved", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, judgedTargetId, unitIds } = await aReadyCampaign(agency);
  const officer = await anOfficer(agency);
  const { page, check } = await visit(browser, server.url, officer);
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/assignments`, { waitUntil: "networkidle" });
  await page.locator('td[data-at="0.0"]').click();
  await paste(
    page,
    "TT\tĐối tượng\tTin, bài\tPhối hợp\n1\tPhòng Kinh doanh\t1,200\t× 50 %\n2\tPhòng Ẩm thực\t80 × 0,5\tKG\n",
  );
  expect(await page.locator(".paste-note p").textContent()).toBe("Đã dán 4 ô, 2 ô lỗi.");
  await check();
  const mended: Record<string, string> = { "1,200": "1.200", KG: "KG: không có việc này" };
  for (let left = 2; left > 0; left -= 1) {
    await page.keyboard.press("F8");
    const wrong = await page.evaluate(() => document.activeElement?.childNodes[1]?.textContent ?? "");
    await page.keyboard.type(mended[wrong] ?? "");
    await page.keyboard.press("Enter");
  }
  expect(await page.locator("td[aria-invalid=true]").count()).toBe(0);
  await page.getByRole("button", { name: "Lưu chỉ tiêu giao" }).click();
  await page
    .getByRole("status")
    .getByText(/Đã lưu/)
    .waitFor();
  const saved = await agency.see("officer", (view) => listAssignments(view, campaignId));
  const textOf = (target: string, subject: string) =>
    saved.find((each) => each.targetId === target && each.subjectId === subject)?.text;
  expect([textOf(targetId, unitIds[0]), textOf(judgedTargetId, unitIds[0])]).toEqual(["1.200", "× 50 %"]);
  expect([textOf(targetId, unitIds[1]), textOf(judgedTargetId, unitIds[1])]).toEqual([
    "80 × 50 %",
    "KG: không có việc này",
  ]);
  expect(await page.locator('td[data-state="saving"]').count()).toBe(0);
});

test("what the server turns down comes back to its cell, and leaving with something unsaved is asked about", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  const { page } = await visit(browser, server.url, await anOfficer(agency));
  await page.goto(`${server.url}/a/${agency.slug}/campaigns/${campaignId}/assignments`, { waitUntil: "networkidle" });
  await page.locator('td[data-at="0.0"]').click();
  await page.keyboard.type("chín mươi");
  await page.keyboard.press("Enter");
  await page.keyboard.type("70");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lưu chỉ tiêu giao" }).click();
  await page
    .getByText(/1 ô còn phải sửa/)
    .first()
    .waitFor();
  expect(await page.locator('td[data-at="0.0"]').getAttribute("data-state")).toBe("error");
  await expect.poll(() => page.locator('td[data-at="1.0"]').getAttribute("data-state")).toBeNull();
  await page.getByRole("link", { name: "Không, quay lại" }).click();
  await page.getByRole("heading", { name: "Rời bảng giao khi chưa lưu?" }).waitFor();
  await page.getByRole("button", { name: "Ở lại" }).click();
  await page.locator('td[data-at="0.0"]').click();
  await page.keyboard.press("Delete");
  expect(await page.locator("td[aria-invalid=true]").count()).toBe(0);
  await page.keyboard.press("Control+z");
  expect(await page.locator("td[aria-invalid=true]").count()).toBe(1);
});
