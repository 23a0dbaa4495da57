import type { CalendarDay } from "~/domain/calendar-day";
import { type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import { noSql, sql } from "~/platform/db.server";
import { holds } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type CampaignInList = {
  id: string;
  name: string;
  theme: string | null;
  form: "regular" | "thematic" | "drive";
  organiser: string | null;
  ranks: "unit" | "person";
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  state: CampaignState;
  pillars: string[];
  entrantCount: number;
  targetCount: number;
  /** Of the reader's own person or unit, where it has points. */
  place: { place: number; of: number; isOfficial: boolean } | null;
};

/** Live ones first, then by their days; drafts only for those who write them. */
export async function listCampaigns(view: View, options: { state?: CampaignState } = {}): Promise<CampaignInList[]> {
  const { db, scope, today } = view;
  const rows = await db.$queryRaw<(Omit<CampaignInList, "state" | "place"> & { stored: StoredCampaignState })[]>`
    select c.id, c.name, c.theme, c.form, c.organiser, c.ranks, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      c.state as stored,
      array(select p.title from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id order by p.position) as pillars,
      (select count(*)::int from entrant e where e.agency_id = c.agency_id and e.campaign_id = c.id) as "entrantCount",
      (select count(*)::int from target t where t.agency_id = c.agency_id and t.campaign_id = c.id and t.max_points is not null
        and not exists (select from target u where u.agency_id = t.agency_id and u.campaign_id = t.campaign_id and u.parent_id = t.id))
        as "targetCount"
    from campaign c
    where c.agency_id = ${scope.agencyId}::uuid ${maySeeDrafts(view) ? noSql : sql`and c.state <> 'draft'`}
    order by case c.state when 'launched' then 0 when 'draft' then 1 when 'published' then 2 else 3 end, c.starts_on desc, c.id`;
  const places = await ownPlaces(
    view,
    rows.filter(({ stored }) => stored !== "draft").map(({ id }) => id),
  );
  const campaigns = rows.map(({ stored, ...campaign }) => ({
    ...campaign,
    state: stateOn({ stored, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, today),
    place: places.get(campaign.id) ?? null,
  }));
  return options.state === undefined ? campaigns : campaigns.filter(({ state }) => state === options.state);
}

/** A draft is work in hand: its writers see it, and the leaders who confirm it. */
export function maySeeDrafts({ scope }: View): boolean {
  return holds(scope, "campaign.write") || holds(scope, "publication.confirm");
}

async function ownPlaces({ db, scope }: View, campaignIds: string[]): Promise<Map<string, CampaignInList["place"]>> {
  const units = scope.grants.flatMap(({ role, unitId }) => (role === "unitHead" && unitId !== null ? [unitId] : []));
  const subjects = scope.personId === null ? units : [scope.personId, ...units];
  if (subjects.length === 0 || campaignIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ campaignId: string; place: number; of: number; isOfficial: boolean }[]>`
    select distinct on (s.campaign_id) s.campaign_id as "campaignId", c.state in ('published', 'closed') as "isOfficial",
      1 + (select count(*)::int from standing o where o.agency_id = s.agency_id and o.campaign_id = s.campaign_id
        and o.cluster_id = s.cluster_id and case when c.state in ('published', 'closed')
          then (o.official_points, o.official_tie1, o.official_tie2, o.official_tie3)
            > (s.official_points, s.official_tie1, s.official_tie2, s.official_tie3)
          else (o.provisional_points, o.provisional_tie1, o.provisional_tie2, o.provisional_tie3)
            > (s.provisional_points, s.provisional_tie1, s.provisional_tie2, s.provisional_tie3) end) as place,
      (select count(*)::int from standing o where o.agency_id = s.agency_id and o.campaign_id = s.campaign_id
        and o.cluster_id = s.cluster_id) as of
    from standing s join campaign c on c.agency_id = s.agency_id and c.id = s.campaign_id
    where s.agency_id = ${scope.agencyId}::uuid and s.campaign_id = any(${campaignIds}::uuid[]) and s.subject_id = any(${subjects}::uuid[])
      and case when c.state in ('published', 'closed') then s.official_points else s.provisional_points end is not null
    order by s.campaign_id, array_position(${subjects}::uuid[], s.subject_id)`;
  return new Map(rows.map(({ campaignId, ...place }) => [campaignId, place]));
}
