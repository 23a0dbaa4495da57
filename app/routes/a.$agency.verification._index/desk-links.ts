import type { WaitingFilter, WaitingTab } from "~/modules/results/queries.server";

/** The search of the desk with this filter, on an item or on none. */
export function searchOf(
  filter: WaitingFilter,
  change: { tab?: WaitingTab; page?: number; item?: string } = {},
): string {
  const { tab, unitId, periodId, page = 1 } = { ...filter, ...(change.tab && { page: 1 }), ...change };
  const search = new URLSearchParams({
    tab,
    ...(unitId && { unit: unitId }),
    ...(periodId && { period: periodId }),
    ...(page > 1 && { page: String(page) }),
    ...(change.item && { item: change.item }),
  });
  return `?${search}`;
}
