import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { demoAccounts } from "../../prisma/demo/accounts";
import { holders } from "../architecture/access-table";
import { anAgency } from "../support/agency";
import { contentsOf } from "../support/contents";
import { type HttpAnswer, inTurns, signedIn, type Visitor, visiting } from "../support/http";
import { aPopulatedAgency, canary, type Populated } from "../support/populated-agency";
import { addressOf, idIn, paramsFor, queryOf, type TenantRoute, tenantRoutes } from "../support/tenant-routes";
import { startTestServer } from "../support/test-server";

const server = await startTestServer();
const ask = visiting(server.url);
const theirs = await aPopulatedAgency();
const mine = await anAgency();
const outsider = await signedIn(server.url, await mine.seatOf("officer"));
const officer = await signedIn(server.url, theirs.officer);
const staff = await signedIn(server.url, theirs.staff);

const pages = tenantRoutes.filter(({ loader }) => loader);
const acts = tenantRoutes.filter(({ action }) => action);

test("the sign-in form has an e-mail, a password and no other required field", async () => {
  const { text } = await ask(null, "/login");
  const required = [...text.matchAll(/<input[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes("required"));

  expect(required.map((input) => /name="([^"]+)"/.exec(input)?.[1])).toEqual(["email", "password"]);
});

test("e-mail and password alone sign in, with a cookie that scripts and other sites do not get", async () => {
  const answer = await ask(null, "/login", { form: { email: theirs.officer.email, password: "mat-khau-kiem-thu" } });

  expect(answer.status).toBe(302);
  const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("session="));
  expect(session).toMatch(/; HttpOnly/);
  expect(session).toMatch(/; SameSite=Lax/);
});

test("a wrong password is the same page with the e-mail kept, and the same for an e-mail that nobody has", async () => {
  const [wrong, unknown] = await Promise.all(
    [theirs.staff.email, `khong-co.${randomUUID()}@kiem-thu.example`].map(async (email) => {
      const { status, text, headers } = await ask(null, "/login", { form: { email, password: "sai-mat-khau" } });
      return {
        status,
        cookies: headers.getSetCookie(),
        keeps: text.includes(`value="${email}"`),
        text: text.replaceAll(email, "E"),
      };
    }),
  );

  expect(wrong).toMatchObject({ status: 422, cookies: [], keeps: true });
  expect(wrong?.text).toContain("Thư điện tử hoặc mật khẩu chưa đúng");
  expect(unknown).toEqual(wrong);
});

test("a body that is no form is refused at the sign-in, and does not fail", async () => {
  const headers = { "Content-Type": "application/octet-stream" };
  const answer = await fetch(`${server.url}/login`, { method: "POST", headers, body: "x" });
  expect(answer.status).toBe(422);
});

test("after ten failures an account waits, and others still sign in", async () => {
  const guessed = await mine.seat("staff");
  const tries: number[] = [];
  for (let index = 0; index < 11; index++) {
    tries.push((await ask(null, "/login", { form: { email: guessed.email, password: "sai-mat-khau" } })).status);
  }
  const right = await ask(null, "/login", { form: { email: guessed.email, password: "mat-khau-kiem-thu" } });

  expect(tries).toEqual([...Array(10).fill(422), 429]);
  expect([right.status, right.text.includes("Đã thử quá nhiều lần. Chờ 15 phút rồi thử lại.")]).toEqual([429, true]);
  expect(await signedIn(server.url, await mine.seat("staff"))).toContain("session=");
});

test("another agency's id and an id that nobody has are the same status, headers and bytes", {
  timeout: 180_000,
}, async () => {
  // An entry of the law's catalogue is every agency's.
  const ofAgencies = pages.filter(({ params }) => !params.includes("law"));
  const missing = await inTurns(ofAgencies, async (route) => {
    const statuses: number[] = [];
    for (const shape of ["", ".data"]) {
      const foreign = await ask(outsider, addressIn(route, mine.slug, theirs, shape));
      const unknown = await ask(outsider, addressIn(route, mine.slug, nobodys(), shape));
      expect
        .soft({ route: route.id, shape, ...comparable(foreign) })
        .toEqual({ route: route.id, shape, ...comparable(unknown) });
      statuses.push(foreign.status);
    }
    const refused = statuses.every((status) => status === 404 || status === 403);
    expect.soft([route.id, route.params.length === 0 || refused]).toEqual([route.id, true]);
    return statuses[0] === 404 ? [route.id] : [];
  });
  expect(missing.flat().length).toBeGreaterThan(15);
});

test("another agency and an agency that there is not are the same status, headers and bytes", {
  timeout: 180_000,
}, async () => {
  await inTurns(pages, async (route) => {
    for (const shape of ["", ".data"]) {
      const foreign = await ask(outsider, addressIn(route, theirs.agency.slug, theirs, shape));
      const unknown = await ask(outsider, addressIn(route, "khong-co-co-quan-nay", nobodys(), shape));
      expect
        .soft({ route: route.id, shape, ...comparable(foreign) })
        .toEqual({ route: route.id, shape, ...comparable(unknown) });
      expect.soft([route.id, foreign.status]).toEqual([route.id, 404]);
    }
  });
});

test("the addresses are right: the agency's own officer finds its names there", { timeout: 180_000 }, async () => {
  const shown = await inTurns(pages, async (route) => {
    const answer = await ask(officer, addressIn(route, theirs.agency.slug, theirs));
    expect
      .soft([route.id, answer.status])
      .toEqual([route.id, expect.toSatisfy((status) => [200, 302, 403].includes(status))]);
    return answer.status === 200 && tells(answer, canary);
  });
  expect(shown.filter(Boolean).length).toBeGreaterThan(20);
});

test("whoever has no seat gets no word of an agency, by whichever way of asking", { timeout: 300_000 }, async () => {
  const visitors: [string, Visitor][] = [
    ["nobody", null],
    ["officer of another agency", outsider],
  ];
  for (const [name, visitor] of visitors) {
    await inTurns(pages, async (route) => {
      const query = queryOf(route, theirs, "");
      const addresses = [theirs.agency.slug, mine.slug].flatMap((slug) =>
        shapesOf(route, addressOf(route, paramsFor(route, slug, idIn(theirs))), query),
      );
      for (const address of addresses) {
        const answer = await ask(visitor, address);
        expect.soft({ name, address, tells: tells(answer, canary) }).toEqual({ name, address, tells: false });
      }
    });
  }
});

test("a page that a role may not see is told by none of its shapes", { timeout: 180_000 }, async () => {
  const secrets = [`Tổ Ảnh ${canary}`, `Phạm ${canary} Dung`, `MD-${canary}`];
  const asColleague = (name: string) =>
    name === "person" || name === "subject" ? theirs.colleagueId : idIn(theirs)(name);
  const forbidden = await inTurns(pages, async (route) => {
    const [page = "", ...shapes] = shapesOf(route, addressOf(route, paramsFor(route, theirs.agency.slug, asColleague)));
    const document = await ask(staff, page);
    if (document.status !== 403) return [];
    const told = secrets.filter((secret) => tells(document, secret));
    expect.soft({ page, told }).toEqual({ page, told: [] });
    for (const shape of shapes) {
      const answer = await ask(staff, shape);
      const leaked = secrets.filter((secret) => tells(answer, secret));
      expect.soft({ shape, leaked }).toEqual({ shape, leaked: [] });
    }
    return [route.id];
  });
  expect(forbidden.flat().length).toBeGreaterThan(10);
});

test("the record of a colleague is nobody's but his, his head's and the agency's", async () => {
  for (const page of ["_index", "edit"]) {
    const route = { id: `a.$agency.people.$person.${page}` };
    for (const shape of shapesOf(route, addressOf(route, { agency: theirs.agency.slug, person: theirs.colleagueId }))) {
      const answer = await ask(staff, shape);
      expect.soft({ shape, tells: tells(answer, `Phạm ${canary} Dung`) }).toEqual({ shape, tells: false });
    }
  }
});

test("a form of another site changes nothing on any route, whatever it says of the host", {
  timeout: 180_000,
}, async () => {
  const before = await contentsOf(theirs.agencyId);
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
    { Origin: "null" },
    { Referer: "https://evil.example/" },
  ];
  await inTurns(acts, async (route) => {
    for (const shape of ["", ".data"]) {
      for (const headers of foreign) {
        const { status } = await ask(officer, postAddress(route, shape), {
          form: { "Idempotency-Key": randomUUID() },
          headers,
        });
        expect.soft([route.id, shape, headers, status]).toEqual([route.id, shape, headers, 403]);
      }
    }
  });
  expect(await contentsOf(theirs.agencyId)).toEqual(before);
});

