import { appraisedRule } from "~/domain/appraisal";
import { allows, stateOn } from "~/domain/campaign";
import { type CampaignDefinition, readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Refused, refuse, type Work } from "~/platform/work.server";

/** Where an entrant says something of itself: at a target that somebody gives points or a step for. */
export type ClaimKey = { campaignId: string; targetId: string; subjectId: string };

export type ClaimPlace = {
  unitId: string;
  personId: string | null;
  notAssigned: string | null;
  /** The version of the points given; 0 where none are. */
  appraisalVersion: number;
  /** The version of the entrant's own words; 0 where there are none. */
  claimVersion: number;
};

/** The campaign stays as it is until the transaction ends; it is running or in review, and it has such a target. */
export async function holdClaimCampaign(
  work: Work,
  { campaignId, targetId }: ClaimKey,
): Promise<{ ok: true; campaign: CampaignDefinition } | Refused> {
  const { db, scope, today } = work;
  if (!isId(campaignId) || !isId(targetId)) return refuse("unknown");
  await db.$queryRaw`select id from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid for share`;
  const campaign = await readCampaignDefinition(work, campaignId);
  if (!campaign || campaign.state === "draft" || !isInWords(campaign, targetId)) return refuse("unknown");
  const state = stateOn({ stored: campaign.state, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, today);
  return allows(state, "appraise") ? { ok: true, campaign } : refuse(`campaign-${state}`);
}

/** The entrant's place at the target, for whoever may report for it. */
export async function findClaimPlace(
  { db, scope }: Work,
  { campaignId, targetId, subjectId }: ClaimKey,
): Promise<{ ok: true; place: ClaimPlace } | Refused> {
  if (!isId(subjectId)) return refuse("unknown");
  const [place] = await db.$queryRaw<ClaimPlace[]>`
    select e.unit_id as "unitId", case when s.kind = 'person' then s.id end as "personId", a.not_assigned_reason as "notAssigned",
      coalesce(g.version, 0) as "appraisalVersion",
      coalesce((select max(v.version) from claim_version v where v.agency_id = e.agency_id and v.campaign_id = e.campaign_id
        and v.target_id = ${targetId}::uuid and v.subject_id = e.subject_id), 0) as "claimVersion"
    from entrant e
    join subject s on s.agency_id = e.agency_id and s.id = e.subject_id
    left join assignment a on a.agency_id = e.agency_id and a.target_id = ${targetId}::uuid and a.subject_id = e.subject_id
    left join appraisal g on g.agency_id = e.agency_id and g.campaign_id = e.campaign_id and g.target_id = ${targetId}::uuid
      and g.subject_id = e.subject_id
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.subject_id = ${subjectId}::uuid`;
  if (!place) return refuse("unknown");
  if (!mayFor(scope, "result.write", place)) deny(scope, "result.write");
  return place.notAssigned === null
    ? { ok: true, place }
    : refuse("target-not-assigned", { detail: { reason: place.notAssigned } });
}

function isInWords({ leaves, definition }: CampaignDefinition, targetId: string): boolean {
  const leaf = leaves.find((each) => each.targetId === targetId);
  const target = definition.targets.find(({ code }) => code === leaf?.code);
  const roles = leaf?.indicators.map(({ role }) => role) ?? [];
  return target !== undefined && appraisedRule(target, roles) !== null;
}
