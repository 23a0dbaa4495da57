// A campaign ranks one kind, units or people; a campaign for both is two siblings with the same theme, pillars and days,
// shown on one page. What they share is changed in both at once while both are drafts; a launched one holds it.

import type { CalendarDay } from "./calendar-day";
import type { CampaignState } from "./campaign";

export type SharedContent = {
  ranks: "unit" | "person";
  theme: string | null;
  pillars: readonly string[];
  startsOn: CalendarDay;
  endsOn: CalendarDay;
};

export type Difference = "ranks" | "theme" | "pillars" | "days";

/** What keeps two campaigns from being siblings; empty when nothing does. */
export function differencesOf(one: SharedContent, other: SharedContent): Difference[] {
  const differences: Difference[] = [];
  if (one.ranks === other.ranks) differences.push("ranks");
  if ((one.theme ?? "") !== (other.theme ?? "")) differences.push("theme");
  if (one.pillars.length !== other.pillars.length || one.pillars.some((title, index) => title !== other.pillars[index]))
    differences.push("pillars");
  if (one.startsOn !== other.startsOn || one.endsOn !== other.endsOn) differences.push("days");
  return differences;
}

/** A launched campaign can still get a sibling, as long as it runs; one of the two must be a draft. */
export function mayPair(one: CampaignState, other: CampaignState = "draft"): boolean {
  return isOpen(one) && isOpen(other) && (one === "draft" || other === "draft");
}

/** Once both were launched they stand together for good, unless one of them was cancelled. */
export function maySeparate(one: CampaignState, other: CampaignState): boolean {
  return [one, other].some((state) => state === "draft" || state === "cancelled");
}

function isOpen(state: CampaignState): boolean {
  return state === "draft" || state === "launched" || state === "running";
}
