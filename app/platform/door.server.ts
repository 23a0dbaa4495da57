import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { dayInVietnam } from "~/domain/calendar-day";
import type { Permission } from "~/domain/permissions";
import { recordDenial, writeAudit } from "./audit.server";
import { noticeCookie } from "./cookies.server";
import { type Db, inAgency, isUnavailable } from "./db.server";
import { Denied } from "./denied.server";
import { fileResponse, type StoredFile } from "./file-response.server";
import { comeBackLater, forbidden, notFound } from "./http.server";
import { recordSecurityEvent, type Seat } from "./identity.server";
import { findScope, holds } from "./scope.server";
import type { SignedIn } from "./session.server";
import { readSubmission, type Submission } from "./submission.server";
import { discard } from "./upload.server";
import type { AuditLine, Refused, View, Work } from "./work.server";

type Params = Readonly<Record<string, string | undefined>>;

export type ReadContext = View & {
  params: Params;
  url: URL;
  /** The agencies in which the reader has a seat, this one among them. */
  seats: readonly Seat[];
  /** What reading causes is written after the answer is made, in a short transaction of its own. */
  afterwards: (write: (work: Work) => Promise<void>) => void;
};

export type WriteContext<Form> = Work & { params: Params; url: URL; form: Form };

/** A form that was refused: named, with a sentence or a name at each field, and what was typed. */
export type Problem = {
  refusal: string;
  detail: Record<string, string | number>;
  fields: Record<string, string>;
};

export type Rejected = { problem: Problem; typed: Record<string, unknown> };

type GoTo = { ok: true; to: string; notice: string | null };
type Reply<T> = { ok: true; body: T };

/** The loader of a page of an agency. Naming a permission is the price of its data. */
export function agencyLoader<T>(permission: Permission, read: (context: ReadContext) => Promise<T>) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => {
    const visitor = await enter(args);
    const now = new Date();
    const later: ((work: Work) => Promise<void>)[] = [];
    try {
      const answer = await inAgency({ ...visitor, mode: "read" }, async (db) => {
        const view = await admit(db, visitor, permission, now);
        return read({
          ...view,
          params: args.params,
          url: new URL(args.request.url),
          seats: visitor.seats,
          afterwards: (write) => later.push(write),
        });
      });
      if (later.length > 0) await writeAfterwards(visitor, permission, now, later);
      return answer;
    } catch (error) {
      return await refusedOrThrown(error, visitor, args, now);
    }
  };
  return Object.assign(loader, { door: permission });
}

/**
 * The loader of a file. It is handed out only once the audit says so: what cannot be written there is not downloaded.
 */
export function agencyFile(permission: Permission, find: (context: ReadContext) => Promise<StoredFile>) {
  const read = agencyLoader(permission, async (context) => {
    const file = await find(context);
    context.afterwards(async (work) => work.record({ command: "download-file", target: `file:${file.id}` }));
    return { agencyId: context.scope.agencyId, file };
  });
  const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
    const { agencyId, file } = await read(args);
    return fileResponse(agencyId, file);
  };
  return Object.assign(loader, { door: permission });
}

/**
 * The action of an agency. The input is parsed to primitives by a strict schema; a returned refusal rolls everything back;
 * the same key with the same body is one effect, with another body 422. A file is taken in before the transaction, for
 * members only, and what the command has not kept of it is thrown away.
 */
