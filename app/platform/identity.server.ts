import { randomBytes } from "node:crypto";
import { authDb } from "./auth-db.server";
import { digestOf } from "./digest.server";
import { newId } from "./ids.server";
import { hashPassword, isPassword } from "./password.server";
import { startSession } from "./session.server";
import { countFailedSignIn, forgetFailedSignIns, mayTrySignIn } from "./throttle.server";

export type Seat = { agencyId: string; slug: string; name: string };

export type SignInOutcome =
  | { ok: true; accountId: string; token: string; deviceToken: string }
  | { ok: false; refusal: "sign-in-refused" | "sign-in-throttled" };

/**
 * Checks e-mail and password and starts a session. Unknown, disabled and wrong are the same refusal at the same price;
 * every refusal is recorded as a security event.
 */
export async function signIn(attempt: {
  email: string;
  password: string;
  address: string;
  deviceToken: string | null;
  now: Date;
}): Promise<SignInOutcome> {
  const email = normaliseEmail(attempt.email);
  const account = await authDb().account.findFirst({ where: { email, disabledAt: null } });
  const isKnownDevice = account !== null && (await isDeviceOf(account.id, attempt.deviceToken, attempt.now));
  const counter = isKnownDevice ? `device:${digestOf(attempt.deviceToken ?? "")}` : digestOf(email);

  if (!(await mayTrySignIn(counter, attempt.address))) {
    await recordSecurityEvent("sign-in-throttled", account?.id ?? null);
    return { ok: false, refusal: "sign-in-throttled" };
  }

  const credential = account && (await authDb().credential.findUnique({ where: { accountId: account.id } }));
  if (!(await isPassword(credential?.passwordHash ?? null, attempt.password)) || account === null) {
    await countFailedSignIn(counter, attempt.address);
    await recordSecurityEvent("sign-in-refused", account?.id ?? null);
    return { ok: false, refusal: "sign-in-refused" };
  }

  await forgetFailedSignIns(counter);
  const token = await startSession(account.id, attempt.now);
  const deviceToken =
    isKnownDevice && attempt.deviceToken ? attempt.deviceToken : await rememberDevice(account.id, attempt.now);
  return { ok: true, accountId: account.id, token, deviceToken };
}

/** Makes a login, or returns the one that has this e-mail already; an existing password is kept. */
export async function ensureAccount(login: { email: string; password: string; isOperator?: boolean }): Promise<string> {
  const email = normaliseEmail(login.email);
  const known = await authDb().account.findUnique({ where: { email } });
  if (known) return known.id;
  const id = newId();
  const passwordHash = await hashPassword(login.password);
  await authDb().$transaction([
    authDb().account.create({ data: { id, email, isOperator: login.isOperator ?? false } }),
    authDb().credential.create({ data: { accountId: id, passwordHash } }),
  ]);
  return id;
}

/** The agencies in which an account has a seat, by name. */
export async function listSeats(accountId: string): Promise<Seat[]> {
  return authDb().$queryRaw<Seat[]>`
    select a.id as "agencyId", a.slug, a.name from member m join agency a on a.id = m.agency_id
    where m.account_id = ${accountId}::uuid and m.ended_at is null and a.suspended_at is null
    order by a.name collate "vi-x-icu"`;
}

/** What happened outside of any agency: refused sign-ins, foreign origins, doors tried without a seat. */
export async function recordSecurityEvent(
  kind: string,
  accountId: string | null,
  detail: { agencySlug?: string } = {},
): Promise<void> {
  await authDb().$executeRaw`insert into security_event (id, kind, account_id, agency_slug)
    values (${newId()}::uuid, ${kind}, ${accountId}::uuid, ${detail.agencySlug?.slice(0, 60) ?? null})`;
}

export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

async function isDeviceOf(accountId: string, deviceToken: string | null, now: Date): Promise<boolean> {
  if (!deviceToken) return false;
  const found = await authDb().accountToken.findFirst({
    where: { tokenHash: digestOf(deviceToken), accountId, purpose: "device", expiresAt: { gt: now } },
  });
  return found !== null;
}

async function rememberDevice(accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + 180 * 24 * 3_600_000);
  await authDb().accountToken.create({ data: { tokenHash: digestOf(token), accountId, purpose: "device", expiresAt } });
  return token;
}
