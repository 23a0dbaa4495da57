// What somebody has to do, in the order in which it is shown: what came back and what waits for a decision stand before
// what has a day.

import type { CalendarDay } from "./calendar-day";
import type { CampaignState } from "./campaign";

/** As it is found for one reader. */
type FoundDuties = {
  returned: number;
  waiting: number;
  toAcknowledge: { id: string; name: string; startsOn: CalendarDay }[];
  toDecide: { id: string; name: string; count: number }[];
  missing: { periodId: string; label: string; dueOn: CalendarDay; count: number }[];
  waitingSince: string | null;
  latestReturned: LatestReturned | null;
};

type LatestReturned = { reason: string; periodId: string; unitId: string; sheet: "people" | "unit" };

type CampaignInReview = {
  id: string;
  name: string;
  state: CampaignState;
  endsOn: CalendarDay;
  items: { expected: number; verified: number };
};

/** One thing to do; `on` is its day, where it has one. */
export type Duty =
  | { kind: "acknowledge"; campaignId: string; name: string; on: string }
  | { kind: "missing"; periodId: string; label: string; count: number; on: string }
  | { kind: "returned"; count: number; latest: LatestReturned; on: null }
  | { kind: "waiting"; count: number; since: string | null; on: null }
  | { kind: "adjustments"; campaignId: string; name: string; count: number; on: null }
  | { kind: "review"; campaignId: string; name: string; left: number; on: string };

/** What has a day by that day, and before it what came back. */
export function dutiesInOrder(duties: FoundDuties, inReview: readonly CampaignInReview[]): Duty[] {
  const dated: Duty[] = [
    ...duties.toAcknowledge.map(({ id, name, startsOn }) => ({
      kind: "acknowledge" as const,
      campaignId: id,
      name,
      on: startsOn,
    })),
    ...duties.missing.map(({ periodId, label, count, dueOn }) => ({
      kind: "missing" as const,
      periodId,
      label,
      count,
      on: dueOn,
    })),
    ...inReview
      .filter(({ state, items }) => state === "review" && items.verified < items.expected)
      .map(({ id, name, endsOn, items }) => ({
        kind: "review" as const,
        campaignId: id,
        name,
        left: items.expected - items.verified,
        on: endsOn,
      })),
  ];
  return [
    ...(duties.latestReturned
      ? [{ kind: "returned" as const, count: duties.returned, latest: duties.latestReturned, on: null }]
      : []),
    ...duties.toDecide.map(({ id, name, count }) => ({
      kind: "adjustments" as const,
      campaignId: id,
      name,
      count,
      on: null,
    })),
    ...dated.sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : 1)),
    ...(duties.waiting > 0
      ? [{ kind: "waiting" as const, count: duties.waiting, since: duties.waitingSince, on: null }]
      : []),
  ];
}
