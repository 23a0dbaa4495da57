import { cpus } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildWhenStale } from "../server/build";
import { startTestCluster } from "../tests/support/cluster";
import { print, say } from "./report";

/*
 * `npm run bench`: everything is made here and thrown away afterwards: a Postgres with the settings of a real one, its
 * data, the built app and the floor in processes of their own. bench/README.md says what each line means.
 */

const { values: asked } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, goals: { type: "string", default: "1,2,4,5,9,12" } },
});
const goals = asked.goals.split(",");
const rowsBehindBoard = Number(asked.rows);
if (!Number.isInteger(rowsBehindBoard) || rowsBehindBoard < 10_000) throw new Error("--rows=10000 or more");

buildWhenStale();
const { cluster, environment, stop } = await startTestCluster({ shared_buffers: "256MB", max_wal_size: "4GB" });
Object.assign(process.env, environment);
const admin = new pg.Client({ connectionString: environment.ADMIN_DATABASE_URL, options: "-c search_path=app" });
const running: { stop(): Promise<void> }[] = [];

try {
  await admin.connect();
  // The app reads its settings while it is loaded, so it is loaded only now.
  const { measure } = await import("./all-goals");
  say(
    `Node ${process.version}, ${(await admin.query("show server_version")).rows[0]?.server_version} Postgres, ${cpus().length} cores\n`,
  );
  for await (const line of measure({ cluster, environment, admin, running, goals, rowsBehindBoard })) print(line);
} finally {
  for (const server of running) await server.stop();
  await admin.end();
  const { close } = await import("~/server-hooks.server");
  await close();
  await stop();
}
