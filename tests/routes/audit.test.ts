import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { audit as words } from "~/locales/audit";
import { listAudit } from "~/modules/audit/queries.server";
import { grantRole } from "~/modules/members/grant-role.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { loader as audit } from "~/routes/a.$agency.audit";
import { loader as newUnit } from "~/routes/a.$agency.units.new";
import { anAgency, done, type TestAgency } from "../support/agency";
import { ask } from "../support/requests";

type Page = {
  entries: {
    command: string;
    outcome: string;
    memberName: string;
    targetName: string | null;
    unitName: string | null;
  }[];
  seesAll: boolean;
};

async function aUnit(agency: TestAgency, name: string) {
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure: "government", name, shortName: null, parentId: null, validFrom: "2020-01-01" }),
  );
  return done(added).unitId;
}

test("the audit says who did what to what, latest first, with the names of today", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Một");
  const seat = await agency.seat("staff", { name: "Vũ Văn Bình" });
  done(await agency.as("admin", (work) => grantRole(work, seat.memberId, { role: "unitHead", unitId })));
  const { body } = await ask(await agency.seatOf("officer"), audit, { params: { agency: agency.slug } });
  const { entries, seesAll } = body as Page;
  expect(seesAll).toBe(true);
  expect(entries.map(({ command, targetName, unitName }) => [command, targetName, unitName])).toEqual([
    ["grant-role", "Vũ Văn Bình", "Phòng Một"],
    ["add-unit", "Phòng Một", null],
    ["register-agency", null, null],
  ]);
  const sentence = words.vi.sentences["grant-role"]?.({
    targetName: "Vũ Văn Bình",
    unitName: "Phòng Một",
    detail: { role: "unitHead" },
  });
  expect(sentence).toBe("Cấp vai trò Trưởng đơn vị, Phòng Một, cho Vũ Văn Bình");
});

test("who reads less than the agency sees own lines only, refusals included", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Một");
  const head = await agency.seat("unitHead", { unitId });
  await ask(head, newUnit, { params: { agency: agency.slug } });
  const other = (await agency.seatOf("officer")).memberId;
  const { body } = await ask(head, audit, { params: { agency: agency.slug }, search: `?member=${other}` });
  const { entries, seesAll } = body as Page;
  expect(seesAll).toBe(false);
  expect(entries.map(({ command, outcome, targetName }) => [command, outcome, targetName])).toEqual([
    ["organisation.write", "denied", `/a/${agency.slug}`],
  ]);
});

test("the audit of another agency is never shown, and the council has none to read", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  await aUnit(other, "Phòng khác");
  const { body } = await ask(await agency.seatOf("leader"), audit, { params: { agency: agency.slug } });
  expect((body as Page).entries.map(({ command }) => command)).toEqual(["register-agency"]);
  expect((await ask(await agency.seatOf("council"), audit, { params: { agency: agency.slug } })).status).toBe(403);
});

test("a day in Vietnam begins at 17:00 of the day before in Greenwich", async () => {
  const agency = await anAgency();
  const night = new Date("2026-03-09T17:30:00Z");
  const add = (name: string, now: Date) =>
    agency.as(
      "officer",
      (work) =>
        addUnit(work, { structure: "government", name, shortName: null, parentId: null, validFrom: "2020-01-01" }),
      { now },
    );
  done(await add("Phòng Đêm", night));
  done(await add("Phòng Chiều", new Date("2026-03-09T16:30:00Z")));
  const on = async (onDay: string) =>
    (await agency.see("officer", (view) => listAudit(view, { onDay }))).entries.map(({ targetName }) => targetName);
  expect(await on("2026-03-10")).toEqual(["Phòng Đêm"]);
  expect(await on("2026-03-09")).toEqual(["Phòng Chiều"]);
});

test("fifty lines stand on a page, and the next page continues", async () => {
  const agency = await anAgency();
  await agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`
    insert into audit (agency_id, id, at, member_id, command, outcome)
    select ${scope.agencyId}::uuid, gen_random_uuid(), now() - n * interval '1 hour', ${scope.memberId}::uuid, 'add-unit', 'done'
    from generate_series(1, 50) n`,
  );
  const page = (number: number) => agency.see("officer", (view) => listAudit(view, { page: number }));
  expect(await page(1)).toMatchObject({ hasMore: true, entries: { length: 50 } });
  expect(await page(2)).toMatchObject({ hasMore: false, entries: { length: 1 } });
});

test("every command that leaves a line has a sentence of its own", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") || file.endsWith(".tsx"),
  );
  const commands = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, "utf8").matchAll(/command: "([a-z-]+)"/g)].map(([, name]) => name),
  );
  const unworded = commands.filter((name) => name !== undefined && !(name in words.vi.sentences));
  expect(unworded).toEqual([]);
});
