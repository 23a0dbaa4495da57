import type { Browser, BrowserContext, Page } from "playwright-core";
import { signedIn, visiting } from "./http";

export type WalkedPage = { path: string; text: string };

export type Walk = {
  page: Page;
  pages: WalkedPage[];
  /** What is wrong, each with its address. */
  faults: string[];
  close: () => Promise<void>;
};

const broken = /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b/;
const english =
  /\b(submit|loading|error|invalid|required|cancel|save|delete|edit|search|next|previous|no data|not found|select|close|open|total|unknown|name|date|page|home|settings|user|role|score|rank)\b/i;
const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 800 } };

/**
 * Signs in and opens every page of the menu and then, up to `most` pages, one of each kind that they lead to: without a
 * complaint of the console or of the content policy, in Vietnamese, and no wider than a phone.
 */
export async function walkPages(
  browser: Browser,
  url: string,
  account: { email: string; password: string },
  { agency, most }: { agency: string; most: number },
): Promise<Walk> {
  const context = await signedInContext(browser, url, account);
  const page = await context.newPage();
  const walk: Walk = { page, pages: [], faults: [], close: () => context.close() };
  const fault = (what: string) => walk.faults.push(`${account.email} ${new URL(page.url()).pathname}: ${what}`);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) fault(message.text().slice(0, 300));
  });
  page.on("pageerror", (error) => fault(error.message));
  const home = `/a/${agency}`;
  const seen = new Set<string>();
  const queue = [home];
  while (queue.length > 0 && walk.pages.length < most) {
    const path = queue.shift() ?? home;
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await page.goto(path);
    const { pathname, search } = new URL(page.url());
    seen.add(kindOf(pathname + search));
    if (answer?.status() !== 200) fault(`${path} answered ${answer?.status()}`);
    const said = await wordsOf(page);
    for (const pattern of [broken, english]) {
      const found = pattern.exec(said);
      if (found) fault(`"${said.slice(Math.max(0, found.index - 30), found.index + 30)}"`);
    }
    const over = await widthOver(page);
    if (over > 0) fault(`${over} px wider than a phone`);
    walk.pages.push({ path, text: said });
    queue.push(...(await linksOf(page, home)));
  }
  return walk;
}

async function signedInContext(
  browser: Browser,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<BrowserContext> {
  const [name = "", value = ""] = (await signedIn(url, { email }, password)).split("=");
  const context = await browser.newContext({
    ...{ baseURL: url, locale: "vi-VN", viewport: widths.wide, reducedMotion: "reduce" },
  });
  await context.addCookies([{ name, value, url }]);
  return context;
}

/** What a reader sees or hears, spaces that must not break read as spaces. */
async function wordsOf(page: Page): Promise<string> {
  const named = await page.evaluate(() =>
    ["aria-label", "title", "placeholder", "alt"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""),
    ),
  );
  const words = [await page.title(), ...(await page.locator("body").allInnerTexts()), ...named].join("\n");
  return words.replaceAll("\u00a0", " ");
}

async function widthOver(page: Page): Promise<number> {
  await page.setViewportSize(widths.narrow);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize(widths.wide);
  return over;
}

/** The menu's first, then what the page itself leads to. */
async function linksOf(page: Page, home: string): Promise<string[]> {
  const links = await page.evaluate(() =>
    ["nav a[href]", "main a[href]"].flatMap((found) =>
      [...document.querySelectorAll(found)].map((link) => link.getAttribute("href") ?? ""),
    ),
  );
  return links
    .map((link) => link.split("#")[0] ?? "")
    .filter((link) => link.startsWith(`${home}/`) && !link.endsWith("/file"));
}

/** Pages that differ by an id, or by what is asked for under the same names, are of one kind. */
function kindOf(address: string): string {
  const [path = "", search = ""] = address.split("?");
  const asked = [...new Set(new URLSearchParams(search).keys())].sort();
  return [path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"), ...asked].join(" ");
}

/**
 * Follows links as somebody signed in, one from each kind of page to each kind, up to `most` pages: where they lead to
 * nothing that he may open, with the page that offered it.
 */
export async function deadEnds(
  url: string,
  { email, password }: { email: string; password: string },
  { agency, most }: { agency: string; most: number },
): Promise<string[]> {
  const cookie = await signedIn(url, { email }, password);
  const ask = visiting(url);
  const [seen, ways, ends] = [new Set<string>(), new Set<string>(), [] as string[]];
  const queue = [{ to: `/a/${agency}`, from: "" }];
  for (let next = queue.shift(); next && seen.size < most; next = queue.shift()) {
    const { to, from } = next;
    if (seen.has(to)) continue;
    seen.add(to);
    const { status, headers, text } = await ask(cookie, to);
    if (status >= 400) ends.push(`${email}: ${status} at ${to}, from ${from}`);
    const found = status < 300 ? hrefsIn(text) : [headers.get("Location") ?? ""];
    for (const link of found.filter((each) => each.startsWith(`/a/${agency}`))) {
      const way = `${kindOf(to)} > ${kindOf(link)}`;
      if (!ways.has(way)) queue.push({ to: link, from: to });
      ways.add(way);
    }
  }
  return ends;
}

function hrefsIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}
