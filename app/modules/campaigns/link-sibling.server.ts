import { differencesOf, mayPair } from "~/domain/sibling";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockPair, readSharedContents } from "./sibling-pair.server";

/**
 * Two campaigns stand under one theme from now on. Refused: `unknown`, `sibling-taken`, `sibling-launched` where neither
 * is a draft any more, `sibling-differs` with what differs.
 */
export async function linkSibling(work: Work, campaignId: string, siblingId: string): Promise<Outcome> {
  const { db, scope } = work;
  const pair = await lockPair(work, campaignId, siblingId);
  const shared = pair && (await readSharedContents(work, [campaignId, siblingId]));
  const [own, others] = shared ?? [];
  if (!pair || !own || !others) return refuse("unknown");
  const [one, other] = pair;
  if (one.siblingId !== null || other.siblingId !== null) return refuse("sibling-taken");
  if (!mayPair(one.state, other.state)) return refuse("sibling-launched");
  const differences = differencesOf(own, others);
  if (differences.length > 0) {
    return refuse("sibling-differs", {
      detail: { differences: differences.join(" ") },
      fields: { siblingId: "sibling-differs" },
    });
  }
  await db.$executeRaw`
    update campaign c set sibling_id = t.sibling_id, edited_version = c.edited_version + 1
    from unnest(${[campaignId, siblingId]}::uuid[], ${[siblingId, campaignId]}::uuid[]) as t (id, sibling_id)
    where c.agency_id = ${scope.agencyId}::uuid and c.id = t.id`;
  work.record({ command: "link-sibling", target: `campaign:${campaignId}` });
  return { ok: true };
}
