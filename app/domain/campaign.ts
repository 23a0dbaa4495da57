// The life of a campaign: draft → launched → running → review → published → closed, and cancelled from any state before
// published. A launched campaign runs from its first day and is in review after its last one: by date, without a write.
// Rules may change while it runs, as a new version; once published, only an amendment changes the board.
// Law 06/2022/QH15 art. 16–18 (forms, contents and authority of a launch).

import type { CalendarDay } from "./calendar-day";

export type StoredCampaignState = "draft" | "launched" | "published" | "closed" | "cancelled";
export type CampaignState = StoredCampaignState | "running" | "review";
export type CampaignDates = { startsOn: CalendarDay | null; endsOn: CalendarDay | null };

const acts = {
  draft: ["editDefinition", "editTargets", "changeEntrants", "assign", "launch", "cancel", "copy"],
  launched: ["changeRules", "changeEntrants", "assign", "acknowledge", "pledge", "recompute", "cancel", "copy"],
  running: [
    "changeRules",
    "changeEntrants",
    "assign",
    "acknowledge",
    "pledge",
    "enterResults",
    "appraise",
    "adjust",
    "appeal",
    "recompute",
    "cancel",
    "copy",
  ],
  review: [
    "changeRules",
    "changeEntrants",
    "assign",
    "enterResults",
    "appraise",
    "adjust",
    "appeal",
    "recompute",
    "publish",
    "cancel",
    "copy",
  ],
  // An adjustment or a granted appeal made here enters the board by the next amendment only.
  published: ["adjust", "appeal", "amend", "close", "copy"],
  closed: ["copy"],
  cancelled: ["copy"],
} as const satisfies Record<CampaignState, readonly string[]>;

export type CampaignAct = (typeof acts)[CampaignState][number];

export const campaignStates = Object.keys(acts) as CampaignState[];

/** What a campaign is on a day; a launched one without a date stays as it is stored. */
export function stateOn(campaign: { stored: StoredCampaignState } & CampaignDates, today: CalendarDay): CampaignState {
  if (campaign.stored !== "launched") return campaign.stored;
  if (campaign.endsOn !== null && today > campaign.endsOn) return "review";
  return campaign.startsOn !== null && today >= campaign.startsOn ? "running" : "launched";
}

export function allows(state: CampaignState, act: CampaignAct): boolean {
  return (acts[state] as readonly CampaignAct[]).includes(act);
}

/** The state after an act; null when the state does not allow it. */
export function next(state: CampaignState, act: CampaignAct): CampaignState | null {
  if (!allows(state, act)) return null;
  switch (act) {
    case "launch":
      return "launched";
    case "publish":
      return "published";
    case "close":
      return "closed";
    case "cancel":
      return "cancelled";
    default:
      return state;
  }
}
