import { formatDay } from "~/domain/calendar-day";
import { linesOverQuota, type Quota, quotaUses } from "~/domain/quota";
import { listQuotas } from "~/modules/awards/queries.server";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";
import type { AwardTypeForLine } from "./decision-subjects.server";

type LinesToCheck = {
  signedOn: string;
  campaignId: string | null;
  lines: readonly { awardTypeId: string }[];
};

/**
 * `quota-exceeded` at each line for which no place is left, or null. Holds the award types until the transaction ends:
 * of two decisions recorded at once the second counts what the first has given.
 */
export async function checkQuotas(
  work: Work,
  { signedOn, campaignId, lines }: LinesToCheck,
  awardTypes: ReadonlyMap<string, Pick<AwardTypeForLine, "name">>,
): Promise<Refused | null> {
  const { db, scope } = work;
  const awardTypeIds = [...awardTypes.keys()].filter(isId);
  await db.$queryRaw<unknown[]>`select id from award_type
    where agency_id = ${scope.agencyId}::uuid and id = any(${awardTypeIds}::uuid[]) order by id for no key update`;
  const quotas = await listQuotas(work, { awardTypeIds });
  const place = { year: Number(signedOn.slice(0, 4)), campaignId };
  const over = linesOverQuota(quotas, lines, place);
  const [[firstLine, first] = []] = over;
  const use = quotaUses(quotas, lines, place).find(({ quota }) => quota.id === first?.id);
  if (!use) return null;
  return refuse("quota-exceeded", {
    detail: {
      award: awardTypes.get(use.quota.awardTypeId)?.name ?? "",
      limit: use.limit,
      given: use.quota.given,
      added: use.used - use.quota.given,
      over: use.over,
      setBy: use.quota.setBy,
      setOn: formatDay(use.quota.setOn),
      ...coverOf(use.quota),
    },
    fields: Object.fromEntries(
      [...over.keys()].map((index) => [
        `lines.${index}.awardTypeId`,
        index === firstLine ? "quota-exceeded" : "quota-exceeded-here",
      ]),
    ),
  });
}

function coverOf({ year, campaign }: Quota): Record<string, string | number> {
  return campaign === null ? { year: year ?? 0 } : { campaign: campaign.name };
}
