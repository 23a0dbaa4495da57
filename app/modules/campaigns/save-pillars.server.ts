import { normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

export type PillarToSave = { id?: string; title: string };

/**
 * The pillars of a campaign, in order: known ids keep theirs, the others are new, those left out go, and their targets
 * stand without a pillar. Returns the ids in order, or null when an id is not one of the campaign's.
 */
export async function savePillars(
  { db, scope }: Work,
  campaignId: string,
  pillars: readonly PillarToSave[],
): Promise<string[] | null> {
  const stored = await db.$queryRaw<{ id: string }[]>`
    select id from pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  const known = new Set(stored.map(({ id }) => id));
  if (pillars.some(({ id }) => id !== undefined && !known.has(id))) return null;

  const ids = pillars.map(({ id }) => id ?? newId());
  const gone = [...known].filter((id) => !ids.includes(id));
  if (gone.length > 0) {
    await db.$executeRaw`update target set pillar_id = null
      where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and pillar_id = any(${gone}::uuid[])`;
    await db.$executeRaw`delete from pillar where agency_id = ${scope.agencyId}::uuid and id = any(${gone}::uuid[])`;
  }
  if (ids.length > 0) {
    await db.$executeRaw`
      insert into pillar (agency_id, id, campaign_id, position, title)
      select ${scope.agencyId}::uuid, t.id, ${campaignId}::uuid, t.position, t.title
      from unnest(${ids}::uuid[], ${pillars.map(({ title }) => normaliseName(title))}::text[]) with ordinality as t (id, title, position)
      on conflict (agency_id, id) do update set position = excluded.position, title = excluded.title`;
  }
  return ids;
}
