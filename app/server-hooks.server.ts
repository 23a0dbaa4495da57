import type { Runner } from "graphile-worker";
import { checkScores } from "./modules/scores/check-scores.server";
import { recomputeCampaign } from "./modules/scores/recompute-campaign.server";
import { closeAuthDatabase } from "./platform/auth-db.server";
import { listStartFaults } from "./platform/catalogue-check.server";
import { closeDatabase, onAppPool, sql } from "./platform/db.server";
import { recordSecurityEvent } from "./platform/identity.server";
import { startWorker as startQueue } from "./platform/jobs.server";

// What the HTTP server around Remix needs of the app: the same instances that routes use.
export { createLoadContext } from "./platform/load-context.server";

let worker: Runner | undefined;

/** Refuses to start when the walls are not whole. */
export async function checkAtStart(): Promise<void> {
  const faults = await listStartFaults();
  if (faults.length === 0) return;
  throw new Error(
    `The database is not safe to serve from:\n${faults.map(({ rule, object }) => `- ${rule}: ${object}`).join("\n")}`,
  );
}

export async function startWorker(): Promise<void> {
  worker = await startQueue([recomputeCampaign, checkScores], checkScores.kind);
}

export async function isReady(): Promise<boolean> {
  await onAppPool(sql`select 1`);
  return true;
}

export async function recordForeignOrigin(): Promise<void> {
  await recordSecurityEvent("foreign-origin", null);
}

export async function close(): Promise<void> {
  await worker?.stop();
  await Promise.all([closeDatabase(), closeAuthDatabase()]);
}
