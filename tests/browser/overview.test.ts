import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inProject } from "../../server/project";
import { anAgency, type TestAgency, type TestSeat } from "../support/agency";
import { aLaunchedCampaign, enterFigures, inAutumn, type LaunchedCampaign } from "../support/board";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { visit } from "../support/visitor";

const password = "mat-khau-kiem-thu";

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let campaign: LaunchedCampaign;
let leader: TestSeat;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Nhìn lại" });
  const entrants = ["Phòng An", "Phòng Bảo"].map((name) => ({ name }));
  campaign = await aLaunchedCampaign(agency, [{ name: "Khối Một", entrants }]);
  const [second] = await agency.see(
    "officer",
    ({ db }) =>
      db.$queryRaw<{ id: string }[]>`select id from period where agency_id = ${agency.id}::uuid and code = '2026-Q2'`,
  );
  await enterFigures(
    agency,
    { ...campaign, periodId: second?.id ?? "" },
    { "Phòng An": [50, 50], "Phòng Bảo": [20, 40] },
  );
  await enterFigures(agency, campaign, { "Phòng An": [20, 40], "Phòng Bảo": [70, 50] });
  // Has begun on any day on which this test runs.
  await agency.as(
    "officer",
    ({ db }) => db.$executeRaw`update campaign set starts_on = '2025-01-01'
    where agency_id = ${agency.id}::uuid and id = ${campaign.campaignId}::uuid`,
    { now: inAutumn },
  );
  leader = await agency.seat("leader", { name: "Trần Minh Khôi" });
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("the leader reads the answer, opens a number, and comes to the receipt behind it", {
  timeout: 120_000,
}, async () => {
  for (const screen of [{ colorScheme: "light" as const }, { colorScheme: "dark" as const, width: 390 }]) {
    const visitor = await visit(browser, server.url, { email: leader.email, password }, screen);
    const { page } = visitor;
    await page.waitForURL(/\/overview$/);
    await page.goto(`/a/${agency.slug}/overview?period=2026-09-30`);
    await page.getByRole("heading", { level: 1, name: "Quý III/2026 đạt cả 2 chỉ tiêu." }).waitFor();
    expect(await page.getByText(/Phòng Bảo, 2 lên 1/).count()).toBe(1);
    await visitor.check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "Tin, bài" }).click();
    const panel = page.getByRole("complementary", { name: "Tin, bài" });
    await panel.getByText("2/2 có số liệu").waitFor();
    await visitor.check();
    await panel.getByRole("link", { name: "Phòng Bảo" }).click();
    await page.waitForURL(/standings/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }
});

test("a chart draws the same numbers as the table that the server wrote, and takes no other room", {
  timeout: 120_000,
}, async () => {
  const visitor = await visit(browser, server.url, { email: leader.email, password });
  const { page } = visitor;
  await page.goto(`/a/${agency.slug}/units/${campaign.idOf("Phòng Bảo")}`);
  const chart = page.locator("figure.chart").first();
  await chart.getByRole("heading", { name: /tăng từ 20.* lên 70/ }).waitFor();
  await chart.locator(".chart-plot svg circle").first().waitFor();
  expect(await chart.locator(".chart-plot svg circle").count()).toBe(2);
  const height = await chart.evaluate((element) => element.clientHeight);
  await chart.getByText("Xem bảng số liệu").click();
  const cells = await chart.getByRole("row").allInnerTexts();
  expect(cells.filter((row) => /\d+\stin/.test(row)).map((row) => row.split(/\s+/).slice(0, 3).join(" "))).toEqual([
    "Quý II/2026 20",
    "Quý III/2026 70",
  ]);
  await visitor.check();
  expect(visitor.complaints).toEqual([]);
  const bare = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 1440, height: 900 },
  });
  const still = await bare.newPage();
  await still.goto(`/a/${agency.slug}/units/${campaign.idOf("Phòng Bảo")}`);
  const without = still.locator("figure.chart").first();
  expect(await without.locator("svg").count()).toBe(0);
  expect(await without.evaluate((element) => element.clientHeight)).toBeLessThan(height);
  await bare.close();
  await visitor.close();
});

type Manifest = {
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports?: string[]; parentId?: string }>;
};

test("no page carries more scripts than it may, and the drawing library is in none of them", () => {
  const assets = inProject("build/client/assets");
  const file = readdirSync(assets).find((name) => name.startsWith("manifest-")) ?? "";
  const text = readFileSync(`${assets}/${file}`, "utf8");
  const manifest: Manifest = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  const sizes = new Map<string, number>();
  const sizeOf = (address: string) => {
    const known = sizes.get(address) ?? gzipSync(readFileSync(inProject(`build/client${address}`))).length;
    sizes.set(address, known);
    return known;
  };
  const filesOf = (id: string | undefined): string[] => {
    const route = id === undefined ? undefined : manifest.routes[id];
    return route ? [route.module, ...(route.imports ?? []), ...filesOf(route.parentId)] : [];
  };
  const weights = Object.keys(manifest.routes).map((id) => {
    const files = new Set([manifest.entry.module, ...manifest.entry.imports, ...filesOf(id)]);
    expect([id, [...files].filter((name) => name.includes("/plot-"))]).toEqual([id, []]);
    return { id, bytes: [...files].reduce((total, name) => total + sizeOf(name), 0) };
  });
  expect(weights.filter(({ bytes }) => bytes > 130 * 1024)).toEqual([]);
  expect(readdirSync(assets).filter((name) => name.startsWith("plot-"))).toHaveLength(1);
});
