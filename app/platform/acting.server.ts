import { dayInVietnam } from "~/domain/calendar-day";
import { writeAudit } from "./audit.server";
import { inAgency } from "./db.server";
import { findScope } from "./scope.server";
import type { AuditLine, Work } from "./work.server";

class Refusal extends Error {
  constructor(readonly outcome: unknown) {
    super("refused");
  }
}

/**
 * Runs a command as a member, outside of a request: for the demo and for tests. The seat is read in the transaction, a
 * returned refusal rolls it back, and the audit line is written last, all as at the door.
 */
export async function actAs<T>(
  seat: { agencyId: string; accountId: string },
  now: Date,
  run: (work: Work) => Promise<T>,
  mode: "read" | "write" = "write",
): Promise<T> {
  try {
    return await inAgency({ ...seat, mode }, async (db) => {
      const today = dayInVietnam(now);
      const scope = await findScope(db, { ...seat, today });
      if (!scope) throw new Error("this account has no seat in the agency");
      const lines: AuditLine[] = [];
      const outcome = await run({ db, scope, now, today, record: (line) => lines.push(line) });
      if (isRefused(outcome)) throw new Refusal(outcome);
      if (mode === "write") await writeAudit(db, scope, lines, now);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refusal) return error.outcome as T;
    throw error;
  }
}

function isRefused(outcome: unknown): boolean {
  return typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === false;
}
