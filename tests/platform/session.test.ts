import { expect, test } from "vitest";
import { authDb, platformDb } from "~/platform/auth-db.server";
import { inAgency } from "~/platform/db.server";
import { digestOf } from "~/platform/digest.server";
import { agencyLoader } from "~/platform/door.server";
import { ensureAccount, listSeats, signIn } from "~/platform/identity.server";
import { newId } from "~/platform/ids.server";
import { endSession, readSession, startSession } from "~/platform/session.server";
import { anAgency } from "../support/agency";
import { ask } from "../support/requests";

const password = "mat-khau-kiem-thu";
const page = agencyLoader("indicator.write", async () => "shown");

test("the database holds the digest of the token and never the token", async () => {
  const accountId = await anAccount();
  const token = await startSession(accountId, new Date());

  const stored = await authDb().session.findMany({ where: { accountId } });

  expect(stored.map(({ id }) => id)).toEqual([digestOf(token)]);
});

test("a session ends after an idle hour, and after twelve hours however busy it is", async () => {
  const accountId = await anAccount();
  const [idle, old, live] = [
    await startSession(accountId, new Date()),
    await startSession(accountId, hoursAgo(13)),
    await startSession(accountId, new Date()),
  ];
  await authDb().session.update({ where: { id: digestOf(idle) }, data: { expiresAt: hoursAgo(0.01) } });

  expect(await readSession(idle)).toBeNull();
  expect(await readSession(old)).toBeNull();
  expect(await readSession(live)).toMatchObject({ accountId });
});

test("signing out ends this session and no other", async () => {
  const accountId = await anAccount();
  const [one, other] = [await startSession(accountId, new Date()), await startSession(accountId, new Date())];

  await endSession(one);

  expect(await readSession(one)).toBeNull();
  expect(await readSession(other)).not.toBeNull();
});

test("a disabled account is signed in nowhere and signs in no more", async () => {
  const email = `${newId()}@kiem-thu.example`;
  const accountId = await ensureAccount({ email, password });
  const token = await startSession(accountId, new Date());
  await authDb().account.update({ where: { id: accountId }, data: { disabledAt: new Date() } });

  expect(await readSession(token)).toBeNull();
  expect(await attempt(email, password)).toMatchObject({ ok: false, refusal: "sign-in-refused" });
});

test("an unknown address and a wrong password are the same refusal, and each is recorded", async () => {
  const email = `${newId()}@kiem-thu.example`;
  const accountId = await ensureAccount({ email, password });

  const refusals = [await attempt(email, "sai"), await attempt(`la.${email}`, password)];

  expect(refusals).toEqual(Array(2).fill({ ok: false, refusal: "sign-in-refused" }));
  const events = await platformDb().securityEvent.findMany({ where: { accountId } });
  expect(events.map(({ kind }) => kind)).toEqual(["sign-in-refused"]);
});

test("after ten failures the account waits, but its owner still enters from a device he has used", async () => {
  const email = `${newId()}@kiem-thu.example`;
  await ensureAccount({ email, password });
  const first = await attempt(email, password);
  if (!first.ok) throw new Error("not signed in");
  for (let failure = 0; failure < 10; failure++) await attempt(email, "sai");

  expect(await attempt(email, password)).toEqual({ ok: false, refusal: "sign-in-throttled" });
  expect(await attempt(email, password, first.deviceToken)).toMatchObject({ ok: true });
});

test("upper case and full-width letters in an address are the same account", async () => {
  const id = newId();
  await ensureAccount({ email: `an.${id}@kiem-thu.example`, password });

  expect(await attempt(`ＡN.${id}@Kiem-Thu.example`, password)).toMatchObject({ ok: true });
});

test("an account with seats in two agencies sees both, and in each only its own role", async () => {
  const [one, other] = [await anAgency(), await anAgency()];
  const seat = await one.seat("officer");
  await inAgency({ agencyId: other.id, accountId: seat.accountId, mode: "write" }, async (db) => {
    const memberId = newId();
    await db.member.create({
      data: { agencyId: other.id, id: memberId, accountId: seat.accountId, displayName: "Người Hai Nơi" },
    });
    await db.memberRole.create({
      data: { agencyId: other.id, id: newId(), memberId, role: "staff", scope: "wholeAgency" },
    });
  });

  const seats = await listSeats(seat.accountId);
  const statuses = [
    await ask(seat, page, { params: { agency: one.slug } }),
    await ask(seat, page, { params: { agency: other.slug } }),
  ];

  expect(new Set(seats.map(({ slug }) => slug))).toEqual(new Set([one.slug, other.slug]));
  expect(statuses.map(({ status }) => status)).toEqual([200, 403]);
});

test("a role that is taken away is gone with the next request", async () => {
  const agency = await anAgency();
  const seat = await agency.seat("officer");
  const before = await ask(seat, page, { params: { agency: agency.slug } });
  await agency.as("admin", ({ db }) =>
    db.memberRole.updateMany({ where: { memberId: seat.memberId }, data: { revokedAt: new Date() } }),
  );

  const after = await ask(seat, page, { params: { agency: agency.slug } });

  expect([before.status, after.status]).toEqual([200, 403]);
});

test("a role lent for some days works on these days and on no other", async () => {
  const agency = await anAgency();
  const [lender, borrower] = [await agency.seat("officer"), await agency.seat("staff")];
  const today = new Date().toISOString().slice(0, 10);
  await agency.as("admin", ({ db }) =>
    db.delegation.create({
      data: {
        agencyId: agency.id,
        id: newId(),
        fromMemberId: lender.memberId,
        toMemberId: borrower.memberId,
        role: "officer",
        validFrom: new Date(`${today}T00:00:00Z`),
        validTo: new Date(Date.parse(`${today}T00:00:00Z`) + 3 * 86_400_000),
        reason: "Đi công tác",
      },
    }),
  );

  const now = await agency.see(borrower, async ({ scope }) => scope.grants.map(({ role }) => role));
  const later = await agency.see(borrower, async ({ scope }) => scope.grants.map(({ role }) => role), {
    now: new Date(Date.now() + 5 * 86_400_000),
  });

  expect(now.toSorted()).toEqual(["officer", "staff"]);
  expect(later).toEqual(["staff"]);
});

function anAccount(): Promise<string> {
  return ensureAccount({ email: `${newId()}@kiem-thu.example`, password });
}

function attempt(email: string, tried: string, deviceToken: string | null = null) {
  return signIn({ email, password: tried, address: `test-${newId()}`, deviceToken, now: new Date() });
}

function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * 3_600_000);
}
