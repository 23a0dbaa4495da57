import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Permission, Role } from "~/domain/permissions";
import { addUnit } from "~/modules/units/add-unit.server";
import { inAgency } from "~/platform/db.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../support/agency";
import { ask } from "../support/requests";
import { access, holders, publicRoutes } from "./access-table";

type RouteModule = { loader?: Handler; action?: Handler };
type Handler = Parameters<typeof ask>[1] & { door?: Permission };

const files = import.meta.glob<RouteModule>(["../../app/routes/*.{ts,tsx}", "../../app/routes/*/route.tsx"], {
  eager: true,
});
const routes = Object.entries(files)
  .map(([file, module]) => ({ id: file.replace("../../app/routes/", "").replace(/(\/route)?\.tsx?$/, ""), module }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const roles: Role[] = ["officer", "unitHead", "verifier", "leader", "council", "staff", "admin"];

let agency: TestAgency;
const seats = new Map<string, TestSeat | null>();

beforeAll(async () => {
  agency = await anAgency();
  const { unitId } = await agency.as("admin", async (work) =>
    done(
      await addUnit(work, {
        structure: "government",
        name: "Phòng Tổng hợp",
        shortName: null,
        parentId: null,
        validFrom: "2020-01-01",
      }),
    ),
  );
  for (const role of roles)
    seats.set(role, await agency.seat(role, { unitId: role === "unitHead" || role === "staff" ? unitId : null }));
  const former = await agency.seat("officer");
  await inAgency({ agencyId: agency.id, accountId: former.accountId, mode: "write" }, (db) =>
    db.member.updateMany({ where: { id: former.memberId }, data: { endedAt: new Date() } }),
  );
  seats.set("nobody", null);
  seats.set("stranger", await (await anAgency()).seatOf("officer"));
  seats.set("former member", former);
});

test("every route is in the access table, and the table names no route that is gone", () => {
  expect(Object.keys(access).sort()).toEqual(routes.filter(({ id }) => !(id in publicRoutes)).map(({ id }) => id));
  expect(Object.keys(publicRoutes).filter((id) => !routes.some((route) => route.id === id))).toEqual([]);
});

test("every loader and action under an agency is made by the door, with the permission of the table", () => {
  const doors = routes
    .filter(({ id }) => !(id in publicRoutes))
    .map(({ id, module }) => [id, { ...doorOf("loader", module.loader), ...doorOf("action", module.action) }]);

  expect(Object.fromEntries(doors)).toEqual(access);
});

test("no route outside the public list is without a loader or an action", () => {
  expect(routes.filter(({ id, module }) => !(id in publicRoutes) && !module.loader && !module.action)).toEqual([]);
});

test("every route answers every role as the table of permissions says", { timeout: 180_000 }, async () => {
  const lines: string[] = [];
  for (const { id, module } of routes.filter((route) => !(route.id in publicRoutes))) {
    for (const method of ["loader", "action"] as const) {
      const handler = module[method];
      if (!handler) continue;
      const statuses: string[] = [];
      for (const [visitor, seat] of seats) {
        const { status, location } = await ask(seat, handler, {
          params: paramsOf(id),
          ...(method === "action" ? { form: {} } : {}),
        });
        statuses.push(`${visitor} ${status}`);
        expect
          .soft({ id, method, visitor, verdict: verdictOf(status, location) })
          .toEqual({ id, method, visitor, verdict: wanted(visitor, handler.door) });
      }
      lines.push(`${method === "loader" ? "GET " : "POST"} ${id}: ${statuses.join(", ")}`);
    }
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./access-matrix.txt");
});

function doorOf(method: "loader" | "action", handler: Handler | undefined) {
  return handler ? { [method]: handler.door } : {};
}

function paramsOf(id: string): Record<string, string> {
  const names = [...id.matchAll(/\$([a-z]+)/gi)].map((match) => match[1] ?? "");
  return Object.fromEntries(names.map((name) => [name, name === "agency" ? agency.slug : randomUUID()]));
}

function verdictOf(status: number, location: string | null): string {
  if (status === 302 && location?.startsWith("/login")) return "sign in";
  if (status === 403) return "denied";
  return [200, 302, 404, 422].includes(status) ? "answered" : String(status);
}

/** A stranger and a former member are told that there is nothing; they see the same as for an agency that does not exist. */
function wanted(visitor: string, permission: Permission | undefined): string {
  if (visitor === "nobody") return "sign in";
  if (visitor === "stranger" || visitor === "former member") return "answered";
  return permission && holders[permission]?.includes(visitor as Role) ? "answered" : "denied";
}

test("a stranger and a former member get 404 at every door", { timeout: 120_000 }, async () => {
  for (const { id, module } of routes.filter((route) => !(route.id in publicRoutes))) {
    for (const handler of [module.loader, module.action]) {
      if (!handler) continue;
      for (const visitor of ["stranger", "former member"]) {
        const asked = handler === module.action ? { params: paramsOf(id), form: {} } : { params: paramsOf(id) };
        const { status, body } = await ask(seats.get(visitor) ?? null, handler, asked);
        expect.soft({ id, visitor, status, body }).toEqual({ id, visitor, status: 404, body: null });
      }
    }
  }
});
