import type { Quota, Rounding } from "~/domain/quota";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

type QuotaRow = Omit<Quota, "rule"> & {
  fixedCount: number | null;
  shareHundredths: number | null;
  baseCount: number | null;
  baseName: string | null;
  rounding: Rounding | null;
};

/** With what stands under each; campaigns before years, the latest first. `awardTypeIds` left out, of every award. */
export async function listQuotas(
  { db, scope }: View,
  { awardTypeIds }: { awardTypeIds?: readonly string[] } = {},
): Promise<Quota[]> {
  const wanted = awardTypeIds ? sql`and q.award_type_id = any(${awardTypeIds.filter(isId)}::uuid[])` : noSql;
  const rows = await db.$queryRaw<QuotaRow[]>`
    select q.id, q.award_type_id as "awardTypeId", q.year,
      case when c.id is null then null else jsonb_build_object('id', c.id, 'name', c.name) end as campaign,
      q.fixed_count as "fixedCount", q.share_hundredths as "shareHundredths", q.base_count as "baseCount", q.base_name as "baseName",
      q.rounding, coalesce(m.display_name, '') as "setBy", (q.set_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "setOn",
      (select count(*)::int from award a join decision d on d.agency_id = a.agency_id and d.id = a.decision_id
        where a.agency_id = q.agency_id and a.award_type_id = q.award_type_id and a.revoked_at is null
          and (q.year is null or a.award_year = q.year) and (q.campaign_id is null or d.campaign_id = q.campaign_id)) as given
    from award_quota q left join campaign c on c.agency_id = q.agency_id and c.id = q.campaign_id
    left join member m on m.agency_id = q.agency_id and m.id = q.set_by
    where q.agency_id = ${scope.agencyId}::uuid ${wanted}
    order by q.campaign_id is null, q.year desc, c.name collate "vi-x-icu", q.id`;
  return rows.map(({ fixedCount, shareHundredths, baseCount, baseName, rounding, ...quota }) => ({
    ...quota,
    rule:
      fixedCount === null
        ? {
            kind: "share",
            shareHundredths: shareHundredths ?? 0,
            baseCount: baseCount ?? 0,
            baseName: baseName ?? "",
            rounding: rounding ?? "down",
          }
        : { kind: "fixed", count: fixedCount },
  }));
}
