import { type QuotaRule, quotaLimit } from "~/domain/quota";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

export type QuotaToSet = { year: number | null; campaignId: string | null; rule: QuotaRule };

/**
 * How many of an award may be given in a year or for a campaign, in the place of what was set before. Refused: `unknown`
 * (award type or campaign), `award-type-retired`, `quota-below-given` where more stand already.
 */
export async function setQuota(work: Work, awardTypeId: string, input: QuotaToSet): Promise<Outcome> {
  const { db, scope, now } = work;
  const { year, campaignId, rule } = input;
  if (!isId(awardTypeId) || !(await isKnownCampaign(work, campaignId))) return refuse("unknown");
  const [awardType] = await db.$queryRaw<{ isRetired: boolean }[]>`
    select retired_at is not null as "isRetired" from award_type
    where agency_id = ${scope.agencyId}::uuid and id = ${awardTypeId}::uuid for no key update`;
  if (!awardType) return refuse("unknown");
  if (awardType.isRetired) return refuse("award-type-retired");
  const [counted] = await db.$queryRaw<{ given: number }[]>`
    select count(*)::int as given from award a join decision d on d.agency_id = a.agency_id and d.id = a.decision_id
    where a.agency_id = ${scope.agencyId}::uuid and a.award_type_id = ${awardTypeId}::uuid and a.revoked_at is null
      and (${year}::int is null or a.award_year = ${year}::int) and (${campaignId}::uuid is null or d.campaign_id = ${campaignId}::uuid)`;
  const [limit, given] = [quotaLimit(rule), counted?.given ?? 0];
  if (limit < given) {
    const field = rule.kind === "fixed" ? "count" : "sharePercent";
    return refuse("quota-below-given", { detail: { limit, given }, fields: { [field]: "quota-below-given" } });
  }
  const share = rule.kind === "share" ? rule : null;
  await db.$executeRaw`
    insert into award_quota (agency_id, id, award_type_id, year, campaign_id, fixed_count, share_hundredths, base_count, base_name,
      rounding, set_by, set_at)
    values (${scope.agencyId}::uuid, ${newId()}::uuid, ${awardTypeId}::uuid, ${year}::int, ${campaignId}::uuid,
      ${rule.kind === "fixed" ? rule.count : null}::int, ${share?.shareHundredths ?? null}::int, ${share?.baseCount ?? null}::int,
      ${share?.baseName.normalize("NFC") ?? null}::text, ${share?.rounding ?? null}::text, ${scope.memberId}::uuid, ${now})
    on conflict (agency_id, award_type_id, year, campaign_id) do update set fixed_count = excluded.fixed_count,
      share_hundredths = excluded.share_hundredths, base_count = excluded.base_count, base_name = excluded.base_name,
      rounding = excluded.rounding, set_by = excluded.set_by, set_at = excluded.set_at`;
  work.record({ command: "set-quota", target: `award-type:${awardTypeId}`, detail: { limit, year } });
  return { ok: true };
}

async function isKnownCampaign({ db, scope }: Work, campaignId: string | null): Promise<boolean> {
  if (campaignId === null) return true;
  if (!isId(campaignId)) return false;
  const known = await db.$queryRaw<unknown[]>`
    select 1 from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  return known.length > 0;
}
