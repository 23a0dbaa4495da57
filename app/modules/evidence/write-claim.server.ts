import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type ClaimKey, findClaimPlace, holdClaimCampaign } from "./claims.server";

/** An entrant's own words at a target without figures; every version stays. Refused: as evidence to it, and `claim-changed-meanwhile`. */
export async function writeClaim(
  work: Work,
  key: ClaimKey,
  { words, version }: { words: string; version: number },
): Promise<Outcome<{ version: number }>> {
  const { db, scope, now } = work;
  const held = await holdClaimCampaign(work, key);
  if (!held.ok) return held;
  const found = await findClaimPlace(work, key);
  if (!found.ok) return found;
  if (words.trim().length < 3) return refuse("claim-missing", { fields: { words: "claim-missing" } });
  const written = await db.$executeRaw`
    insert into claim_version (agency_id, campaign_id, target_id, subject_id, version, words, member_id, at)
    select ${scope.agencyId}::uuid, ${key.campaignId}::uuid, ${key.targetId}::uuid, ${key.subjectId}::uuid, ${version + 1}, ${words.trim()},
      ${scope.memberId}::uuid, ${now}
    where ${found.place.claimVersion}::int = ${version}::int
    on conflict do nothing`;
  if (written === 0) return refuse("claim-changed-meanwhile");
  work.record({ command: "write-claim", target: `target:${key.targetId}` });
  return { ok: true, version: version + 1 };
}
