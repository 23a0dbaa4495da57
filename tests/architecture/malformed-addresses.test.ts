import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { aPopulatedAgency, canary, type PopulatedAgency } from "../support/populated-agency";
import { type Answer, ask } from "../support/requests";
import { idIn, paramsFor, queryOf, type TenantRoute, tenantRoutes } from "../support/tenant-routes";

let populated: PopulatedAgency;

beforeAll(async () => {
  populated = await aPopulatedAgency();
}, 120_000);

const withParams = tenantRoutes.filter(({ params }) => params.length > 0);

test("every page of the agency answers its own officer", { timeout: 120_000 }, async () => {
  const answers = new Map<string, number | string>();
  for (const route of tenantRoutes.filter(({ loader }) => loader)) {
    const search = queryOf(route, populated, canary);
    answers.set(route.id, await statusOf(route, "loader", { idOf: idIn(populated), search }));
  }
  const failing = [...answers].filter(([, status]) => ![200, 302, 403].includes(Number(status)));
  expect(failing).toEqual([]);
});

test("an address with an id that nobody has, or with none at all, is not found", { timeout: 120_000 }, async () => {
  for (const id of [randomUUID(), "x", "'; drop table app.unit; --", "00000000-0000-0000-0000-00000000000g"]) {
    for (const route of withParams) {
      if (route.loader) {
        const status = await statusOf(route, "loader", { idOf: () => id });
        expect
          .soft({ route: route.id, id, status })
          .toEqual({ route: route.id, id, status: expect.toSatisfy(isRefused) });
      }
      if (route.action) {
        const status = await statusOf(route, "action", { idOf: () => id });
        expect
          .soft({ route: route.id, id, status })
          .toEqual({ route: route.id, id, status: expect.toSatisfy(isRefused) });
      }
    }
  }
});

const oddities = [
  "x",
  "",
  "'; drop",
  "-1",
  "0",
  "1e9",
  "99999999999999999999",
  "2026-13-45",
  "31/02/2026",
  "a:b:c",
  randomUUID(),
];

test("whatever stands in the query, a page answers or refuses, and never fails", { timeout: 300_000 }, async () => {
  const asking = tenantRoutes.filter(({ loader, queries }) => loader && queries.length > 0);
  expect(asking.length).toBeGreaterThan(8);
  for (const route of asking) {
    for (const name of route.queries) {
      for (const value of oddities) {
        const status = await statusOf(route, "loader", {
          idOf: idIn(populated),
          search: `?${name}=${encodeURIComponent(value)}`,
        });
        const seen = { route: route.id, name, value, status };
        expect
          .soft(seen)
          .toEqual({ ...seen, status: expect.toSatisfy((answered) => [200, 302, 403, 404].includes(answered)) });
      }
    }
  }
});

/** The status, or what was thrown where it would have been an unexpected error. */
async function statusOf(
  route: TenantRoute,
  method: "loader" | "action",
  { idOf, search = "" }: { idOf: (name: string) => string; search?: string },
): Promise<number | string> {
  const handler = route[method];
  if (!handler) throw new Error(`${route.id} has no ${method}`);
  const params = paramsFor(route, populated.agency.slug, idOf);
  const seat = route.id.includes("members") ? await populated.agency.seatOf("admin") : populated.officer;
  const asked = { params, search, ...(method === "action" ? { form: {} } : {}) };
  return ask(seat, handler, asked).then(
    ({ status }: Answer) => status,
    (error: unknown) => `failed: ${String(error).slice(0, 300)}`,
  );
}

/** 422 where the form is read before the address. */
function isRefused(status: number | string): boolean {
  return [404, 403, 422].includes(Number(status));
}
