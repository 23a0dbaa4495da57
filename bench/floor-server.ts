import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { keepScores, keepStandings, keepVersions, saveResults, writeAudit } from "./floor-statements";

/*
 * The floor: the statements that a save cannot do without, by bare pg behind node:http. No sign-in, no permission, no check
 * of what is typed, no lock order; the superuser's connection, so no walls either. `/walled` is the same by the role of
 * the app, with the agency set for the transaction.
 */

type Save = { agencyId: string; memberId: string; campaignId: string; cells: Cell[] };
type Cell = { indicatorId: string; periodId: string; subjectId: string; version: number; value: string };

const options = "-c timezone=UTC -c search_path=app -c plan_cache_mode=force_custom_plan";
const open = new pg.Pool({ connectionString: process.env.ADMIN_DATABASE_URL, max: 10, options });
const walled = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });

const server = createServer((request, response) => {
  const isWalled = request.url === "/walled";
  readBody(request)
    .then((save) => (isWalled ? saved(walled, save, true) : saved(open, save, false)))
    .then(
      (body) => response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));

async function readBody(request: IncomingMessage): Promise<Save> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Save;
}

async function saved(pool: pg.Pool, { agencyId, memberId, campaignId, cells }: Save, isWalled: boolean) {
  const subjectIds = [...new Set(cells.map(({ subjectId }) => subjectId))];
  const columns = [
    cells.map(({ indicatorId }) => indicatorId),
    cells.map(({ periodId }) => periodId),
    cells.map(({ subjectId }) => subjectId),
    cells.map(({ version }) => version + 1),
    cells.map(({ value }) => value),
  ];
  const client = await pool.connect();
  try {
    await client.query("begin");
    if (isWalled) {
      await client.query({ name: "enter", text: "select set_config('app.agency_id', $1, true)", values: [agencyId] });
    }
    const written = [agencyId, memberId, ...columns];
    await client.query({ name: "results", text: saveResults, values: written });
    await client.query({ name: "versions", text: keepVersions, values: written });
    const touched = [agencyId, campaignId, subjectIds];
    await client.query({ name: "scores", text: keepScores, values: touched });
    await client.query({ name: "standings", text: keepStandings, values: touched });
    const line = [agencyId, uuidv7(), memberId, JSON.stringify({ saved: cells.length })];
    await client.query({ name: "audit", text: writeAudit, values: line });
    await client.query("commit");
    return { saved: cells.length };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