test("looking writes nothing", { timeout: 180_000 }, async () => {
  const before = await contentsOf(theirs.agencyId);
  await inTurns(pages, (route) => ask(officer, addressIn(route, theirs.agency.slug, theirs)));
  const { audit: _, ...after } = await contentsOf(theirs.agencyId);
  const { audit: _b, ...untouched } = before;
  expect(after).toEqual(untouched);
});

test("what a role may not do is refused, as a form and as a script", { timeout: 180_000 }, async () => {
  const forbidden = acts.filter(({ action }) => action?.door && !holders[action.door]?.includes("staff"));
  expect(forbidden.length).toBeGreaterThan(15);
  await inTurns(forbidden, async (route) => {
    for (const shape of ["", ".data"]) {
      const { status } = await ask(staff, postAddress(route, shape), { form: { "Idempotency-Key": randomUUID() } });
      expect.soft([route.id, shape, status]).toEqual([route.id, shape, 403]);
    }
  });
});

test("the same form sent twice at once is one effect with one answer", async () => {
  const form = {
    "Idempotency-Key": randomUUID(),
    name: "Lịch gửi hai lần",
    cadence: "quarter",
    firstYear: "2031",
    lastYear: "2031",
    rounds: "",
    dueDays: "5",
    graceDays: "2",
  };
  const sent = await Promise.all([1, 2, 3].map(() => ask(outsider, `/a/${mine.slug}/calendars/new`, { form })));

  expect(sent.map(({ status, headers }) => [status, headers.get("Location")])).toEqual(
    Array(3).fill([302, `/a/${mine.slug}/calendars`]),
  );
  const counts = await mine.see("officer", async ({ db }) => [
    await db.calendar.count({ where: { name: form.name } }),
    await db.audit.count({ where: { command: "add-calendar" } }),
  ]);
  expect(counts).toEqual([1, 1]);
});

