import { Client } from "pg";
import { expect, test } from "vitest";
import { anAgency } from "../support/agency";

test("a query that names another agency, or none, sees nothing of it", async () => {
  const [mine, other] = [await anAgency(), await anAgency()];
  const { rows, error } = await asApp(async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.agency_id', $1, true)", [mine.id]);
    return client.query("select agency_id from app.member where agency_id = $1 or true", [other.id]);
  });

  expect(error).toBeNull();
  expect(rows.map((row) => row.agency_id)).toEqual([mine.id]);
});

test("a row cannot be written into another agency, nor moved there", async () => {
  const [mine, other] = [await anAgency(), await anAgency()];
  const written = await asApp(async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.agency_id', $1, true)", [mine.id]);
    return client.query(
      "insert into app.calendar (agency_id, id, name, cadence) values ($1, gen_random_uuid(), 'Lịch', 'own')",
      [other.id],
    );
  });
  const moved = await asApp(async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.agency_id', $1, true)", [mine.id]);
    return client.query("update app.member set agency_id = $1", [other.id]);
  });

  expect(written.error).toMatch(/row-level security/);
  expect(moved.error).toMatch(/row-level security|permission denied/);
});

test("history cannot be changed by any login role", async () => {
  for (const table of ["audit", "result_version", "campaign_version", "publication", "appraisal_version"]) {
    const { error } = await asApp((client) => client.query(`delete from app.${table}`));
    expect(error).toMatch(/permission denied/);
  }
});

test("a setting of an earlier transaction on the same connection does not linger", async () => {
  const mine = await anAgency();
  const { error } = await asApp(async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.agency_id', $1, true)", [mine.id]);
    await client.query("commit");
    return client.query("select * from app.member");
  });

  expect(error).toMatch(/invalid input syntax for type uuid/);
});

test("the identity and platform roles read no content", async () => {
  for (const setting of ["AUTH_DATABASE_URL", "PLATFORM_DATABASE_URL", "EXCHANGE_DATABASE_URL"]) {
    const { error } = await as(setting, (client) => client.query("select * from app.result"));
    expect(error).toMatch(/permission denied/);
  }
});

type Attempt = { rows: Record<string, unknown>[]; error: string | null };

function asApp(run: (client: Client) => Promise<{ rows: Record<string, unknown>[] }>): Promise<Attempt> {
  return as("DATABASE_URL", run);
}

async function as(
  setting: string,
  run: (client: Client) => Promise<{ rows: Record<string, unknown>[] }>,
): Promise<Attempt> {
  const client = new Client({ connectionString: process.env[setting] });
  await client.connect();
  try {
    return { rows: (await run(client)).rows, error: null };
  } catch (error) {
    return { rows: [], error: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end();
  }
}
