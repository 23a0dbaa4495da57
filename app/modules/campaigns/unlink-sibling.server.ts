import { maySeparate } from "~/domain/sibling";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockPair, siblingOf } from "./sibling-pair.server";

/** Each goes its own way, with all that it has. Refused: `unknown`, `sibling-stands` where both were launched. */
export async function unlinkSibling(work: Work, campaignId: string): Promise<Outcome> {
  const { db, scope } = work;
  const siblingId = await siblingOf(work, campaignId);
  const pair = siblingId === null ? null : await lockPair(work, campaignId, siblingId);
  if (!pair || pair[0].siblingId !== siblingId) return refuse("unknown");
  const [one, other] = pair;
  if (!maySeparate(one.state, other.state)) return refuse("sibling-stands");
  await db.$executeRaw`update campaign set sibling_id = null, edited_version = edited_version + 1
    where agency_id = ${scope.agencyId}::uuid and id = any(${[one.id, other.id]}::uuid[])`;
  work.record({ command: "unlink-sibling", target: `campaign:${campaignId}` });
  return { ok: true };
}
