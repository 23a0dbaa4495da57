import { keepScores, lockStandings } from "~/modules/scores/keep-scores.server";
import { newId } from "~/platform/ids.server";
import type { Outcome, Work } from "~/platform/work.server";
import { type ClaimKey, findClaimPlace, holdClaimCampaign } from "./claims.server";
import { judgePiece, keepPiece, type Piece } from "./keep-piece.server";

/**
 * Puts a file or a link beside an entrant's claim at a target in words, before or after points are given, and keeps its
 * scores. Refused: `unknown`, `campaign-<state>`, `target-not-assigned`, and what the piece is refused for.
 */
export async function addClaimEvidence(
  work: Work,
  key: ClaimKey,
  sent: Piece,
): Promise<Outcome<{ evidenceId: string }>> {
  const { db, scope, now } = work;
  const judged = judgePiece(sent, work.today);
  const held = await holdClaimCampaign(work, key);
  if (!held.ok) return held;
  const found = await findClaimPlace(work, key);
  if (!found.ok) return found;
  if (!judged.ok) return judged;
  const touched = await lockStandings(work, key.campaignId, [key.subjectId]);

  const evidenceId = newId();
  const { fileId, link, words, happenedOn } = await keepPiece(work, judged);
  await db.$executeRaw`insert into evidence (agency_id, id, campaign_id, target_id, subject_id, file_id, link, words, happened_on, added_by, added_at)
    values (${scope.agencyId}::uuid, ${evidenceId}::uuid, ${key.campaignId}::uuid, ${key.targetId}::uuid, ${key.subjectId}::uuid,
      ${fileId}::uuid, ${link}, ${words}, ${happenedOn}::date, ${scope.memberId}::uuid, ${now})`;
  await keepScores(work, touched);
  const detail = { evidenceId, isFile: fileId !== null };
  work.record({ command: "add-evidence", target: `target:${key.targetId}`, detail });
  return { ok: true, evidenceId };
}
