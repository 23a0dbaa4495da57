import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lockIndicator } from "./change-indicator.server";

/** It is no longer offered; its figures stay. Refused: `unknown`, `indicator-retired`, `indicator-in-campaign`. */
export async function retireIndicator(work: Work, indicatorId: string): Promise<Outcome> {
  const { db, scope, now } = work;
  const stored = await lockIndicator(work, indicatorId);
  if (!stored) return refuse("unknown");
  if (stored.isRetired) return refuse("indicator-retired");
  const campaign = await findOpenCampaign(work, indicatorId);
  if (campaign) return refuse("indicator-in-campaign", { detail: { campaign } });
  await db.$executeRaw`update indicator set retired_at = ${now}
    where agency_id = ${scope.agencyId}::uuid and id = ${indicatorId}::uuid`;
  work.record({ command: "retire-indicator", target: `indicator:${indicatorId}` });
  return { ok: true };
}

/** The name of a campaign that still needs its figures. */
async function findOpenCampaign({ db, scope }: Work, indicatorId: string): Promise<string | null> {
  const [campaign] = await db.$queryRaw<{ name: string }[]>`
    select c.name from target_indicator t join campaign c on c.agency_id = t.agency_id and c.id = t.campaign_id
    where t.agency_id = ${scope.agencyId}::uuid and t.indicator_id = ${indicatorId}::uuid and c.state in ('draft', 'launched')
    order by c.starts_on limit 1`;
  return campaign?.name ?? null;
}
