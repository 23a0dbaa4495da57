import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aCampaign, type MadeCampaign } from "../support/campaign-of-rules";
import { pngBytes } from "../support/evidence";
import { anIndicator, aUnit, october, theMonths, type } from "../support/figures";
import { visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let unitId: string;
let periodId: string;
let campaign: MadeCampaign;
let head: TestSeat;
let verifier: TestSeat;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Minh chứng" });
  unitId = await aUnit(agency, "Phòng Lễ tân");
  const { calendarId, months } = await theMonths(agency);
  periodId = months[8] ?? "";
  const indicatorId = await anIndicator(agency, calendarId, { name: "Ca trực" });
  campaign = await aCampaign(agency, {
    targets: [
      { code: "1", max: 10, rules: [{ kind: "rating@1", scale: { Tốt: "10", Khá: "6" }, withoutEvidence: "2" }] },
    ],
    entrants: [{ subjectId: unitId, unitId }],
  });
  await campaign.launch();
  head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  verifier = await agency.seat("verifier", { name: "Hà Văn Dũng" });
  await type(agency, head, { indicatorId, periodId, subjectId: unitId }, "21");
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("a head puts a photograph and a link beside a figure, and the verifier opens what he sees", {
  timeout: 120_000,
}, async () => {
  const unit = await visit(browser, server.url, { email: head.email, password });
  await unit.page.goto(`/a/${agency.slug}/entry?unit=${unitId}&period=${periodId}&sheet=unit`);
  await unit.page.getByRole("gridcell").filter({ hasText: "21" }).click();
  await unit.page.keyboard.press("Control+Enter");
  await unit.page.getByText("Chưa có minh chứng.").waitFor();
  await unit.page.getByText("Thêm minh chứng").click();

  const file = unit.page.getByLabel("Tệp hoặc ảnh");
  await file.setInputFiles({ name: "trang.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  await unit.page.getByText("Tệp này không thuộc loại được nhận").waitFor();
  await file.setInputFiles({ name: "ca-trực.png", mimeType: "image/png", buffer: pngBytes });
  await unit.page.getByLabel("Ghi chú").fill("Bảng chấm công treo ở sảnh");
  await unit.check();

  // The line is cut at the first sending: what was chosen stays, and sent again it is there once.
  await unit.page.route("**/evidence/figures", (route) => route.abort(), { times: 1 });
  await unit.page.getByRole("button", { name: "Gắn minh chứng" }).click();
  await unit.page.getByText("Chưa gửi được vì mất liên lạc").waitFor();
  await unit.page.getByRole("button", { name: "Thử lại" }).click();
  await unit.page.getByRole("link", { name: "ca-trực.png" }).waitFor();

  await unit.page.getByLabel("Hoặc đường dẫn").fill("dang.vn/tin/12");
  await unit.page.getByRole("button", { name: "Gắn minh chứng" }).click();
  await unit.page.getByRole("link", { name: "dang.vn/tin/12" }).waitFor();
  expect(await unit.page.locator(".evidence-list > li").count()).toBe(2);
  await unit.page.locator("td[data-at] .icon-paperclip").waitFor();
  await unit.check();
  expect(unit.complaints.filter((words) => !words.includes("net::ERR_FAILED"))).toEqual([]);
  await unit.close();

  done(await agency.as(head, (work) => submitResults(work, { unitId, periodId }), { now: october }));
  const desk = await visit(browser, server.url, { email: verifier.email, password });
  await desk.page.goto(`/a/${agency.slug}/verification`);
  await desk.page
    .getByRole("link", { name: /Ca trực/ })
    .first()
    .click();
  await desk.page.getByText("Bảng chấm công treo ở sảnh").waitFor();
  const address = await desk.page.getByRole("link", { name: "ca-trực.png" }).getAttribute("href");
  const opened = await desk.page.request.get(address ?? "");
  expect([opened.status(), opened.headers()["content-type"]]).toEqual([200, "image/png"]);
  expect(await opened.body()).toEqual(pngBytes);
  await desk.check();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test("a step without evidence scores its floor and says so; with evidence it scores its points", {
  timeout: 120_000,
}, async () => {
  const { campaignId, targetIds } = campaign;
  const targetId = targetIds["1"] ?? "";
  const cells = [{ targetId, subjectId: unitId, step: "Tốt", reason: "Theo biên bản 12/BB", version: 0 }];
  done(await agency.as("verifier", (work) => giveAppraisals(work, campaignId, { cells }), { now: october }));
  const receipt = `/a/${agency.slug}/campaigns/${campaignId}/standings/${unitId}?board=official&figures=open`;

  const unit = await visit(browser, server.url, { email: head.email, password }, { width: 390 });
  await unit.page.goto(receipt);
  await unit.page.getByText("Tốt, chưa có minh chứng: 2").waitFor();

  await unit.page.goto(`/a/${agency.slug}/evidence`);
  await unit.page.getByText("0 trên 1 chỉ tiêu đã có minh chứng.").waitFor();
  await unit.page.getByRole("link", { name: /Viết tự đánh giá và gắn minh chứng/ }).click();
  await unit.page.getByText("Chưa có minh chứng: mức nào cũng chỉ được 2 điểm.").waitFor();
  await unit.page.getByRole("textbox", { name: "Tự đánh giá" }).fill("Không ai đi muộn cả năm");
  await unit.page.getByRole("button", { name: "Lưu tự đánh giá" }).click();
  const toast = unit.page.locator(".toast", { hasText: "Đã lưu lời tự đánh giá." });
  await toast.getByRole("button").click();
  await unit.page.getByLabel("Hoặc đường dẫn").fill("https://dang.vn/tin/13");
  await unit.page.getByRole("button", { name: "Gắn minh chứng" }).click();
  await unit.page.getByText("1 trên 1 chỉ tiêu đã có minh chứng.").waitFor();
  await unit.check();

  await unit.page.goto(receipt);
  await unit.page.getByText(/Tốt: 10$/).waitFor();
  await unit.page.getByRole("link", { name: "dang.vn/tin/13" }).waitFor();
  await unit.check();
  expect(unit.complaints).toEqual([]);
  await unit.close();

  const desk = await visit(browser, server.url, { email: verifier.email, password });
  await desk.page.goto(`/a/${agency.slug}/campaigns/${campaignId}/appraisals?target=${targetId}&subject=${unitId}`);
  await desk.page.getByText("Không ai đi muộn cả năm").waitFor();
  await desk.check();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
