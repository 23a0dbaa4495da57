import { PrismaPg } from "@prisma/adapter-pg";
import { settings } from "./env.server";
import { Prisma, PrismaClient } from "./prisma-client/client";
import { statementNames } from "./statement-names.server";

/** The database inside one transaction of one agency. Strings cannot become SQL: the unsafe calls are not in the type. */
export type Db = Omit<Prisma.TransactionClient, "$executeRawUnsafe" | "$queryRawUnsafe">;
export type Sql = Prisma.Sql;

export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export const noSql = Prisma.empty;

type Pool = "app" | "worker";

const clients = new Map<Pool, PrismaClient>();

/**
 * Runs `work` in one transaction (READ COMMITTED) whose first statement names the agency, the account and whether it may write.
 * Deadlocks and serialisation failures are tried three times; nothing is retried after a commit.
 */
export async function inAgency<T>(
  context: { agencyId: string; accountId: string | null; mode: "read" | "write"; pool?: Pool },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client(context.pool ?? "app").$transaction(
        async (db) => {
          await db.$queryRaw`select set_config('app.agency_id', ${context.agencyId}, true),
            set_config('app.account_id', ${context.accountId ?? ""}, true),
            set_config('transaction_read_only', ${context.mode === "read" ? "on" : "off"}, true)`;
          return work(db);
        },
        { maxWait: 3000, timeout: context.pool === "worker" ? 120_000 : 12_000 },
      );
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error;
    }
  }
}

/** One statement outside of any agency, for the checks at start. */
export function onAppPool<T>(query: Sql): Promise<T> {
  return client("app").$queryRaw<T>(query);
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([...clients.values()].map((open) => open.$disconnect()));
  clients.clear();
}

/** SQLSTATE behind an error of the client, or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = (error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause;
  return cause?.originalCode ?? (typeof error.meta?.code === "string" ? error.meta.code : null);
}

/** The pool is exhausted or the database is away: the reader is asked to come back. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return (
      ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].includes(error.code) ||
      /^(08|57P|53)/.test(sqlState(error) ?? "")
    );
  }
  return (
    error instanceof Error &&
    /ECONNREFUSED|ECONNRESET|terminating connection|timeout exceeded when trying to connect/.test(error.message)
  );
}

function isRetryable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  return ["40P01", "40001"].includes(sqlState(error) ?? "");
}

function client(pool: Pool): PrismaClient {
  const open = clients.get(pool);
  if (open) return open;
  const { databaseUrl, workerDatabaseUrl, poolSize } = settings();
  const adapter = new PrismaPg(
    {
      connectionString: pool === "app" ? databaseUrl : workerDatabaseUrl,
      max: pool === "app" ? poolSize : 4,
      connectionTimeoutMillis: 2000,
      options: "-c timezone=UTC -c search_path=app",
    },
    { schema: "app", statementNameGenerator: statementNames() },
  );
  const made = new PrismaClient({ adapter, errorFormat: "minimal" });
  clients.set(pool, made);
  return made;
}
