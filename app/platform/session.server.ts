import { randomBytes } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { authDb } from "./auth-db.server";
import { digestOf } from "./digest.server";

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: { email: string; isOperator: boolean };
    DatabaseSessionAttributes: { endsAt: Date };
  }
}

export type SignedIn = { accountId: string; email: string; isOperator: boolean; sessionId: string };

const absoluteHours = 12;

/** Starts a session and returns its token. The cookie holds the token, the database its SHA-256. */
export async function startSession(accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const endsAt = new Date(now.getTime() + absoluteHours * 3_600_000);
  await lucia.createSession(accountId, { endsAt }, { sessionId: digestOf(token) });
  return token;
}

/** Who holds this token, or null: idle for an hour, older than twelve, disabled and unknown are one answer. */
export async function readSession(token: string | null): Promise<SignedIn | null> {
  if (!token || token.length > 100) return null;
  const { session, user } = await lucia.validateSession(digestOf(token));
  if (!session || session.endsAt <= new Date()) return null;
  return { accountId: user.id, email: user.email, isOperator: user.isOperator, sessionId: session.id };
}

export async function endSession(token: string | null): Promise<void> {
  if (token) await lucia.invalidateSession(digestOf(token));
}

const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await authDb().$queryRaw<
      { accountId: string; expiresAt: Date; endsAt: Date; email: string; isOperator: boolean }[]
    >`select s.account_id as "accountId", s.expires_at as "expiresAt", s.ends_at as "endsAt", a.email, a.is_operator as "isOperator"
      from session s join account a on a.id = s.account_id where s.id = ${sessionId} and a.disabled_at is null`;
    if (!row) return [null, null];
    return [
      { id: sessionId, userId: row.accountId, expiresAt: row.expiresAt, attributes: { endsAt: row.endsAt } },
      { id: row.accountId, attributes: { email: row.email, isOperator: row.isOperator } },
    ];
  },
  async getUserSessions(userId) {
    const rows = await authDb().session.findMany({ where: { accountId: userId } });
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: { endsAt: row.endsAt } }));
  },
  async setSession(session) {
    await authDb().session.create({
      data: {
        id: session.id,
        accountId: session.userId,
        expiresAt: session.expiresAt,
        endsAt: session.attributes.endsAt,
      },
    });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await authDb().session.updateMany({ where: { id: sessionId }, data: { expiresAt } });
  },
  async deleteSession(sessionId) {
    await authDb().session.deleteMany({ where: { id: sessionId } });
  },
  async deleteUserSessions(userId) {
    await authDb().session.deleteMany({ where: { accountId: userId } });
  },
  async deleteExpiredSessions() {
    await authDb().session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(1, "h"),
  getUserAttributes: ({ email, isOperator }) => ({ email, isOperator }),
  getSessionAttributes: ({ endsAt }) => ({ endsAt }),
});
