import { mayRemoveFromClaim, mayRemoveFromFigure } from "~/domain/evidence";
import { keepScores, lockStandings, type Touched } from "~/modules/scores/keep-scores.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { type FigureKey, lockFigure } from "./add-figure-evidence.server";
import { type ClaimKey, findClaimPlace, holdClaimCampaign } from "./claims.server";

/** Where a piece stands: beside a figure or beside a claim. */
export type EvidencePlace = { figure: FigureKey } | { claim: ClaimKey };

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
  const place = await findPlace(work, evidenceId);
  if (!place) return refuse("unknown");
  const opened = "figure" in place ? await openFigure(work, place.figure) : await openClaim(work, place.claim);
  if (!opened.ok) return opened;
  if (reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });
  const removed = await db.$executeRaw`
    update evidence set removed_at = ${now}, removed_by = ${scope.memberId}::uuid, removal_reason = ${reason.trim()}
    where agency_id = ${scope.agencyId}::uuid and id = ${evidenceId}::uuid and removed_at is null`;
  if (removed === 0) return refuse("unknown");
  await keepScores(work, opened.touched);
  work.record({ command: "remove-evidence", target: opened.target, detail: { evidenceId } });
  return { ok: true, place };
}

type Opened = { ok: true; touched: Touched[]; target: string };

async function findPlace({ db, scope }: Work, evidenceId: string): Promise<EvidencePlace | null> {
  if (!isId(evidenceId)) return null;
  const [row] = await db.$queryRaw<(Partial<FigureKey> & ClaimKey)[]>`
    select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId", campaign_id as "campaignId", target_id as "targetId"
    from evidence where agency_id = ${scope.agencyId}::uuid and id = ${evidenceId}::uuid and removed_at is null`;
  if (!row) return null;
  const { indicatorId, periodId, subjectId, campaignId, targetId } = row;
  return indicatorId && periodId
    ? { figure: { indicatorId, periodId, subjectId } }
    : { claim: { campaignId, targetId, subjectId } };
}

async function openFigure(work: Work, key: FigureKey): Promise<Opened | Refused> {
  const locked = await lockFigure(work, key);
  if (!locked || locked.figure.state === null) return refuse("unknown");
  if (!mayFor(work.scope, "result.write", locked.figure)) deny(work.scope, "result.write");
  const verdict = mayRemoveFromFigure(locked.figure.state);
  const target = `result:${key.indicatorId}:${key.periodId}:${key.subjectId}`;
  return verdict.ok ? { ok: true, touched: locked.touched, target } : refuse(verdict.refusal);
}

/** The standings first: points given a moment ago are seen only behind their lock. */
async function openClaim(work: Work, key: ClaimKey): Promise<Opened | Refused> {
  const held = await holdClaimCampaign(work, key);
  if (!held.ok) return held;
  const touched = await lockStandings(work, key.campaignId, [key.subjectId]);
  const found = await findClaimPlace(work, key);
  if (!found.ok) return found;
  const { appraisalVersion, unitId } = found.place;
  const mayAppraise = mayFor(work.scope, "appraisal.write", { unitId });
  const verdict = mayRemoveFromClaim({ isAppraised: appraisalVersion > 0, mayAppraise });
  return verdict.ok ? { ok: true, touched, target: `target:${key.targetId}` } : refuse(verdict.refusal);
}
