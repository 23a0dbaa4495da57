import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoAccounts, demoPassword, demoSlugs, secondSeat } from "../../prisma/demo/accounts";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { inTurns } from "../support/http";
import { barriersOn, visit } from "../support/visitor";
import { deadEnds, type Walk, walkPages } from "../support/walk";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

const walked = ["leader", "officer", "unitHead", "verifier", "staff"];
const accountsOf = (slug: string) => demoAccounts.filter(({ agency }) => agency === slug);

test.each(demoSlugs)(
  "in %s every role finds its pages whole, in Vietnamese, for everybody and on a phone",
  {
    timeout: 120_000,
  },
  async (agency) => {
    const accounts = accountsOf(agency).filter(({ role }) => walked.includes(role));
    const walks = await inTurns(
      accounts,
      (account) => walkPages(browser, server.url, account, { agency, most: 14 }),
      2,
    );
    expect(walks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(walks.filter(({ pages }) => pages.length < 8)).toEqual([]);
    for (const { page, close } of walks) {
      for (const path of [`/a/${agency}`, `/a/${agency}/rankings`]) {
        await page.goto(path);
        expect.soft(await barriersOn(page)).toEqual([]);
      }
      await close();
    }
    if (agency === "bao-chi-thanh-pho") expect(roundedUp(walks)).toEqual([]);
  },
);

/** Where a page with the figure 99,99 says 100 %, and not of the plan, its title, or what has been handed in. */
function roundedUp(walks: readonly Walk[]): string[] {
  const pages = walks.flatMap((walk) => walk.pages).filter(({ text }) => text.includes("99,99"));
  expect(pages.length).toBeGreaterThan(2);
  const allowed = /Hoàn thành 100 % kế hoạch|\/ 100 %|KH 100 %|Tiến độ nộp kết quả\s+100 ?%/g;
  return pages.filter(({ text }) => /100 ?%/.test(text.replace(allowed, ""))).map(({ path }) => path);
}

test("no page of an agency leads somebody to where he may not go", { timeout: 120_000 }, async () => {
  const accounts = demoAccounts.filter(({ agency }) => agency !== null);
  const ends = await inTurns(accounts, (account) =>
    deadEnds(server.url, account, { agency: account.agency ?? "", most: 45 }),
  );
  expect(ends.flat()).toEqual([]);
});

test("an account with seats in two agencies chooses one, and goes over to the other from its menu", async () => {
  const { page, complaints, close } = await visit(browser, server.url, secondSeat);
  await page.waitForURL(/\/seats$/);
  const choices = page.getByRole("navigation", { name: "Cơ quan" }).getByRole("link");
  expect((await choices.allInnerTexts()).map((text) => text.trim())).toEqual([
    "Sở Thông tin và Truyền thông (mẫu)",
    "Trung tâm Báo chí Thành phố (mẫu)",
  ]);
  await choices.filter({ hasText: "Trung tâm Báo chí" }).click();
  await page.waitForURL(/\/a\/bao-chi-thanh-pho\/overview$/);
  await page.getByLabel("Tài khoản của Nguyễn Trọng Hiếu").first().click();
  await page.getByRole("link", { name: "Sở Thông tin và Truyền thông (mẫu)" }).click();
  await page.waitForURL(/\/a\/so-tttt\/overview$/);
  await page.getByRole("banner").getByText("Sở Thông tin và Truyền thông (mẫu)").first().waitFor();
  expect(await page.getByText("Thi đua ngành Thông tin và Truyền thông năm 2018").count()).toBeGreaterThan(0);
  expect(await page.getByText("Nghị quyết Hội nghị viên chức năm 2020").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("an account with one seat is asked nothing, and its menu offers no other agency", async () => {
  const { page, close } = await visit(browser, server.url, { email: "leader@so-tttt.demo", password: demoPassword });
  await page.waitForURL(/\/a\/so-tttt\/overview$/);
  await page
    .getByLabel(/^Tài khoản của/)
    .first()
    .click();
  expect(await page.getByRole("link", { name: "Trung tâm Báo chí Thành phố (mẫu)" }).count()).toBe(0);
  await close();
});
