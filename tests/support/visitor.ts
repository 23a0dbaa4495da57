import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** Somebody in a browser of his own, whose console and policy must stay clean. */
export type Visitor = {
  page: Page;
  /** What the console or the content policy complained about. */
  complaints: string[];
  /** Fails on an accessibility fault of the page once it has come to rest. */
  check: () => Promise<void>;
  close: () => Promise<void>;
};

export async function visit(
  browser: Browser,
  url: string,
  account: { email: string; password: string },
  screen: { width?: number; colorScheme?: "light" | "dark" } = {},
): Promise<Visitor> {
  const { width = 1440, colorScheme = "light" } = screen;
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    locale: "vi-VN",
    viewport: { width, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A refused form answers 422, which browsers report by themselves.
    if (/status of 422/.test(message.text())) return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/login");
  await page.getByLabel("Thư điện tử công vụ").fill(account.email);
  await page.getByLabel("Mật khẩu").fill(account.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/login"));
  return {
    page,
    complaints,
    check: async () => expect.soft(await barriersOn(page)).toEqual([]),
    close: () => context.close(),
  };
}

/** What keeps readers out of a page that has come to rest. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${page.url()}: ${id} ${nodes[0]?.target.join(" ") ?? ""}`);
}
