import { normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type LockedCampaign, lockFor, markEdited } from "./lock-campaign.server";

export type ClusterToSave = { id?: string; name: string };
export type EntrantToSave = { subjectId: string; clusterIndex: number };

/**
 * Who takes part in a draft, in which cluster: the whole list at once; who is left out goes, with his assignments.
 * Refused: `unknown` (a foreign id, or a subject of the other kind), `campaign-<state>`, `clusters-missing`,
 * `cluster-name-twice`, `entrant-twice`, `person-without-unit`, `collective-without-unit`. Where units are ranked, named
 * collectives are too, under the unit to which they belong.
 */
export async function saveEntrants(
  work: Work,
  campaignId: string,
  { clusters, entrants }: { clusters: readonly ClusterToSave[]; entrants: readonly EntrantToSave[] },
): Promise<Outcome> {
  const locked = await lockFor(work, campaignId, "editDefinition");
  if (!locked.ok) return locked;
  const { campaign } = locked;
  if (entrants.length > 0 && clusters.length === 0)
    return refuse("clusters-missing", { fields: { clusters: "clusters-missing" } });
  const names = clusters.map(({ name }) => normaliseName(name));
  if (new Set(names).size < names.length)
    return refuse("cluster-name-twice", { fields: { clusters: "cluster-name-twice" } });
  const subjectIds = entrants.map(({ subjectId }) => subjectId);
  if (new Set(subjectIds).size < subjectIds.length) return refuse("entrant-twice");

  const unitOf = await unitsAtJoining(work, campaign, subjectIds);
  if (subjectIds.some((id) => !unitOf.has(id))) return refuse("unknown");
  const homeless = subjectIds.filter((id) => unitOf.get(id)?.unitId === null);
  if (homeless.length > 0) {
    const names = homeless.map((id) => unitOf.get(id)?.name ?? "").join(", ");
    if (campaign.ranks === "person")
      return refuse("person-without-unit", { detail: { people: names }, fields: { entrants: "person-without-unit" } });
    return refuse("collective-without-unit", {
      detail: { collectives: names },
      fields: { entrants: "collective-without-unit" },
    });
  }
  const clusterIds = await saveClusters(work, campaignId, clusters, names);
  if (clusterIds === null || entrants.some(({ clusterIndex }) => clusterIds[clusterIndex] === undefined))
    return refuse("unknown");

  await writeEntrants(
    work,
    campaign,
    entrants.map(({ subjectId, clusterIndex }) => ({
      subjectId,
      clusterId: clusterIds[clusterIndex] ?? "",
      unitId: unitOf.get(subjectId)?.unitId ?? "",
    })),
  );
  await removeOtherClusters(work, campaignId, clusterIds);
  await markEdited(work, campaignId);
  work.record({
    command: "save-entrants",
    target: `campaign:${campaignId}`,
    detail: { clusters: clusters.length, entrants: entrants.length },
  });
  return { ok: true };
}

/** Of every subject of the campaign's kind: its name and its unit on the campaign's first day, or else today. */
async function unitsAtJoining({ db, scope, today }: Work, campaign: LockedCampaign, subjectIds: string[]) {
  const rows =
    campaign.ranks === "unit"
      ? await db.$queryRaw<{ id: string; name: string; unitId: string | null }[]>`
          select u.id, '' as name, u.id as "unitId" from unit u
          where u.agency_id = ${scope.agencyId}::uuid and u.id = any(${subjectIds}::uuid[])
          union all
          select c.id, c.name, c.unit_id from collective c
          where c.agency_id = ${scope.agencyId}::uuid and c.id = any(${subjectIds}::uuid[])
            and (c.closed_on is null or c.closed_on > least(${campaign.startsOn}::date, ${today}::date))`
      : await db.$queryRaw<{ id: string; name: string; unitId: string | null }[]>`
          select p.id, p.name, (select o.unit_id from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
              where o.agency_id = p.agency_id and o.person_id = p.id
                and (o.valid_to is null or o.valid_to > least(${campaign.startsOn}::date, ${today}::date))
              order by (o.valid_from <= ${campaign.startsOn}::date and (o.valid_to is null or o.valid_to > ${campaign.startsOn}::date)) desc,
                u.structure = 'government' desc, o.is_head desc, o.valid_from limit 1) as "unitId"
          from person p where p.agency_id = ${scope.agencyId}::uuid and p.id = any(${subjectIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids in order, or null when one is not the campaign's. A name is free again before it goes to another cluster. */
async function saveClusters(
  { db, scope }: Work,
  campaignId: string,
  clusters: readonly ClusterToSave[],
  names: string[],
): Promise<string[] | null> {
  const stored = await db.$queryRaw<{ id: string }[]>`
    select id from cluster where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  const known = new Set(stored.map(({ id }) => id));
  if (clusters.some(({ id }) => id !== undefined && !known.has(id))) return null;
  const ids = clusters.map(({ id }) => id ?? newId());
  await db.$executeRaw`update cluster set name = id::text where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  await db.$executeRaw`
    insert into cluster (agency_id, id, campaign_id, position, name)
    select ${scope.agencyId}::uuid, t.id, ${campaignId}::uuid, t.position, t.name
    from unnest(${ids}::uuid[], ${names}::text[]) with ordinality as t (id, name, position)
    on conflict (agency_id, id) do update set position = excluded.position, name = excluded.name`;
  return ids;
}

async function writeEntrants(
  { db, scope }: Work,
  { id, startsOn }: LockedCampaign,
  entrants: readonly { subjectId: string; clusterId: string; unitId: string }[],
): Promise<void> {
  const subjectIds = entrants.map(({ subjectId }) => subjectId);
  await db.$executeRaw`delete from entrant
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${id}::uuid and subject_id <> all(${subjectIds}::uuid[])`;
  await db.$executeRaw`
    insert into entrant (agency_id, campaign_id, subject_id, cluster_id, unit_id, joined_on)
    select ${scope.agencyId}::uuid, ${id}::uuid, t.subject_id, t.cluster_id, t.unit_id, ${startsOn}::date
    from unnest(${subjectIds}::uuid[], ${entrants.map(({ clusterId }) => clusterId)}::uuid[],
      ${entrants.map(({ unitId }) => unitId)}::uuid[]) as t (subject_id, cluster_id, unit_id)
    on conflict (agency_id, campaign_id, subject_id) do update set cluster_id = excluded.cluster_id, unit_id = excluded.unit_id`;
}

async function removeOtherClusters({ db, scope }: Work, campaignId: string, kept: string[]): Promise<void> {
  await db.$executeRaw`delete from cluster
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and id <> all(${kept}::uuid[])`;
}
