import { readFileSync } from "node:fs";
import pg from "pg";
import type { DatabaseCluster } from "./embedded-postgres";
import { loginRoles } from "./login-roles";
import { migrate } from "./migrate";
import { inProject } from "./project";

/**
 * Brings a database of the cluster to the newest version: roles and their passwords, the database itself when it is
 * missing, migrations. Safe to run again, and by two processes at once.
 */
export async function prepareDatabase(cluster: DatabaseCluster, database: string): Promise<void> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl, options: "-c timezone=UTC" });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(hashtext('bang-vang prepare'))");
    await admin.query(readFileSync(inProject("prisma/bootstrap.sql"), "utf8"));
    for (const role of loginRoles) {
      const statement = `alter role ${role} password ${pg.escapeLiteral(cluster.passwords[role])}`;
      await admin.query(statement);
    }
    await createWhenMissing(admin, database);
  } finally {
    await admin.end();
  }
  await migrate(cluster.urlFor("migrator", database));
}

async function createWhenMissing(admin: pg.Client, database: string) {
  const known = await admin.query("select from pg_database where datname = $1", [database]);
  if (known.rowCount !== 0) return;
  const name = pg.escapeIdentifier(database);
  await admin.query(
    `create database ${name} owner owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi-VN'`,
  );
  await admin.query(`alter database ${name} set timezone to 'UTC'`);
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${loginRoles.join(", ")}`);
  // Imports copy their rows into a temporary table first.
  await admin.query(`grant temporary on database ${name} to app, worker`);
}
