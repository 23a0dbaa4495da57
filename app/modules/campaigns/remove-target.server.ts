import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockFor, markEdited } from "./lock-campaign.server";
import { readTargetPlaces, subtreeOf } from "./target-places.server";

/** A target of a draft, with all below it and what was assigned there. Refused: `unknown`, `campaign-<state>`. */
export async function removeTarget(
  work: Work,
  campaignId: string,
  targetId: string,
): Promise<Outcome<{ removed: number }>> {
  const { db, scope } = work;
  const locked = await lockFor(work, campaignId, "editTargets");
  if (!locked.ok) return locked;
  const { places } = await readTargetPlaces(work, campaignId);
  if (!places.some(({ id }) => id === targetId)) return refuse("unknown");
  const removed = await db.$executeRaw`delete from target
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id = any(${subtreeOf(targetId, places)}::uuid[])`;
  await markEdited(work, campaignId);
  work.record({ command: "remove-target", target: `target:${targetId}`, detail: { removed } });
  return { ok: true, removed };
}
