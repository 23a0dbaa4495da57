import { keepScores, lockStandings } from "~/modules/scores/keep-scores.server";
import { isId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdForAdjusting } from "./hold-campaign.server";

export type AdjustmentDecision = {
  isGranted: boolean;
  /** Needed to refuse. */
  reason: string;
};

type AdjustmentRow = { subjectId: string; proposedBy: string; isGranted: boolean | null };

/**
 * Grants or refuses; a granted one counts on the official board from this transaction on. Refused: `unknown`,
 * `campaign-<state>`, `adjustment-decided`, `adjustment-by-proposer`, `adjustment-of-own`, `reason-missing`.
 */
export async function decideAdjustment(
  work: Work,
  campaignId: string,
  adjustmentId: string,
  { isGranted, reason }: AdjustmentDecision,
): Promise<Outcome> {
  const { db, scope, now } = work;
  const held = await holdForAdjusting(work, campaignId);
  if (!held.ok) return held;
  const found = isId(adjustmentId) ? await findAdjustment(work, campaignId, adjustmentId) : null;
  if (!found) return refuse("unknown");
  const touched = await lockStandings(work, campaignId, [found.subjectId]);
  const adjustment = await findAdjustment(work, campaignId, adjustmentId, true);
  if (!adjustment) return refuse("unknown");
  if (adjustment.isGranted !== null) return refuse("adjustment-decided");
  if (adjustment.proposedBy === scope.memberId) return refuse("adjustment-by-proposer");
  if (adjustment.subjectId === scope.personId) return refuse("adjustment-of-own");
  if (!isGranted && reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });

  await db.$executeRaw`
    update adjustment set decided_by = ${scope.memberId}::uuid, decided_at = ${now}, is_granted = ${isGranted},
      decision_reason = ${reason.trim() || null}
    where agency_id = ${scope.agencyId}::uuid and id = ${adjustmentId}::uuid`;
  if (isGranted) await keepScores(work, touched);
  work.record({
    command: isGranted ? "grant-adjustment" : "refuse-adjustment",
    target: `subject:${adjustment.subjectId}`,
  });
  return { ok: true };
}

/** For the decision its row is locked after the standings, as everywhere. */
async function findAdjustment(
  { db, scope }: Work,
  campaignId: string,
  adjustmentId: string,
  isLocked = false,
): Promise<AdjustmentRow | null> {
  const [row] = isLocked
    ? await db.$queryRaw<AdjustmentRow[]>`
        select subject_id as "subjectId", proposed_by as "proposedBy", is_granted as "isGranted" from adjustment
        where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id = ${adjustmentId}::uuid for update`
    : await db.$queryRaw<AdjustmentRow[]>`
        select subject_id as "subjectId", proposed_by as "proposedBy", is_granted as "isGranted" from adjustment
        where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id = ${adjustmentId}::uuid`;
  return row ?? null;
}
