import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAgency, type TestAgency, type TestSeat } from "../support/agency";
import { aLaunchedCampaign, enterFigures, inAutumn, type LaunchedCampaign } from "../support/board";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { aDraft } from "../support/draft-campaign";
import { visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";
const classes = [
  { id: "c1", label: "Xuất sắc", atLeast: 80_000, gates: [{ flag: "kỷ luật" }], quota: null },
  { id: "c2", label: "Tốt", atLeast: 50_000, gates: [], quota: null },
];

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let running: LaunchedCampaign;
let draftId: string;
let officer: TestSeat;
let leader: TestSeat;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Xếp loại" });
  const entrants = ["Phòng An", "Phòng Bảo"].map((name) => ({ name }));
  running = await aLaunchedCampaign(agency, [{ name: "Khối Một", entrants }], { classes });
  await enterFigures(agency, running, { "Phòng An": [90, 90], "Phòng Bảo": [79, 79] });
  // Runs or is in review on any day on which this test runs.
  await agency.as(
    "officer",
    ({ db }) => db.$executeRaw`update campaign set starts_on = '2025-01-01'
    where agency_id = ${agency.id}::uuid and id = ${running.campaignId}::uuid`,
    { now: inAutumn },
  );
  draftId = await aDraft(agency);
  officer = await agency.seat("officer", { name: "Nguyễn Hoài Linh" });
  leader = await agency.seat("leader", { name: "Trần Minh Khôi" });
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("the officer sets classes and tie-breakers of a draft, and is told what cannot be read beside it", {
  timeout: 120_000,
}, async () => {
  const visitor = await visit(browser, server.url, { email: officer.email, password });
  const { page } = visitor;
  await page.goto(`/a/${agency.slug}/campaigns/${draftId}/targets`);
  await page.getByRole("link", { name: "Cách cộng điểm, xếp loại" }).click();
  await page.getByRole("button", { name: "Thêm mức xếp loại" }).click();
  await page.getByLabel("Tên mức").fill("Xuất sắc");
  await page.getByLabel("Từ", { exact: true }).fill("chín mươi");
  await page.getByLabel("Không vướng").fill("kỷ luật");
  await page.getByLabel("Xét trước").selectOption({ label: "Ít điểm trừ hơn" });
  await page.getByRole("button", { name: "Lưu cách cộng điểm" }).click();
  await page.getByText("Có chỗ cần sửa").waitFor();
  expect(await page.getByLabel("Từ", { exact: true }).getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("Tên mức").inputValue()).toBe("Xuất sắc");

  await page.getByLabel("Từ", { exact: true }).fill("90,5");
  await page.getByLabel("Tỷ lệ nhiều nhất").fill("20");
  await page.getByText("Xuất sắc: từ 90,5 điểm; không vướng “kỷ luật”; nhiều nhất 20 % số được xếp hạng").waitFor();
  await visitor.check();
  await page.getByRole("button", { name: "Lưu cách cộng điểm" }).click();
  await page.getByText("Đã lưu cách cộng điểm").waitFor();
  await page.goto(`/a/${agency.slug}/campaigns/${draftId}/scoring`);
  expect(await page.getByLabel("Từ", { exact: true }).inputValue()).toBe("90,5");
  expect(await page.getByLabel("Xét trước").inputValue()).toBe("fewestPenaltyPoints");
  await page.goto(`/a/${agency.slug}/campaigns/${running.campaignId}/scoring`);
  await page.getByText("Phong trào đã phát động nên cách cộng điểm, xếp loại giữ nguyên").waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test("points that the officer proposes count once the leader has agreed, and a flag takes the class away", {
  timeout: 120_000,
}, async () => {
  const asking = await visit(browser, server.url, { email: officer.email, password });
  const campaign = `/a/${agency.slug}/campaigns/${running.campaignId}`;
  await asking.page.goto(campaign);
  await asking.page.getByText("Thêm thao tác").click();
  await asking.page.getByRole("link", { name: "Điểm thưởng, điểm trừ" }).click();
  await asking.page.getByLabel("Đối tượng").selectOption(running.idOf("Phòng Bảo"));
  await asking.page.getByLabel("Điểm", { exact: true }).fill("1,5");
  await asking.page.getByLabel("Lý do, căn cứ").fill("Bằng khen của Bộ");
  await asking.page.getByRole("button", { name: "Đề nghị" }).click();
  await asking.page.getByText("Chờ quyết định").first().waitFor();
  expect(await asking.page.getByLabel("Lý do, căn cứ").inputValue()).toBe("");
  expect(await asking.page.getByRole("button", { name: "Đồng ý", exact: true }).count()).toBe(0);
  await asking.check();

  const deciding = await visit(browser, server.url, { email: leader.email, password }, { width: 390 });
  await deciding.page.getByText("Quyết định 1 đề nghị điểm thưởng, điểm trừ").waitFor();
  await deciding.page.getByRole("link", { name: "Xem và quyết định" }).click();
  await deciding.page.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await deciding.page.locator("dialog[open]").getByRole("button", { name: "Đồng ý", exact: true }).click();
  await deciding.page.getByText("Đã đồng ý; điểm chính thức đã tính lại.").waitFor();
  await deciding.check();
  expect(deciding.complaints).toEqual([]);

  await asking.page.goto(`${campaign}/ranking?board=official`);
  const line = asking.page.getByRole("row", { name: /Phòng Bảo/ });
  await line.getByText("80,50").waitFor();
  await line.getByText("Xuất sắc").waitFor();
  await asking.check();
  await asking.page.goto(`${campaign}/flags`);
  await asking.page.getByLabel("Đối tượng").selectOption(running.idOf("Phòng Bảo"));
  await asking.page.getByLabel("Điều kiện", { exact: true }).fill("kỷ luật");
  await asking.page.getByLabel("Lý do, căn cứ").fill("Khiển trách");
  await asking.page.getByRole("button", { name: "Ghi điều kiện" }).click();
  await asking.page.getByRole("button", { name: "Gỡ" }).waitFor();
  await asking.check();
  await asking.page.goto(`${campaign}/ranking?board=official`);
  await line.getByText("đủ điểm Xuất sắc, nhưng vướng “kỷ luật”").waitFor();
  expect(asking.complaints).toEqual([]);
  await asking.close();
  await deciding.close();
});
