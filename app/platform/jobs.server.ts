import { Logger, type Runner, run } from "graphile-worker";
import type { z } from "zod";
import { dayInVietnam } from "~/domain/calendar-day";
import type { Permission } from "~/domain/permissions";
import { writeAudit } from "./audit.server";
import { authDb } from "./auth-db.server";
import { inAgency } from "./db.server";
import { settings } from "./env.server";
import { newId } from "./ids.server";
import { log } from "./log.server";
import { findScope, holds, type Scope } from "./scope.server";
import type { AuditLine, Outcome, View, Work } from "./work.server";

export type JobKind = {
  kind: string;
  permission: Permission;
  run: (work: Work, input: unknown) => Promise<Outcome<{ outcome: Record<string, unknown> }>>;
};

/** A kind of long work. It runs as the member who asked, whose rights are read again when it runs. */
export function agencyJob<Schema extends z.ZodType>(
  kind: string,
  permission: Permission,
  schema: Schema,
  work: (work: Work, input: z.output<Schema>) => Promise<Outcome<{ outcome: Record<string, unknown> }>>,
): JobKind {
  return { kind, permission, run: (context, input) => work(context, schema.parse(input)) };
}

/** Queues a job in the transaction of the command that asks for it: no commit, no job. */
export async function enqueueJob(
  { db, scope, now }: View,
  kind: string,
  input: Record<string, unknown>,
): Promise<string> {
  const id = newId();
  await db.$executeRaw`insert into job (agency_id, id, kind, input, asked_by, asked_at)
    values (${scope.agencyId}::uuid, ${id}::uuid, ${kind}, ${JSON.stringify(input)}::jsonb, ${scope.memberId}::uuid, ${now})`;
  await db.$executeRaw`select app.enqueue(${id}::uuid)`;
  return id;
}

/** Starts the queue's worker: two jobs at once, and every night at 01:00 in Vietnam the check of each agency's kept scores. */
export async function startWorker(kinds: readonly JobKind[], nightly: string): Promise<Runner> {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  return run({
    connectionString: settings().workerDatabaseUrl,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(
      () => (level, message) => log[level === "warning" ? "warn" : level === "info" ? "debug" : level](message),
    ),
    crontab: "0 18 * * * nightly",
    taskList: {
      "agency-job": (payload, { job }) =>
        runJob(byName, payload as QueuedJob, { isLastAttempt: job.attempts >= job.max_attempts }),
      nightly: () => enqueueNightly(nightly),
    },
  });
}

type QueuedJob = { agencyId: string; jobId: string };

/** Runs a queued job; what breaks is tried again by the queue, and the job says so when it was the last time. */
export async function runJob(
  kinds: ReadonlyMap<string, JobKind>,
  { agencyId, jobId }: QueuedJob,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  const now = new Date();
  const job = await claim(agencyId, jobId, now);
  if (!job) return;
  try {
    await end(agencyId, jobId, await attempt(kinds.get(job.kind), job, agencyId, now));
  } catch (error) {
    if (isLastAttempt) await end(agencyId, jobId, { state: "failed", outcome: {}, problem: "job-broken" });
    throw error;
  }
}

async function end(agencyId: string, jobId: string, ended: Ended): Promise<void> {
  await inAgency({ agencyId, accountId: null, mode: "write", pool: "worker" }, async (db) => {
    await db.$executeRaw`update job set state = ${ended.state}, outcome = ${JSON.stringify(ended.outcome)}::jsonb,
      problem = ${ended.problem}, ended_at = ${new Date()} where agency_id = ${agencyId}::uuid and id = ${jobId}::uuid`;
  });
}

type Claimed = { kind: string; input: unknown; accountId: string | null };
type Ended = { state: "done" | "failed"; outcome: Record<string, unknown>; problem: string | null };

async function claim(agencyId: string, jobId: string, now: Date): Promise<Claimed | null> {
  return inAgency({ agencyId, accountId: null, mode: "write", pool: "worker" }, async (db) => {
    const [job] = await db.$queryRaw<Claimed[]>`
      update job j set state = 'running', started_at = ${now} where j.agency_id = ${agencyId}::uuid and j.id = ${jobId}::uuid
        and j.state in ('queued', 'running')
      returning j.kind, j.input, (select m.account_id from member m where m.agency_id = j.agency_id and m.id = j.asked_by) as "accountId"`;
    return job ?? null;
  });
}

async function attempt(kind: JobKind | undefined, job: Claimed, agencyId: string, now: Date): Promise<Ended> {
  if (!kind) return { state: "failed", outcome: {}, problem: "job-unknown" };
  const today = dayInVietnam(now);
  return inAgency({ agencyId, accountId: job.accountId, mode: "write", pool: "worker" }, async (db): Promise<Ended> => {
    const scope = job.accountId ? await findScope(db, { agencyId, accountId: job.accountId, today }) : null;
    if (job.accountId && (!scope || !holds(scope, kind.permission)))
      return { state: "failed", outcome: {}, problem: "job-denied" };
    const lines: AuditLine[] = [];
    const acting = scope ?? machine(agencyId);
    const outcome = await kind.run({ db, scope: acting, now, today, record: (line) => lines.push(line) }, job.input);
    if (scope) await writeAudit(db, scope, lines, now);
    if (!outcome.ok) return { state: "failed", outcome: {}, problem: outcome.refusal };
    return { state: "done", outcome: outcome.outcome, problem: null };
  });
}

/** The nightly check acts for nobody: no seat, no rights beyond what its own kind does. */
function machine(agencyId: string): Scope {
  return {
    agencyId,
    slug: "",
    agencyName: "",
    motto: null,
    headMayVerifyOwnUnit: false,
    accountId: "",
    memberId: "",
    memberName: "",
    personId: null,
    grants: [],
    unitsBelow: {},
  };
}

async function enqueueNightly(kind: string): Promise<void> {
  const agencies = await authDb().agency.findMany({ where: { suspendedAt: null }, select: { id: true } });
  for (const { id: agencyId } of agencies) {
    await inAgency({ agencyId, accountId: null, mode: "write", pool: "worker" }, async (db) => {
      const id = newId();
      await db.$executeRaw`insert into job (agency_id, id, kind) values (${agencyId}::uuid, ${id}::uuid, ${kind})`;
      await db.$executeRaw`select app.enqueue(${id}::uuid)`;
    });
  }
  log.info({ agencies: agencies.length }, "nightly checks queued");
}
