import { mayRemoveFromClaim, mayRemoveFromFigure } from "~/domain/evidence";
import { keepScores } from "~/modules/scores/keep-scores.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type EvidencePlace, findEvidencePlace, openEvidencePlace } from "./evidence-place.server";

/**
 * Takes a piece away: it stays on record with who and why, and counts no more. Refused: `unknown`, also when it was taken
 * away before, and what the domain refuses.
 */
export async function removeEvidence(
  work: Work,
  evidenceId: string,
  { reason }: { reason: string },
): Promise<Outcome<{ place: EvidencePlace }>> {
  const { db, scope, now } = work;
  const found = await findEvidencePlace(work, evidenceId);
  if (!found) return refuse("unknown");
  const opened = await openEvidencePlace(work, found.place);
  if (!opened.ok) return opened;
  const verdict = opened.beside === "figure" ? mayRemoveFromFigure(opened.state) : mayRemoveFromClaim(opened);
  if (!verdict.ok) return refuse(verdict.refusal);
  if (reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });
  const removed = await db.$executeRaw`
    update evidence set removed_at = ${now}, removed_by = ${scope.memberId}::uuid, removal_reason = ${reason.trim()}
    where agency_id = ${scope.agencyId}::uuid and id = ${evidenceId}::uuid and removed_at is null`;
  if (removed === 0) return refuse("unknown");
  await keepScores(work, opened.touched);
  work.record({ command: "remove-evidence", target: opened.target, detail: { evidenceId } });
  return { ok: true, place: found.place };
}
