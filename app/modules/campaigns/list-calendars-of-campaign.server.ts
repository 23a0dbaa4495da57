import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

/** The calendars by which the figures of a campaign are reported, with the targets that take them from there. */
export async function listCalendarsOfCampaign(
  { db, scope }: View,
  campaignId: string,
): Promise<{ id: string; name: string; targets: string[] }[]> {
  if (!isId(campaignId)) return [];
  return db.$queryRaw<{ id: string; name: string; targets: string[] }[]>`
    select c.id, c.name, array_agg(distinct t.title) as targets
    from target_indicator n join target t on t.agency_id = n.agency_id and t.id = n.target_id
    join indicator i on i.agency_id = n.agency_id and i.id = n.indicator_id
    join calendar c on c.agency_id = i.agency_id and c.id = i.calendar_id
    where n.agency_id = ${scope.agencyId}::uuid and n.campaign_id = ${campaignId}::uuid
    group by c.id, c.name order by c.name collate "vi-x-icu"`;
}
