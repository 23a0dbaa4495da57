export type SentCell = { indicatorId: string; periodId: string; subjectId: string; text: string; version: number };

type Answered = { indicatorId: string; periodId: string; subjectId: string };

export type CellAnswer = Answered &
  (
    | { outcome: "saved"; version: number; text: string }
    | { outcome: "refused"; refusal: string; sentence: string | null }
    | { outcome: "conflict"; version: number; theirs: string; by: string; at: string }
  );

/** `away`: the server cannot be reached or is busy, the same batch is sent again; `signedOut`: the session has ended. */
export type SendOutcome = { kind: "answered"; cells: CellAnswer[] } | { kind: "away" | "signedOut" | "turnedDown" };

/** Sends a batch under its key: sent twice, it has one effect. */
export async function sendCells(to: string, key: string, cells: readonly SentCell[]): Promise<SendOutcome> {
  const request = {
    method: "POST",
    redirect: "manual" as const,
    headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ cells }),
  };
  const response = await fetch(to, request).catch(() => null);
  if (response === null || response.status === 503 || response.status === 429) return { kind: "away" };
  if (response.type === "opaqueredirect" || response.redirected) return { kind: "signedOut" };
  if (!response.ok) return { kind: "turnedDown" };
  const answer = (await response.json().catch(() => null)) as { cells: CellAnswer[] } | null;
  return answer === null ? { kind: "away" } : { kind: "answered", cells: answer.cells };
}

/** A key of its own for every batch; `randomUUID` is missing where the page comes over plain HTTP. */
export function newBatchKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
