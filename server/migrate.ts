import { pathToFileURL } from "node:url";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import Postgrator from "postgrator";
import { inProject } from "./project";

const migrationPattern = inProject("prisma/migrations/*.do.*.sql");

/**
 * Applies what is missing, each migration in a transaction of its own together with its line in `migration.version`.
 * One process at a time; a changed file that was applied already is refused.
 * Returns the names of the applied migrations.
 */
export async function migrate(migratorUrl: string): Promise<string[]> {
  // Everything is made by, and belongs to, the role that nobody signs in as.
  const pool = new pg.Pool({ connectionString: migratorUrl, max: 2, options: "-c timezone=UTC -c role=owner" });
  // A connection that breaks fails its own query; there is nothing to add to that.
  pool.on("error", () => {});
  pool.on("connect", (connection) => connection.on("error", () => {}));
  const client = await pool.connect();
  try {
    await client.query("set lock_timeout = '10min'");
    await client.query("select pg_advisory_lock(hashtext('bang-vang migrate'))");
    await client.query("set lock_timeout = '1s'");
    await prepareQueue(pool, client);
    return await applyMissing(client);
  } finally {
    client.release(true);
    await pool.end();
  }
}

/** The newest version that this code brings along; 0 without any migration. */
export async function newestVersion(): Promise<number> {
  const known = await new Postgrator({ driver: "pg", migrationPattern }).getMigrations();
  return Math.max(0, ...known.map(({ version }) => version));
}

async function prepareQueue(pool: pg.Pool, client: pg.PoolClient) {
  await runMigrations({ pgPool: pool, schema: "graphile_worker" });
  await client.query(`
    grant usage on schema graphile_worker to worker;
    grant select, insert, update, delete on all tables in schema graphile_worker to worker;
    grant usage, select on all sequences in schema graphile_worker to worker;
    grant execute on all functions in schema graphile_worker to worker;
    -- The queue shuts its tables by row-level security to all but their owner; its worker is somebody else here.
    do $$
    declare
      name text;
    begin
      for name in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
        execute format('drop policy if exists worker on graphile_worker.%I', name);
        execute format('create policy worker on graphile_worker.%I for all to worker using (true) with check (true)', name);
      end loop;
    end $$;
    create schema if not exists migration;
    grant usage on schema migration to app, worker;
    alter default privileges in schema migration grant select on tables to app, worker;
  `);
}

async function applyMissing(client: pg.PoolClient): Promise<string[]> {
  const postgrator = new Postgrator({
    driver: "pg",
    migrationPattern,
    schemaTable: "migration.version",
    execQuery: (query) => client.query(query),
  });
  const current = await postgrator.getDatabaseVersion();
  await postgrator.validateMigrations(current);
  const missing = (await postgrator.getMigrations())
    .filter(({ version }) => version > current)
    .sort((one, other) => one.version - other.version);
  for (const { version } of missing) await applyAtomically(client, postgrator, version);
  return missing.map(({ version, name }) => `${version} ${name}`);
}

async function applyAtomically(client: pg.PoolClient, postgrator: Postgrator, version: number) {
  await client.query("begin");
  try {
    await postgrator.migrate(String(version));
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const url = process.env.MIGRATOR_DATABASE_URL;
  if (!url) {
    process.stderr.write("MIGRATOR_DATABASE_URL is missing: the address of the database, as role migrator\n");
    process.exit(1);
  }
  const applied = await migrate(url);
  process.stdout.write(applied.length === 0 ? "Nothing to migrate\n" : `${applied.join("\n")}\n`);
}
