import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type Recomputation = {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  askedBy: string | null;
  /** ISO instants. */
  askedAt: string;
  endedAt: string | null;
  entrants: number | null;
  /** The name of a refusal. */
  problem: string | null;
};

/** The last ten recomputations of a campaign, the latest first; null when the agency has no such campaign. */
export async function listRecomputations(
  { db, scope }: View,
  campaignId: string,
): Promise<{ campaign: { id: string; name: string }; jobs: Recomputation[] } | null> {
  if (!isId(campaignId)) return null;
  const [found] = await db.$queryRaw<{ name: string; jobs: Recomputation[] }[]>`
    select c.name, coalesce((select jsonb_agg(j) from (
        select j.id, j.state, m.display_name as "askedBy", to_json(j.asked_at)#>>'{}' as "askedAt", to_json(j.ended_at)#>>'{}' as "endedAt",
          (j.outcome ->> 'entrants')::int as entrants, j.problem
        from job j left join member m on m.agency_id = j.agency_id and m.id = j.asked_by
        where j.agency_id = c.agency_id and j.kind = 'recompute-campaign' and j.input ->> 'campaignId' = c.id::text
        order by j.asked_at desc limit 10) j), '[]') as jobs
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  return found ? { campaign: { id: campaignId, name: found.name }, jobs: found.jobs } : null;
}
