import { normaliseName } from "~/domain/names";
import { hasAtMostPlaces, parsePoints } from "~/domain/points";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { carryToSibling } from "./carry-to-sibling.server";
import type { NewCampaign } from "./create-campaign.server";
import { lockFor } from "./lock-campaign.server";
import { type PillarToSave, savePillars } from "./save-pillars.server";
import { saveTasks, type TaskToSave } from "./save-tasks.server";

export type CampaignInformation = Omit<NewCampaign, "pillars"> & {
  /** The version that was edited. */
  editedVersion: number;
  objectives: string;
  participants: string;
  plan: string;
  measures: string;
  rewards: string;
  /** Points as written ("100"), or "" when no total is stated. */
  statedTotal: string;
  pillars: readonly PillarToSave[];
  tasks: readonly TaskToSave[];
};

/**
 * Refused: `unknown`, `campaign-<state>` for all but a draft, `campaign-changed-meanwhile`, `ends-before-start`,
 * `points-unreadable`, `ranks-with-entrants`, `sibling-launched`, `sibling-same-kind`.
 */
export async function changeInformation(work: Work, campaignId: string, input: CampaignInformation): Promise<Outcome> {
  const { db, scope } = work;
  const locked = await lockFor(work, campaignId, "editDefinition");
  if (!locked.ok) return locked;
  const { campaign } = locked;
  if (campaign.editedVersion !== input.editedVersion) return refuse("campaign-changed-meanwhile");
  if (input.endsOn < input.startsOn) return refuse("ends-before-start", { fields: { endsOn: "ends-before-start" } });
  const statedTotal = input.statedTotal.trim() === "" ? null : parsePoints(input.statedTotal);
  if (statedTotal !== null && (statedTotal < 0 || !hasAtMostPlaces(statedTotal, campaign.decimals)))
    return totalUnreadable();
  if (statedTotal === null && input.statedTotal.trim() !== "") return totalUnreadable();
  if (input.ranks !== campaign.ranks && (await hasEntrants(work, campaignId))) {
    return refuse("ranks-with-entrants", { fields: { ranks: "ranks-with-entrants" } });
  }
  const carried = await carryToSibling(work, campaign, input);
  if (!carried.ok) return carried;

  await db.$executeRaw`
    update campaign set name = ${normaliseName(input.name)}, theme = ${input.theme.trim() === "" ? null : input.theme},
      form = ${input.form}, organiser = ${input.organiser || null}, ranks = ${input.ranks}, starts_on = ${input.startsOn}::date,
      ends_on = ${input.endsOn}::date, objectives = ${input.objectives || null}, participants = ${input.participants || null},
      plan = ${input.plan || null}, measures = ${input.measures || null}, rewards = ${input.rewards || null},
      stated_total = ${statedTotal}, edited_version = edited_version + 1
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  // Entrants of a draft join on its first day.
  await db.$executeRaw`update entrant set joined_on = ${input.startsOn}::date
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and left_on is null`;
  const pillarIds = await savePillars(work, campaignId, input.pillars);
  if (pillarIds === null || !(await saveTasks(work, campaignId, input.tasks, pillarIds))) return refuse("unknown");
  work.record({
    command: "change-information",
    target: `campaign:${campaignId}`,
    detail: { pillars: pillarIds.length, tasks: input.tasks.length },
  });
  return { ok: true };
}

function totalUnreadable() {
  return refuse("points-unreadable", { fields: { statedTotal: "points-unreadable" } });
}

async function hasEntrants({ db, scope }: Work, campaignId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from entrant
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid limit 1`;
  return rows.length > 0;
}