export function agencyAction<Schema extends z.ZodType, T = never>(
  permission: Permission,
  schema: Schema,
  run: (context: WriteContext<z.output<Schema>>) => Promise<GoTo | Reply<T> | Refused>,
  { takesFile = false }: { takesFile?: boolean } = {},
) {
  const action = async (args: ActionFunctionArgs) => {
    const visitor = await enter(args);
    const submission = await readSubmission(args.request, takesFile);
    const now = new Date();
    try {
      const answer = await inAgency({ ...visitor, mode: "write" }, async (db) => {
        const view = await admit(db, visitor, permission, now);
        const form = parse(schema, submission);
        const earlier = await claimKey(view, submission);
        if (earlier) return earlier;

        const lines: AuditLine[] = [];
        const work: Work = { ...view, record: (line) => lines.push(line) };
        const outcome = await run({ ...work, params: args.params, url: new URL(args.request.url), form });
        if (!outcome.ok) {
          if (outcome.refusal === "unknown") notFound();
          throw new RolledBack(422, rejected(outcome, submission));
        }
        if (lines.length === 0) throw new Error(`${permission}: a command left no audit line`);
        const answer = "to" in outcome ? { to: outcome.to, notice: outcome.notice } : { body: outcome.body };
        await keepOutcome(view, submission, answer);
        await writeAudit(db, view.scope, lines, now);
        return answer;
      });
      return await respond(args.request, answer);
    } catch (error) {
      if (error instanceof RolledBack) return answerIn(args.request, error.body, error.status);
      return await refusedOrThrown(error, visitor, args, now);
    } finally {
      await discard(Object.values(submission.values).flat());
    }
  };
  return Object.assign(action, { door: permission });
}

/**
 * A question that is too long for an address, such as a pasted list: asked by POST, answered from a read-only transaction,
 * without key and without audit line. What cannot be read comes back as from an action.
 */
export function agencyInquiry<Schema extends z.ZodType, T>(
  permission: Permission,
  schema: Schema,
  read: (context: View & { params: Params; form: z.output<Schema> }) => Promise<Reply<T> | Refused>,
) {
  const inquiry = async (args: ActionFunctionArgs) => {
    const visitor = await enter(args);
    try {
      const submission = await readSubmission(args.request);
      return await inAgency({ ...visitor, mode: "read" }, async (db) => {
        const view = await admit(db, visitor, permission, new Date());
        const answer = await read({ ...view, params: args.params, form: valuesOf(schema, submission) });
        if (!answer.ok) throw new RolledBack(422, rejected(answer, submission));
        return answer.body;
      });
    } catch (error) {
      if (error instanceof RolledBack) return answerIn(args.request, error.body, error.status);
      return await refusedOrThrown(error, visitor, args, new Date());
    }
  };
  return Object.assign(inquiry, { door: permission });
}

/** After a change: where the reader goes, and the name of the sentence shown there once. */
export function goTo(to: string, notice: string | null = null): GoTo {
  return { ok: true, to, notice };
}

/** After a change: what a script on the page wants to know. */
export function reply<T>(body: T): Reply<T> {
  return { ok: true, body };
}

type Visitor = { accountId: string; agencyId: string; slug: string; seats: readonly Seat[] };
type Answer = { to: string; notice: string | null } | { body: unknown };

class RolledBack extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super("rolled back");
  }
}

async function enter({ request, params, context }: LoaderFunctionArgs): Promise<Visitor> {
  const signedIn: SignedIn | null = await context.signedIn().catch(unavailable);
  if (!signedIn) {
    const url = new URL(request.url);
    const to = request.method === "GET" ? `${url.pathname}${url.search}` : `/a/${params.agency ?? ""}`;
    throw redirect(`/login?to=${encodeURIComponent(to)}`);
  }
  const seats: Seat[] = await context.seats().catch(unavailable);
  const seat = seats.find((candidate) => candidate.slug === params.agency);
  if (!seat) {
    await recordSecurityEvent("no-seat", signedIn.accountId, { agencySlug: params.agency });
    notFound();
  }
  return { accountId: signedIn.accountId, agencyId: seat.agencyId, slug: seat.slug, seats };
}

async function admit(db: Db, visitor: Visitor, permission: Permission, now: Date): Promise<View> {
  const today = dayInVietnam(now);
  const scope = await findScope(db, { ...visitor, today });
  if (!scope) throw new Denied(null, permission);
  if (!holds(scope, permission)) throw new Denied(scope, permission);
  return { db, scope, now, today };
}

