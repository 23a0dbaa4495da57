import { type Db, inAgency } from "./db.server";
import { newId } from "./ids.server";
import type { AuditLine } from "./work.server";

type Author = { agencyId: string; accountId: string; memberId: string };

/** The audit lines of a command, in its own transaction, after everything else. */
export async function writeAudit(db: Db, author: Author, lines: readonly AuditLine[], now: Date): Promise<void> {
  for (const line of lines) await insert(db, author, "done", line, now);
}

/** A member was refused: kept in the agency's audit, in a transaction of its own because the refused one is rolled back. */
export async function recordDenial(author: Author, permission: string, target: string, now: Date): Promise<void> {
  await inAgency({ agencyId: author.agencyId, accountId: author.accountId, mode: "write" }, (db) =>
    insert(db, author, "denied", { command: permission, target }, now),
  );
}

async function insert(db: Db, author: Author, outcome: string, line: AuditLine, now: Date): Promise<void> {
  await db.$executeRaw`insert into audit (agency_id, id, at, member_id, command, outcome, target, detail, digest)
    values (${author.agencyId}::uuid, ${newId()}::uuid, ${now}, ${author.memberId}::uuid, ${line.command}, ${outcome},
      ${line.target}, ${JSON.stringify(line.detail ?? {})}::jsonb, ${line.digest ?? null})`;
}
