import { type AssignmentReading, assignmentLimits, readAssignment } from "~/domain/assignment-text";
import { needsPlan, valueKindOf } from "~/domain/scoring/needs-plan";
import { openStandings } from "~/modules/scores/keep-scores.server";
import { lockWholeCampaign } from "~/modules/scores/recompute-campaign.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type CampaignDefinition, readCampaignDefinition } from "./definition.server";
import { lockFor, markEdited } from "./lock-campaign.server";

export type AssignmentCell = { targetId: string; subjectId: string; text: string };
export type AssignmentProblem = AssignmentCell & { sentence: string };

/**
 * Cells that can be read are saved, the others come back with a sentence. An empty cell takes the assignment away. In a
 * launched campaign everybody's scores are computed anew. Refused: `unknown`, `campaign-<state>`.
 */
export async function saveAssignments(
  work: Work,
  campaignId: string,
  { cells }: { cells: readonly AssignmentCell[] },
): Promise<Outcome<{ saved: number; problems: AssignmentProblem[] }>> {
  const locked = await lockFor(work, campaignId, "assign");
  if (!locked.ok) return locked;
  const campaign = await readCampaignDefinition(work, campaignId);
  if (!campaign || !(await areAllOfCampaign(work, campaign, cells))) return refuse("unknown");
  const isLive = locked.campaign.state !== "draft";
  const indicatorIds = campaign.leaves.flatMap(({ indicators }) => indicators.map(({ indicatorId }) => indicatorId));
  if (isLive) await lockWholeCampaign(work, campaignId, indicatorIds);

  const decimals = await decimalsOf(work, indicatorIds);
  const readings = cells.map((cell) => ({ cell, reading: readCell(cell, campaign, decimals) }));
  const good = readings.flatMap(({ cell, reading }) => (reading.ok ? [{ cell, reading }] : []));
  const saved = await write(work, campaignId, good);
  const problems = readings.flatMap(({ cell, reading }) =>
    reading.ok ? [] : [{ ...cell, sentence: reading.sentence }],
  );
  if (saved > 0) {
    if (isLive) await openStandings(work, campaignId);
    else await markEdited(work, campaignId);
  }
  work.record({
    command: "save-assignments",
    target: `campaign:${campaignId}`,
    detail: { saved, problems: problems.length },
  });
  return { ok: true, saved, problems };
}

async function areAllOfCampaign(
  { db, scope }: Work,
  campaign: CampaignDefinition,
  cells: readonly AssignmentCell[],
): Promise<boolean> {
  const leaves = new Set(campaign.leaves.map(({ targetId }) => targetId));
  if (cells.some(({ targetId }) => !leaves.has(targetId))) return false;
  const rows = await db.$queryRaw<{ id: string }[]>`select subject_id as id from entrant
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaign.campaignId}::uuid`;
  const entrants = new Set(rows.map(({ id }) => id));
  return cells.every(({ subjectId }) => entrants.has(subjectId));
}

async function decimalsOf({ db, scope }: Work, indicatorIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; decimals: number }[]>`select id, decimals from indicator
    where agency_id = ${scope.agencyId}::uuid and id = any(${indicatorIds}::uuid[])`;
  return new Map(rows.map(({ id, decimals }) => [id, decimals]));
}

function readCell(
  { targetId, text }: AssignmentCell,
  campaign: CampaignDefinition,
  decimals: Map<string, number>,
): AssignmentReading {
  const leaf = campaign.leaves.find((each) => each.targetId === targetId);
  const target = campaign.definition.targets.find(({ code }) => code === leaf?.code);
  const indicatorId = leaf?.indicators.find(({ role }) => role === "value")?.indicatorId;
  const kind = valueKindOf(leaf?.indicators ?? []);
  return readAssignment(
    text,
    assignmentLimits({
      kind,
      direction: target?.direction ?? "more",
      needsPlan: needsPlan(target?.rules ?? [], kind),
      decimals: indicatorId === undefined ? 2 : (decimals.get(indicatorId) ?? 0),
    }),
  );
}

type GoodCell = { cell: AssignmentCell; reading: Extract<AssignmentReading, { ok: true }> };

/** How many assignments are other than they were. */
async function write({ db, scope }: Work, campaignId: string, cells: readonly GoodCell[]): Promise<number> {
  const kept = cells.filter(({ reading }) => reading.kind !== "nothing");
  const emptied = cells.filter(({ reading }) => reading.kind === "nothing");
  const removed = await db.$executeRaw`
    delete from assignment a using unnest(${emptied.map(({ cell }) => cell.targetId)}::uuid[],
      ${emptied.map(({ cell }) => cell.subjectId)}::uuid[]) as t (target_id, subject_id)
    where a.agency_id = ${scope.agencyId}::uuid and a.campaign_id = ${campaignId}::uuid
      and a.target_id = t.target_id and a.subject_id = t.subject_id`;
  const written = await db.$executeRaw`
    insert into assignment (agency_id, campaign_id, target_id, subject_id, planned, share, not_assigned_reason)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.target_id, t.subject_id, t.planned, t.share, t.reason
    from unnest(${kept.map(({ cell }) => cell.targetId)}::uuid[], ${kept.map(({ cell }) => cell.subjectId)}::uuid[],
      ${kept.map(({ reading }) => (reading.kind === "planned" ? reading.planned : null))}::text[]::numeric[],
      ${kept.map(({ reading }) => (reading.kind === "planned" ? reading.share : null))}::text[]::numeric[],
      ${kept.map(({ reading }) => (reading.kind === "notAssigned" ? reading.reason : null))}::text[])
      as t (target_id, subject_id, planned, share, reason)
    order by t.target_id, t.subject_id
    on conflict (agency_id, target_id, subject_id) do update set planned = excluded.planned,
      not_assigned_reason = excluded.not_assigned_reason, share = excluded.share, version = assignment.version + 1
    where (assignment.planned, assignment.share, assignment.not_assigned_reason)
      is distinct from (excluded.planned, excluded.share, excluded.not_assigned_reason)`;
  return removed + written;
}
