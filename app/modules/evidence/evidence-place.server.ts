import type { ResultState } from "~/domain/result";
import { lockStandings, type Touched } from "~/modules/scores/keep-scores.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";
import { type FigureKey, lockFigure } from "./add-figure-evidence.server";
import { type ClaimKey, findClaimPlace, holdClaimCampaign } from "./claims.server";

/** Where a piece stands: beside a figure or beside a claim. */
export type EvidencePlace = { figure: FigureKey } | { claim: ClaimKey };

/** What a piece stands beside, with the locks of a change of it, for whoever reports it. */
export type OpenedPlace = {
  ok: true;
  touched: Touched[];
  /** Of the audit. */
  target: string;
} & (
  | { beside: "figure"; state: ResultState }
  /** `mayAppraise`: whether the one who asks gives the points. */
  | { beside: "claim"; isAppraised: boolean; mayAppraise: boolean }
);

/** The place of a piece that stands; null where it was taken away or never was. */
export async function findEvidencePlace(
  { db, scope }: Work,
  evidenceId: string,
): Promise<{ place: EvidencePlace; happenedOn: string | null } | null> {
  if (!isId(evidenceId)) return null;
  const [row] = await db.$queryRaw<(Partial<FigureKey> & ClaimKey & { happenedOn: string | null })[]>`
    select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId", campaign_id as "campaignId",
      target_id as "targetId", happened_on::text as "happenedOn"
    from evidence where agency_id = ${scope.agencyId}::uuid and id = ${evidenceId}::uuid and removed_at is null`;
  if (!row) return null;
  const { indicatorId, periodId, subjectId, campaignId, targetId, happenedOn } = row;
  const place =
    indicatorId && periodId
      ? { figure: { indicatorId, periodId, subjectId } }
      : { claim: { campaignId, targetId, subjectId } };
  return { place, happenedOn };
}

export function openEvidencePlace(work: Work, place: EvidencePlace): Promise<OpenedPlace | Refused> {
  return "figure" in place ? openFigure(work, place.figure) : openClaim(work, place.claim);
}

async function openFigure(work: Work, key: FigureKey): Promise<OpenedPlace | Refused> {
  const locked = await lockFigure(work, key);
  const state = locked?.figure.state ?? null;
  if (!locked || state === null) return refuse("unknown");
  if (!mayFor(work.scope, "result.write", locked.figure)) deny(work.scope, "result.write");
  const target = `result:${key.indicatorId}:${key.periodId}:${key.subjectId}`;
  return { ok: true, touched: locked.touched, target, beside: "figure", state };
}

/** The standings first: points given a moment ago are seen only behind their lock. */
async function openClaim(work: Work, key: ClaimKey): Promise<OpenedPlace | Refused> {
  const held = await holdClaimCampaign(work, key);
  if (!held.ok) return held;
  const touched = await lockStandings(work, key.campaignId, [key.subjectId]);
  const found = await findClaimPlace(work, key);
  if (!found.ok) return found;
  const { appraisalVersion, unitId } = found.place;
  const mayAppraise = mayFor(work.scope, "appraisal.write", { unitId });
  const target = `target:${key.targetId}`;
  return { ok: true, touched, target, beside: "claim", isAppraised: appraisalVersion > 0, mayAppraise };
}
