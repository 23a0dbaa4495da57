import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { prepareDatabase } from "../server/database";
import { startDatabase } from "../server/embedded-postgres";
import { mirror } from "./mirror";

// The migrations are applied to a throw-away server, so that the mirror shows them and nothing that was done by hand.
const folder = mkdtempSync(path.join(tmpdir(), "bang-vang-mirror-"));
chmodSync(folder, 0o755);
const cluster = await startDatabase({ dataDir: path.join(folder, "pg") });
try {
  await prepareDatabase(cluster, "mirror");
  const client = new Client({ connectionString: cluster.urlFor("admin", "mirror"), options: "-c timezone=UTC" });
  await client.connect();
  await writeFile(new URL("schema.prisma", import.meta.url), await mirror(client));
  await client.end();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
