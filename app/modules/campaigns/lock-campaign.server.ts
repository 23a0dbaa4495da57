import type { CalendarDay } from "~/domain/calendar-day";
import { allows, type CampaignAct, type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import type { Definition } from "~/domain/scoring/types";
import { sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";
import { maySeeDrafts } from "./list-campaigns.server";

export type LockedCampaign = {
  id: string;
  name: string;
  state: CampaignState;
  ranks: "unit" | "person";
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  decimals: Definition["decimals"];
  editedVersion: number;
};

/** The campaign, which nobody else changes until the end of the transaction; shared, others may lock it so as well. */
export async function lockCampaign(
  { db, scope, today }: Work,
  campaignId: string,
  isShared = false,
): Promise<LockedCampaign | null> {
  if (!isId(campaignId)) return null;
  const [row] = await db.$queryRaw<(Omit<LockedCampaign, "state"> & { stored: StoredCampaignState })[]>`
    select id, name, state as stored, ranks, starts_on::text as "startsOn", ends_on::text as "endsOn", decimals,
      edited_version as "editedVersion"
    from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid
    ${isShared ? sql`for share` : sql`for update`}`;
  if (!row) return null;
  const { stored, ...campaign } = row;
  return { ...campaign, state: stateOn({ stored, startsOn: row.startsOn, endsOn: row.endsOn }, today) };
}

/** The locked campaign when its state allows the act; refused with `unknown`, or `campaign-<state>` which names the state. */
export async function lockFor(
  work: Work,
  campaignId: string,
  act: CampaignAct,
  isShared = false,
): Promise<{ ok: true; campaign: LockedCampaign } | Refused> {
  const campaign = await lockCampaign(work, campaignId, isShared);
  if (!campaign || (campaign.state === "draft" && !maySeeDrafts(work))) return refuse("unknown");
  return allows(campaign.state, act)
    ? { ok: true, campaign }
    : refuse(`campaign-${campaign.state}`, { detail: { campaign: campaign.name } });
}

/** Whoever has the campaign open in another window is told when he saves. */
export async function markEdited({ db, scope }: Work, campaignId: string): Promise<void> {
  await db.$executeRaw`update campaign set edited_version = edited_version + 1
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
}
