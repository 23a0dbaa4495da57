import pg from "pg";
import { newestVersion } from "./migrate";

export type Readiness = { isReady(): Promise<boolean>; close(): Promise<void> };

const patienceMs = 500;

/**
 * Whether requests can be served: the database answers within half a second and has every migration this code needs.
 * A connection of its own, so that a full pool does not look like a database that is away.
 */
export async function readinessOf(databaseUrl: string): Promise<Readiness> {
  const needed = await newestVersion();
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    options: "-c timezone=UTC",
  });
  pool.on("error", () => {});
  return {
    async isReady() {
      try {
        const { rows } = await pool.query<{ version: string }>("select max(version) as version from migration.version");
        return Number(rows[0]?.version ?? 0) >= needed;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}
