import type { CalendarDay } from "~/domain/calendar-day";
import { normaliseName } from "~/domain/names";
import { differencesOf } from "~/domain/sibling";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import type { LockedCampaign } from "./lock-campaign.server";
import { type PillarToSave, savePillars } from "./save-pillars.server";
import { lockPair, readSharedContents, siblingOf } from "./sibling-pair.server";

type Shared = {
  ranks: "unit" | "person";
  theme: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  pillars: readonly PillarToSave[];
};

/**
 * What siblings have in common changes in both: theme, days and pillars of the other draft follow, before the own ones
 * are written. Refused: `sibling-launched` where the other one holds them already, `sibling-same-kind`.
 */
export async function carryToSibling(work: Work, campaign: LockedCampaign, input: Shared): Promise<Outcome> {
  const siblingId = await siblingOf(work, campaign.id);
  const pair = siblingId === null ? null : await lockPair(work, campaign.id, siblingId);
  const shared = pair && (await readSharedContents(work, [campaign.id, pair[1].id]));
  const [own, others] = shared ?? [];
  if (!pair || !own || !others) return { ok: true };
  const wanted = { ...input, pillars: input.pillars.map(({ title }) => normaliseName(title)) };
  if (input.ranks === others.ranks) return refuse("sibling-same-kind", { fields: { ranks: "sibling-same-kind" } });
  if (differencesOf(wanted, others).length === 0) return { ok: true };
  const [, sibling] = pair;
  if (sibling.state !== "draft") return refuse("sibling-launched");

  const { db, scope } = work;
  await db.$executeRaw`
    update campaign set theme = ${input.theme.trim() === "" ? null : input.theme}, starts_on = ${input.startsOn}::date,
      ends_on = ${input.endsOn}::date, edited_version = edited_version + 1
    where agency_id = ${scope.agencyId}::uuid and id = ${sibling.id}::uuid`;
  await db.$executeRaw`update entrant set joined_on = ${input.startsOn}::date
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${sibling.id}::uuid and left_on is null`;
  await savePillars(work, sibling.id, await pillarsOfSibling(work, campaign.id, sibling.id, input.pillars));
  return { ok: true };
}

/** A pillar of the sibling is the one that bears the same title; renamed here, it is renamed there and keeps its targets. */
async function pillarsOfSibling(
  { db, scope }: Work,
  campaignId: string,
  siblingId: string,
  pillars: readonly PillarToSave[],
): Promise<PillarToSave[]> {
  const twins = await db.$queryRaw<{ id: string; twinId: string }[]>`
    select distinct on (t.id) p.id, t.id as "twinId" from pillar p join pillar t on t.agency_id = p.agency_id and t.title = p.title
    where p.agency_id = ${scope.agencyId}::uuid and p.campaign_id = ${campaignId}::uuid and t.campaign_id = ${siblingId}::uuid
    order by t.id, abs(p.position - t.position)`;
  const twinOf = new Map(twins.map(({ id, twinId }) => [id, twinId]));
  return pillars.map(({ id, title }) => {
    const twinId = id === undefined ? undefined : twinOf.get(id);
    return twinId === undefined ? { title } : { id: twinId, title };
  });
}