async function refusedOrThrown(
  error: unknown,
  visitor: Visitor,
  { request }: LoaderFunctionArgs,
  now: Date,
): Promise<never> {
  if (error instanceof Denied) {
    if (!error.scope) {
      await recordSecurityEvent("no-seat", visitor.accountId, { agencySlug: visitor.slug });
      notFound();
    }
    await recordDenial(error.scope, error.permission, `path:${new URL(request.url).pathname}`, now);
    forbidden();
  }
  if (isUnavailable(error)) comeBackLater();
  throw error;
}

/** Throws when nothing was written, so that nothing is answered either. */
async function writeAfterwards(
  visitor: Visitor,
  permission: Permission,
  now: Date,
  writes: ((work: Work) => Promise<void>)[],
): Promise<void> {
  await inAgency({ ...visitor, mode: "write" }, async (db) => {
    const today = dayInVietnam(now);
    const scope = await findScope(db, { ...visitor, today });
    if (!scope) throw new Denied(null, permission);
    const lines: AuditLine[] = [];
    for (const write of writes) await write({ db, scope, now, today, record: (line) => lines.push(line) });
    await writeAudit(db, scope, lines, now);
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, submission: Submission): z.output<Schema> {
  if (!submission.key || submission.key.length < 8 || submission.key.length > 200) {
    throw new RolledBack(422, rejected({ ok: false, refusal: "key-missing" }, submission));
  }
  return valuesOf(schema, submission);
}

function valuesOf<Schema extends z.ZodType>(schema: Schema, submission: Submission): z.output<Schema> {
  const parsed = schema.safeParse(submission.values);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  throw new RolledBack(422, rejected({ ok: false, refusal: "input-invalid", fields }, submission));
}

function rejected(refused: Refused, submission: Submission): Rejected {
  const { refusal, detail = {}, fields = {} } = refused;
  return { problem: { refusal, detail, fields }, typed: submission.typed };
}

async function claimKey(view: View, { key, hash }: Submission): Promise<Answer | null> {
  const { db, scope, now } = view;
  const claimed = await db.$executeRaw`insert into request_key (agency_id, member_id, key, body_hash, at)
    values (${scope.agencyId}::uuid, ${scope.memberId}::uuid, ${key}, ${hash}, ${now}) on conflict do nothing`;
  if (claimed === 1) return null;
  const [earlier] = await db.$queryRaw<{ bodyHash: string; outcome: Answer | null }[]>`
    select body_hash as "bodyHash", outcome from request_key
    where agency_id = ${scope.agencyId}::uuid and member_id = ${scope.memberId}::uuid and key = ${key}`;
  if (!earlier?.outcome || earlier.bodyHash !== hash) {
    throw new RolledBack(422, { problem: { refusal: "key-reused", detail: {}, fields: {} }, typed: {} });
  }
  return earlier.outcome;
}

async function keepOutcome({ db, scope }: View, { key }: Submission, answer: Answer): Promise<void> {
  await db.$executeRaw`update request_key set outcome = ${JSON.stringify(answer)}::jsonb
    where agency_id = ${scope.agencyId}::uuid and member_id = ${scope.memberId}::uuid and key = ${key}`;
}

async function respond(request: Request, answer: Answer) {
  if (!("to" in answer)) return answerIn(request, answer.body, 200);
  const headers = answer.notice ? { "Set-Cookie": await noticeCookie.serialize(answer.notice) } : undefined;
  if (wantsJson(request)) return Response.json({ to: answer.to }, { headers });
  return redirect(answer.to, { headers });
}

function answerIn(request: Request, body: unknown, status: number) {
  return wantsJson(request) ? Response.json(body, { status }) : data(body, { status });
}

function wantsJson(request: Request): boolean {
  return request.headers.get("Accept")?.includes("application/json") ?? false;
}

function unavailable(error: unknown): never {
  if (isUnavailable(error)) comeBackLater();
  throw error;
}
