import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectionEnvironment } from "../../server/connection-environment";
import { prepareDatabase } from "../../server/database";
import { type DatabaseCluster, startDatabase } from "../../server/embedded-postgres";
import { isAlive } from "../../server/processes";

export type TestCluster = { cluster: DatabaseCluster; environment: Record<string, string>; stop(): Promise<void> };

const prefix = "bang-vang-test-";
const database = "bang_vang_test";

// What is thrown away afterwards need not survive a power cut.
const quick = { fsync: "off", full_page_writes: "off", shared_buffers: "128MB" };

/** A cluster of this run alone, in a temporary folder, with a migrated database; `stop` removes all of it. */
export async function startTestCluster(settings: Record<string, string> = quick): Promise<TestCluster> {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // Open to the account that root lends to postgres.
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, "owner"), String(process.pid));
  const cluster = await startDatabase({ dataDir: path.join(folder, "pg"), settings });
  await prepareDatabase(cluster, database);
  const environment = {
    ...connectionEnvironment(cluster, database),
    ADMIN_DATABASE_URL: cluster.urlFor("admin", database),
    MIGRATOR_DATABASE_URL: cluster.urlFor("migrator", database),
    BACKUP_DATABASE_URL: cluster.urlFor("backup", database),
    PUBLIC_URL: "http://localhost:3000",
    FILES_DIR: path.join(folder, "files"),
    DATABASE_POOL: "6",
    LOG_LEVEL: "fatal",
  };
  return {
    cluster,
    environment,
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A killed run leaves its server behind. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    const owner = path.join(folder, "owner");
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, "utf8")))) continue;
    const server = path.join(folder, "pg/data/postmaster.pid");
    if (existsSync(server)) process.kill(Number(readFileSync(server, "utf8").split("\n")[0]), "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
