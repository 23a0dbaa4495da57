import { differencesOf, type SharedContent } from "~/domain/sibling";
import { isId } from "~/platform/ids.server";
import type { View, Work } from "~/platform/work.server";
import { type LockedCampaign, lockCampaign } from "./lock-campaign.server";

export type PairedCampaign = LockedCampaign & { siblingId: string | null };

/** Two campaigns, locked in the order of their ids so that two who pair them do not wait for each other; null where one is not there. */
export async function lockPair(
  work: Work,
  campaignId: string,
  otherId: string,
): Promise<[PairedCampaign, PairedCampaign] | null> {
  const locked = new Map<string, PairedCampaign>();
  for (const id of [campaignId, otherId].sort()) {
    const campaign = await lockCampaign(work, id);
    if (campaign) locked.set(id, { ...campaign, siblingId: await siblingOf(work, id) });
  }
  const [one, other] = [locked.get(campaignId), locked.get(otherId)];
  return one && other && one !== other ? [one, other] : null;
}

export async function siblingOf({ db, scope }: View, campaignId: string): Promise<string | null> {
  if (!isId(campaignId)) return null;
  const [row] = await db.$queryRaw<{ siblingId: string | null }[]>`select sibling_id as "siblingId" from campaign
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  return row?.siblingId ?? null;
}

/** What siblings have in common, for both; null where a campaign is not there. */
export async function readSharedContents({ db, scope }: View, ids: readonly string[]): Promise<SharedContent[] | null> {
  const rows = await db.$queryRaw<(SharedContent & { id: string })[]>`
    select c.id, c.ranks, c.theme, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      array(select p.title from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id order by p.position) as pillars
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = any(${ids.filter(isId)}::uuid[])`;
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return inOrder.length === ids.length ? inOrder : null;
}

/** Campaigns that could become this one's sibling: drafts of the other kind with the same theme, pillars and days. */
export async function listSiblingChoices(view: View, campaignId: string): Promise<{ id: string; name: string }[]> {
  if (!isId(campaignId)) return [];
  const { db, scope } = view;
  const drafts = await db.$queryRaw<{ id: string; name: string }[]>`
    select o.id, o.name from campaign c join campaign o on o.agency_id = c.agency_id and o.ranks <> c.ranks and o.state = 'draft'
      and o.sibling_id is null and o.starts_on = c.starts_on and o.ends_on = c.ends_on
    where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid order by o.created_at desc, o.id limit 20`;
  const shared = await readSharedContents(view, [campaignId, ...drafts.map(({ id }) => id)]);
  const [own, ...others] = shared ?? [];
  return own ? drafts.filter((_, index) => isAlike(own, others[index])) : [];
}

function isAlike(own: SharedContent, other: SharedContent | undefined): boolean {
  return other !== undefined && differencesOf(own, other).length === 0;
}