test("every answer forbids what it need not allow, and a page of an agency is kept nowhere", async () => {
  const home = `/a/${theirs.agency.slug}`;
  const [page, again] = await Promise.all([ask(officer, home), ask(officer, home)]);
  const asked: [string, HttpAnswer][] = [
    ["page", page],
    ["data", await ask(officer, `${home}.data`)],
    ["not found", await ask(officer, `${home}/units/${randomUUID()}`)],
    ["forbidden", await ask(staff, `${home}/members`)],
    ["no address", await ask(null, "/khong-co-trang-nay")],
    ["sign-in", await ask(null, "/login")],
    ["file", await ask(null, "/favicon.svg")],
    ["no file", await ask(null, "/assets/khong-co.js")],
    ["refused", await ask(officer, home, { form: {}, headers: { Origin: "https://evil.example" } })],
  ];
  for (const [name, { headers }] of asked) {
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect
      .soft([name, policy])
      .toEqual([name, expect.stringMatching(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'(;|$)/)]);
    expect
      .soft([name, policy.includes("frame-ancestors 'none'"), policy.includes("object-src 'none'")])
      .toEqual([name, true, true]);
    expect.soft([name, headers.get("X-Content-Type-Options")]).toEqual([name, "nosniff"]);
    expect.soft([name, headers.get("X-Powered-By")]).toEqual([name, null]);
  }
  expect(nonceOf(page)).not.toBe(nonceOf(again));
  for (const [name, { headers }] of asked.slice(0, 4)) {
    expect.soft([name, headers.get("Cache-Control")]).toEqual([name, "private, no-store"]);
  }
});

test("no page has a script that its policy does not know", async () => {
  const page = await ask(officer, `/a/${theirs.agency.slug}`);
  const scripts = [...page.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(page)}"`))).toEqual([]);
  expect(page.text).not.toMatch(/\son[a-z]+="/);
});

test("pages without interaction ship no script", async () => {
  const operator = demoAccounts.find(({ role }) => role === "operator");
  const operating = await signedIn(server.url, { email: operator?.email ?? "" }, operator?.password);
  for (const [visitor, path] of [
    [null, "/login"],
    [officer, "/seats"],
    [operating, "/platform"],
    [officer, `/a/${theirs.agency.slug}/khong-co-trang-nay`],
  ] as const) {
    const { text } = await ask(visitor, path);
    expect.soft([path, text.includes("<script"), text.includes("</html>")]).toEqual([path, false, true]);
  }
});

test("the server says that it lives and that it is ready", async () => {
  expect([(await ask(null, "/healthz")).status, (await ask(null, "/readyz")).status]).toEqual([200, 200]);
});

test("an address that cannot be read is refused, and does not fail", async () => {
  const statuses = await inTurns(
    [
      "/a/%00/units",
      `/a/${mine.slug}/people?q=%00`,
      `/a/${mine.slug}/units/%E0%A4%A`,
      `/a/${mine.slug}/units/..%2F..%2Fseats`,
      "/a/%F0%9F%8E%96/units",
    ],
    async (path) => [path, (await ask(outsider, path)).status],
  );
  expect(statuses.filter(([, status]) => Number(status) >= 500 || status === 200)).toEqual([]);
});

test("a session that was ended opens nothing", async () => {
  const session = await signedIn(server.url, await mine.seatOf("officer"));
  expect((await ask(session, `/a/${mine.slug}`)).status).toBe(200);
  await ask(session, "/logout", { form: {} });
  const { status, headers } = await ask(session, `/a/${mine.slug}`);
  expect([status, headers.get("Location")]).toEqual([302, `/login?to=${encodeURIComponent(`/a/${mine.slug}`)}`]);
});

test("the server ends", async () => {
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

function addressIn(route: TenantRoute, slug: string, ids: Populated, shape = ""): string {
  return `${addressOf(route, paramsFor(route, slug, idIn(ids)))}${shape}${queryOf(route, ids, "")}`;
}

/** Ids that nobody has. */
function nobodys(): Populated {
  return Object.fromEntries(Object.keys(theirs).map((name) => [name, randomUUID()])) as Populated;
}

/** The document, its data, and the data of each route of the match alone: a child runs without its parent there. */
function shapesOf({ id }: Pick<TenantRoute, "id">, address: string, query = ""): string[] {
  const more = query.replace("?", "&");
  const alone = ["root", "routes/a.$agency", `routes/${id}`].map(
    (route) => `${address}.data?_routes=${encodeURIComponent(route)}${more}`,
  );
  return [address + query, `${address}.data${query}`, ...alone];
}

/** The route of a folder takes forms under `?index`. */
function postAddress(route: TenantRoute, shape: string): string {
  const address = addressOf(route, paramsFor(route, theirs.agency.slug, idIn(theirs)));
  return `${address}${shape}${route.id.endsWith("_index") ? "?index" : ""}`;
}

/**
 * Without what differs from answer to answer: the date, the request's id, the policy's nonce, and in a page with forms or
 * links the keys and ids that it was asked for. The page of a refusal has none of these: it is compared byte for byte.
 */
function comparable(answer: HttpAnswer) {
  const { status, text } = answer;
  const headers = [...answer.headers]
    .filter(([name]) => !["date", "x-request-id", "content-security-policy"].includes(name))
    .map(([name, value]) => `${name}: ${value}`);
  if (status >= 400 && text.startsWith("<!DOCTYPE html>")) return { status, headers, text };
  return { status, headers: headers.map(withoutIds), text: withoutIds(text.replaceAll(nonceOf(answer), "nonce")) };
}

function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
}

function tells({ text, headers }: HttpAnswer, secret: string): boolean {
  return (
    text.includes(secret) ||
    [...headers].some(([, value]) => decodeURIComponent(value.replaceAll("%", "%25")).includes(secret))
  );
}

function nonceOf({ headers }: HttpAnswer): string {
  return /'nonce-([^']+)'/.exec(headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
}
