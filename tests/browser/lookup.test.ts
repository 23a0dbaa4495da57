import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { addPerson } from "~/modules/people/add-person.server";
import { anAgency, done, type TestAgency } from "../support/agency";
import { launchBrowser, startTestServer, type TestServer } from "../support/browser";
import { type Visitor, visit } from "../support/visitor";

let server: TestServer;
let browser: Browser;
let agency: TestAgency;
let officer: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  agency = await anAgency({ name: "Trung tâm Tra cứu" });
  done(
    await agency.as("admin", (work) =>
      addPerson(work, { name: "Trần Minh Khôi", staffCode: null, bornOn: null, isUnionMember: true }),
    ),
  );
  done(
    await agency.as("officer", (work) =>
      addAwardType(work, { code: "ldtt", name: "Lao động tiên tiến", kind: "title", subjectKind: "individual" }),
    ),
  );
  const { email } = await agency.seat("officer");
  officer = await visit(browser, server.url, { email, password: "mat-khau-kiem-thu" });
}, 180_000);

afterAll(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
});

test("names are proposed while one is typed", async () => {
  const { page } = officer;
  await page.goto(`/a/${agency.slug}/decisions/new`);
  await page.getByLabel("Người ký", { exact: true }).fill("tran minh");
  await page.locator('datalist option[value^="Trần Minh Khôi"]').first().waitFor({ state: "attached" });
});

test("proposals that fail take nothing of the form away", async () => {
  const { page } = officer;
  let asked = 0;
  await page.route(/decisions\/choices/, (route) => {
    asked++;
    return asked === 1 ? route.fulfill({ status: 503, body: "" }) : route.abort();
  });
  await page.getByLabel("Trích yếu").fill("Khen thưởng năm 2026");
  for (const name of ["Nguyễn Hoài", "Phan Mỹ"]) {
    const answered = page.waitForEvent("requestfinished").catch(() => null);
    await page.getByLabel("Người ký", { exact: true }).fill(name);
    await Promise.race([answered, page.waitForEvent("requestfailed")]);
  }
  expect(asked).toBe(2);
  // The refused form comes while a proposal is still awaited.
  await page.getByLabel("Người ký", { exact: true }).fill("Trần Minh");
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Trích yếu").inputValue()).toBe("Khen thưởng năm 2026");
});
