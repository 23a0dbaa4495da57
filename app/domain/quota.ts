// How many of an award may be given (định mức): a fixed number, or a share of a base, rounded as the agency has settled.
// A quota stands for a calendar year or for a campaign; where both do, both must be kept. Without a quota there is no limit:
// Law 06/2022/QH15 itself sets hardly any.

import type { CalendarDay } from "./calendar-day";

export const roundings = ["down", "nearest", "up"] as const;
export type Rounding = (typeof roundings)[number];

/** Hundredths of a percent keep 12,5 % exact: 1250. */
export type QuotaRule =
  | { kind: "fixed"; count: number }
  | { kind: "share"; shareHundredths: number; baseCount: number; baseName: string; rounding: Rounding };

export type Quota = {
  id: string;
  awardTypeId: string;
  /** One of the two. */
  year: number | null;
  campaign: { id: string; name: string } | null;
  rule: QuotaRule;
  /** Awards under it that stand, by decisions recorded before. */
  given: number;
  setBy: string;
  setOn: CalendarDay;
};

/** What a decision falls under: the year of its day and the campaign that it names. */
export type QuotaPlace = { year: number; campaignId: string | null };

export type QuotaUse = { quota: Quota; limit: number; used: number; over: number };

export function quotaLimit(rule: QuotaRule): number {
  if (rule.kind === "fixed") return rule.count;
  const hundredths = rule.baseCount * rule.shareHundredths;
  if (rule.rounding === "up") return Math.ceil(hundredths / 10_000);
  if (rule.rounding === "down") return Math.floor(hundredths / 10_000);
  return Math.floor((hundredths + 5_000) / 10_000);
}

export function quotasFor(quotas: readonly Quota[], awardTypeId: string, { year, campaignId }: QuotaPlace): Quota[] {
  return quotas.filter(
    (quota) =>
      quota.awardTypeId === awardTypeId &&
      (quota.campaign === null ? quota.year === year : quota.campaign.id === campaignId),
  );
}

/** Each quota that the lines fall under, with what they add to what was given; those of one award together. */
export function quotaUses(
  quotas: readonly Quota[],
  lines: readonly { awardTypeId: string }[],
  place: QuotaPlace,
): QuotaUse[] {
  const awardTypes = [...new Set(lines.map(({ awardTypeId }) => awardTypeId))];
  return awardTypes.flatMap((awardTypeId) => {
    const added = lines.filter((line) => line.awardTypeId === awardTypeId).length;
    return quotasFor(quotas, awardTypeId, place).map((quota) => {
      const [limit, used] = [quotaLimit(quota.rule), quota.given + added];
      return { quota, limit, used, over: Math.max(0, used - limit) };
    });
  });
}

/** The lines for which no place is left, by their index, with the tightest quota: the later ones give way. */
export function linesOverQuota(
  quotas: readonly Quota[],
  lines: readonly { awardTypeId: string }[],
  place: QuotaPlace,
): Map<number, Quota> {
  const over = new Map<number, Quota>();
  for (const { quota, over: excess } of quotaUses(quotas, lines, place).sort((a, b) => a.over - b.over)) {
    const ofType = lines.flatMap(({ awardTypeId }, index) => (awardTypeId === quota.awardTypeId ? [index] : []));
    for (const index of excess > 0 ? ofType.slice(-excess) : []) over.set(index, quota);
  }
  return over;
}
