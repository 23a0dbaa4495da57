import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { settings } from "./env.server";
import { log } from "./log.server";
import { PrismaClient } from "./prisma-client/client";
import { statementNames } from "./statement-names.server";

let client: PrismaClient | undefined;
let platformClient: PrismaClient | undefined;
let pool: Pool | undefined;

/** Accounts, sessions and seats, as the role `auth`: no content of any agency. */
export function authDb(): PrismaClient {
  client ??= open(settings().authDatabaseUrl, 6);
  return client;
}

/** The registry of agencies, as the role `platform`: no content of any agency. */
export function platformDb(): PrismaClient {
  platformClient ??= open(settings().platformDatabaseUrl, 2);
  return platformClient;
}

/** A plain pool of the role `auth`, for the throttle's counters. */
export function authPool(): Pool {
  if (!pool) {
    pool = new Pool({
      connectionString: settings().authDatabaseUrl,
      max: 3,
      connectionTimeoutMillis: 2000,
      options: "-c timezone=UTC -c search_path=app",
    });
    // An idle connection that the server ends must not end the process; the next query opens another.
    pool.on("error", (error) => log.warn({ err: error }, "idle connection lost"));
  }
  return pool;
}

export async function closeAuthDatabase(): Promise<void> {
  await Promise.all([client?.$disconnect(), platformClient?.$disconnect(), pool?.end()]);
  client = platformClient = pool = undefined;
}

function open(connectionString: string, max: number): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max, connectionTimeoutMillis: 2000, options: "-c timezone=UTC -c search_path=app" },
    { schema: "app", statementNameGenerator: statementNames() },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}
