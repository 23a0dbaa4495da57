import { hasAtMostPlaces, parsePoints } from "~/domain/points";
import type { CampaignDefinition } from "~/modules/campaigns/queries.server";
import { deny } from "~/platform/denied.server";
import { isId, newId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { holdForAdjusting } from "./hold-campaign.server";

export type AdjustmentToPropose = {
  subjectId: string;
  /** Null: to the total. */
  targetId: string | null;
  /** As written: "2", "-0,5". */
  points: string;
  reason: string;
};

/**
 * Points outside the targets' rules, which count once somebody else has granted them. Refused: `unknown`, `campaign-<state>`,
 * `adjustment-of-own`, `adjustment-unreadable`, `points-too-fine`, `target-not-assigned`, `reason-missing`.
 */
export async function proposeAdjustment(
  work: Work,
  campaignId: string,
  { subjectId, targetId, points: written, reason }: AdjustmentToPropose,
): Promise<Outcome<{ adjustmentId: string }>> {
  const { db, scope, now } = work;
  const held = await holdForAdjusting(work, campaignId);
  if (!held.ok) return held;
  const refused = await refusalOf(work, held.campaign, { subjectId, targetId });
  if (refused) return refused;
  const points = parsePoints(written);
  if (points === null || points === 0)
    return refuse("adjustment-unreadable", { fields: { points: "adjustment-unreadable" } });
  const { decimals } = held.campaign.definition;
  if (!hasAtMostPlaces(points, decimals))
    return refuse("points-too-fine", { detail: { decimals }, fields: { points: "points-too-fine" } });
  if (reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });

  const adjustmentId = newId();
  await db.$executeRaw`
    insert into adjustment (agency_id, id, campaign_id, subject_id, target_id, points, reason, proposed_by, proposed_at)
    values (${scope.agencyId}::uuid, ${adjustmentId}::uuid, ${campaignId}::uuid, ${subjectId}::uuid, ${targetId}::uuid, ${points},
      ${reason.trim()}, ${scope.memberId}::uuid, ${now})`;
  work.record({ command: "propose-adjustment", target: `subject:${subjectId}` });
  return { ok: true, adjustmentId };
}

async function refusalOf(
  { db, scope }: Work,
  campaign: CampaignDefinition,
  { subjectId, targetId }: { subjectId: string; targetId: string | null },
): Promise<Refused | null> {
  if (!isId(subjectId) || (targetId !== null && !campaign.leaves.some((leaf) => leaf.targetId === targetId)))
    return refuse("unknown");
  const [place] = await db.$queryRaw<{ unitId: string; notAssigned: string | null }[]>`
    select e.unit_id as "unitId", a.not_assigned_reason as "notAssigned" from entrant e
    left join assignment a on a.agency_id = e.agency_id and a.subject_id = e.subject_id and a.target_id = ${targetId}::uuid
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaign.campaignId}::uuid and e.subject_id = ${subjectId}::uuid`;
  if (!place) return refuse("unknown");
  if (!mayFor(scope, "adjustment.propose", { unitId: place.unitId })) deny(scope, "adjustment.propose");
  if (subjectId === scope.personId) return refuse("adjustment-of-own", { fields: { subjectId: "adjustment-of-own" } });
  if (place.notAssigned === null) return null;
  return refuse("target-not-assigned", {
    detail: { reason: place.notAssigned },
    fields: { targetId: "target-not-assigned" },
  });
}
