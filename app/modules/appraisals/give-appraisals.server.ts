import { appraisalRefusal, appraisedRule, type GivenAppraisal } from "~/domain/appraisal";
import { allows, stateOn } from "~/domain/campaign";
import { type Fraction, parseDecimal } from "~/domain/fraction";
import { parsePoints } from "~/domain/points";
import { type CampaignDefinition, maySeeDrafts, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { keepScores, lockStandings } from "~/modules/scores/keep-scores.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { headsUnit } from "./headed-unit.server";

export type AppraisalInput = {
  targetId: string;
  subjectId: string;
  /** As written: "7,5". */
  points?: string;
  step?: string;
  reason: string;
  /** The version that was on screen; 0 where nothing was given yet. */
  version: number;
};

/**
 * Gives points or steps where rules of targets read no figure; all or nothing. Refused: `unknown`, `campaign-<state>`,
 * `appraisal-of-own`, `appraisal-of-own-unit`, `target-not-assigned`, `points-unreadable`, `appraisal-changed-meanwhile`,
 * and what the domain refuses.
 */
export async function giveAppraisals(
  work: Work,
  campaignId: string,
  { cells }: { cells: readonly AppraisalInput[] },
): Promise<Outcome<{ given: number }>> {
  const campaign = isId(campaignId) ? await holdCampaign(work, campaignId) : null;
  if (!campaign || (campaign.state === "draft" && !maySeeDrafts(work))) return refuse("unknown");
  const state = stateOn({ stored: campaign.state, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, work.today);
  if (!allows(state, "appraise")) return refuse(`campaign-${state}`);

  const touched = await lockStandings(
    work,
    campaignId,
    cells.map(({ subjectId }) => subjectId),
  );
  const places = await listPlaces(work, campaignId, cells);
  const given: Given[] = [];
  for (const cell of cells) {
    const judged = judge(work, campaign, cell, places.get(placeKey(cell)));
    if ("ok" in judged) return judged;
    given.push(judged);
  }
  await write(work, campaignId, given);
  await keepScores(work, touched);
  work.record({ command: "give-appraisals", target: `campaign:${campaignId}`, detail: { given: given.length } });
  return { ok: true, given: given.length };
}

type Given = AppraisalInput & { content: GivenAppraisal };

type Place = {
  targetId: string;
  subjectId: string;
  unitId: string;
  isHead: boolean;
  share: string | null;
  notAssigned: string | null;
  version: number;
};

/** The campaign as it stays until the transaction ends. */
async function holdCampaign(work: Work, campaignId: string): Promise<CampaignDefinition | null> {
  const { db, scope } = work;
  await db.$queryRaw`select id from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid for share`;
  return readCampaignDefinition(work, campaignId);
}

async function listPlaces(
  work: Work,
  campaignId: string,
  cells: readonly AppraisalInput[],
): Promise<Map<string, Place>> {
  const { db, scope } = work;
  const rows = await db.$queryRaw<Place[]>`
    select k.target_id as "targetId", e.subject_id as "subjectId", e.unit_id as "unitId", ${headsUnit(work)} as "isHead",
      a.share::text, a.not_assigned_reason as "notAssigned", coalesce(g.version, 0) as version
    from unnest(${cells.map(({ targetId }) => targetId)}::uuid[], ${cells.map(({ subjectId }) => subjectId)}::uuid[]) k (target_id, subject_id)
    join entrant e on e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.subject_id = k.subject_id
    left join assignment a on a.agency_id = e.agency_id and a.target_id = k.target_id and a.subject_id = e.subject_id
    left join appraisal g on g.agency_id = e.agency_id and g.campaign_id = e.campaign_id and g.target_id = k.target_id and g.subject_id = e.subject_id`;
  return new Map(rows.map((row) => [placeKey(row), row]));
}

function judge(
  { scope }: Work,
  campaign: CampaignDefinition,
  cell: AppraisalInput,
  place: Place | undefined,
): Given | Refused {
  const leaf = campaign.leaves.find(({ targetId }) => targetId === cell.targetId);
  const target = campaign.definition.targets.find(({ code }) => code === leaf?.code);
  const roles = leaf?.indicators.map(({ role }) => role) ?? [];
  if (!place || !target || appraisedRule(target, roles) === null) return refuse("unknown");
  if (!mayFor(scope, "appraisal.write", { unitId: place.unitId })) deny(scope, "appraisal.write");
  if (cell.subjectId === scope.personId) return refuse("appraisal-of-own");
  if (place.isHead) return refuse("appraisal-of-own-unit");
  if (place.notAssigned !== null) return refuse("target-not-assigned", { detail: { reason: place.notAssigned } });
  if (place.version !== cell.version) return refuse("appraisal-changed-meanwhile");
  if (cell.reason.trim().length < 3) return refuse("reason-missing", { fields: { reason: "reason-missing" } });
  const content = contentOf(cell);
  if (content === null) return refuse("points-unreadable", { fields: { points: "points-unreadable" } });
  const refused = appraisalRefusal(target, content, {
    decimals: campaign.definition.decimals,
    share: fraction(place.share),
    roles,
  });
  if (refused) {
    const field = "points" in content ? "points" : "step";
    return refuse(refused.refusal, { detail: refused.detail, fields: { [field]: refused.refusal } });
  }
  return { ...cell, content };
}

function contentOf({ points, step }: AppraisalInput): GivenAppraisal | null {
  if (step) return { step };
  const read = parsePoints(points ?? "");
  return read === null ? null : { points: read };
}

async function write({ db, scope, now }: Work, campaignId: string, given: readonly Given[]): Promise<void> {
  await db.$executeRaw`
    insert into appraisal as g (agency_id, campaign_id, target_id, subject_id, points, step, reason, version, given_by, given_at)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, x.target_id, x.subject_id, x.points, x.step, x.reason, x.version + 1,
      ${scope.memberId}::uuid, ${now}
    from unnest(${given.map(({ targetId }) => targetId)}::uuid[], ${given.map(({ subjectId }) => subjectId)}::uuid[],
      ${given.map(({ content }) => ("points" in content ? content.points : null))}::int[],
      ${given.map(({ content }) => ("step" in content ? content.step : null))}::text[],
      ${given.map(({ reason }) => reason.trim())}::text[], ${given.map(({ version }) => version)}::int[])
      as x (target_id, subject_id, points, step, reason, version)
    order by x.target_id, x.subject_id
    on conflict (agency_id, campaign_id, target_id, subject_id) do update set points = excluded.points, step = excluded.step,
      reason = excluded.reason, version = excluded.version, given_by = excluded.given_by, given_at = excluded.given_at`;
  await db.$executeRaw`
    insert into appraisal_version (agency_id, campaign_id, target_id, subject_id, version, points, step, reason, member_id, at)
    select g.agency_id, g.campaign_id, g.target_id, g.subject_id, g.version, g.points, g.step, g.reason, g.given_by, g.given_at
    from unnest(${given.map(({ targetId }) => targetId)}::uuid[], ${given.map(({ subjectId }) => subjectId)}::uuid[]) k (target_id, subject_id)
    join appraisal g on g.agency_id = ${scope.agencyId}::uuid and g.campaign_id = ${campaignId}::uuid and g.target_id = k.target_id
      and g.subject_id = k.subject_id`;
}

function placeKey({ targetId, subjectId }: { targetId: string; subjectId: string }): string {
  return `${targetId}:${subjectId}`;
}

function fraction(decimal: string | null): Fraction | null {
  return decimal === null ? null : parseDecimal(decimal);
}
