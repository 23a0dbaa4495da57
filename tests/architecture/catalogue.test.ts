import { Client } from "pg";
import { expect, test } from "vitest";
import { catalogueQuery, globalTables, insertOnlyTables, listStartFaults } from "~/platform/catalogue-check.server";

/** A change that each line of the check must notice; every one is rolled back. */
const violations: Record<string, string> = {
  "table without agency_id": "create table app.stray (id uuid primary key)",
  "row-level security off or not forced": "alter table app.result no force row level security",
  "table without a policy for app": "drop policy tenant on app.unit",
  "key without agency_id": "alter table app.delegation add unique (id)",
  "unique index without agency_id": "create unique index stray on app.person (id, staff_code)",
  "foreign key without agency_id":
    "alter table app.person add unique (id, agency_id), add constraint stray unique (id); alter table app.posting add foreign key (person_id) references app.person (id)",
  "foreign key without an index": "drop index app.posting_unit",
  "view that is not its invoker's": "create view app.stray as select * from app.result",
  "materialised view": "create materialized view app.stray as select 1 as one",
  "definer function off the list":
    "create function app.stray() returns int language sql security definer as $$ select 1 $$",
  "login role may truncate": "grant truncate on app.result to app",
  "login role may references": "grant references on app.result to app",
  "login role may trigger": "grant trigger on app.result to worker",
  "insert-only table may be changed": "grant update on app.audit to app",
  "identity role reads content": "grant select on app.result to auth",
  "policy without check": "create policy stray on app.session for update to auth using (true)",
  "policy for everybody": "create policy stray on app.unit for select to public using (true)",
  "policy that runs per row": "alter policy tenant on app.result using (agency_id = app.agency_id())",
  "tenant policy that looks elsewhere": "alter policy tenant on app.result using (true)",
  "enum in an index":
    "create type app.mood as enum ('good'); alter table app.unit add mood app.mood; create index stray on app.unit (agency_id, mood)",
  "sequence in a tenant table":
    "create sequence app.stray; alter table app.unit add number int default nextval('app.stray')",
  "role too strong": "alter role app createdb",
};

test("the walls are whole", async () => {
  expect(await listStartFaults()).toEqual([]);
});

test.for(Object.entries(violations))("the check notices: %s", async ([rule, change]) => {
  const faults = await afterChange(change);

  expect(faults.map((fault) => fault.rule)).toContain(rule);
});

test("every line of the check has a violation that trips it", () => {
  const lines = [...catalogueQuery.sql.matchAll(/select '((?:[^']|'')+)'(?: as rule| \|\|,|, )/g)].map((match) =>
    match[1]?.replaceAll("''", "'"),
  );
  const grouped = lines.map((line) => (line === "login role may " ? "login role may truncate" : line));

  expect(grouped.length).toBeGreaterThan(15);
  expect(grouped.filter((line) => line === undefined || !(line in violations))).toEqual([]);
});

test("a role that may pass the walls, another time zone and an old server keep the app from starting", async () => {
  const admin = await connect("ADMIN_DATABASE_URL");
  const { rows } = await admin.query(
    "select rolname, rolsuper or rolbypassrls as strong from pg_roles where rolname in ('app', 'auth', 'worker', 'platform', 'exchange', 'migrator', 'owner') order by 1",
  );
  await admin.end();

  expect(rows.every(({ strong }) => strong === false)).toBe(true);
});

test("insert-only and global tables are the ones that the design names", async () => {
  const admin = await connect("ADMIN_DATABASE_URL");
  const { rows } = await admin.query<{ relname: string }>(`
    select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id') order by 1`);
  await admin.end();

  expect(
    rows.map(({ relname }) => relname).filter((name) => !(globalTables as readonly string[]).includes(name)),
  ).toEqual([]);
  expect([...insertOnlyTables].sort()).toEqual([
    "appraisal_version",
    "audit",
    "campaign_version",
    "publication",
    "result_version",
  ]);
});

async function afterChange(change: string): Promise<{ rule: string; object: string }[]> {
  const admin = await connect("ADMIN_DATABASE_URL");
  try {
    await admin.query("begin; set local lock_timeout = '20s'");
    await admin.query(change);
    const { rows } = await admin.query(catalogueQuery.text, catalogueQuery.values as unknown[]);
    return rows;
  } finally {
    await admin.query("rollback");
    await admin.end();
  }
}

async function connect(setting: string): Promise<Client> {
  const client = new Client({ connectionString: process.env[setting] });
  await client.connect();
  return client;
}
