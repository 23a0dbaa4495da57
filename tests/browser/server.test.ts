import { expect, test } from "vitest";
import { launchBrowser, startTestServer } from "../support/browser";

const server = await startTestServer();
const browser = await launchBrowser();

test("the sign-in page opens in a browser without one breach of the policy", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${server.url}/login`);
  expect(await page.title()).toContain("Bảng Vàng");
  expect(complaints).toEqual([]);
});

test("a form of another site is refused on every path, and the refusal is a page in Vietnamese", async () => {
  for (const path of ["/login", "/logout", "/theme", "/login.data"]) {
    const headers = { Origin: "https://evil.example" };
    const answer = await fetch(server.url + path, { method: "POST", headers, body: new URLSearchParams({ a: "b" }) });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(await answer.text()).toContain("Yêu cầu bị từ chối");
  }
});

test("a body without a length breaks off at its limit", async () => {
  const body = new Blob(["a".repeat(3 * 1024 * 1024)]).stream();
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await fetch(`${server.url}/login`, { ...init, headers });
  expect(answer.status).toBe(413);
});

test("built files are kept for ever, pages never", async () => {
  const page = await fetch(`${server.url}/login`);
  const file = /\/assets\/[^"]+\.css/.exec(await page.text())?.[0] ?? "";
  const styles = await fetch(server.url + file);
  expect(page.headers.get("Cache-Control")).toBe("private, no-store");
  expect(styles.headers.get("Cache-Control")).toContain("immutable");
  expect((await fetch(`${server.url}/assets/nothing.js`)).status).toBe(404);
});

test("every answer has a request id of its own, and says nothing of the program behind it", async () => {
  const [one, other] = await Promise.all([fetch(`${server.url}/login`), fetch(`${server.url}/login`)]);
  expect(one.headers.get("X-Request-Id")).not.toBe(other.headers.get("X-Request-Id"));
  expect(one.headers.get("X-Powered-By")).toBeNull();
});

test("the browser and the server end", async () => {
  await browser.close();
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});
