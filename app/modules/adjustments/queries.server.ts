import { allows, type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import type { Points } from "~/domain/points";
import { maySeeDrafts } from "~/modules/campaigns/queries.server";
import { isId } from "~/platform/ids.server";
import { holds, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

export type AdjustmentInList = {
  id: string;
  subjectName: string;
  clusterName: string;
  /** Null: to the total. */
  targetTitle: string | null;
  points: Points;
  reason: string;
  proposedBy: string | null;
  /** ISO instants. */
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Null while nobody has decided. */
  isGranted: boolean | null;
  decisionReason: string | null;
  /** The reader decides what somebody else has proposed for somebody else. */
  mayDecide: boolean;
};

export type AdjustmentsOfCampaign = {
  campaign: { id: string; name: string; state: CampaignState; decimals: number; mayPropose: boolean };
  adjustments: AdjustmentInList[];
  entrants: { subjectId: string; name: string; clusterName: string }[];
  targets: { id: string; code: string; title: string }[];
};

type Row = {
  name: string;
  stored: StoredCampaignState;
  startsOn: string;
  endsOn: string;
  decimals: number;
  adjustments: (Omit<AdjustmentInList, "mayDecide"> & { subjectId: string; isOwnProposal: boolean })[];
  entrants: AdjustmentsOfCampaign["entrants"];
  targets: AdjustmentsOfCampaign["targets"];
};

/** The points given or taken outside the targets, those that wait first; entrants in the reader's scope. Null for an unknown campaign. */
export async function listAdjustments(view: View, campaignId: string): Promise<AdjustmentsOfCampaign | null> {
  if (!isId(campaignId)) return null;
  const { db, scope, today } = view;
  const units = unitsFor(scope, "adjustment.read");
  const [row] = await db.$queryRaw<Row[]>`
    with named as (
      select e.subject_id, k.name as cluster, k.position, p.sort_key, coalesce(p.name, l.name, (
          select s.name from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.unit_id
          order by (s.valid_from <= ${today}::date) desc, s.valid_from desc limit 1)) as name
      from entrant e join cluster k on k.agency_id = e.agency_id and k.id = e.cluster_id
      left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
      left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
      where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid
        and (${units === "agency"} or e.unit_id = any(${units === "agency" ? [] : units}::uuid[])))
    select c.name, c.state as stored, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.decimals,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'subjectId', j.subject_id, 'subjectName', n.name, 'clusterName', n.cluster,
          'targetTitle', t.title, 'points', j.points, 'reason', j.reason, 'proposedBy', o.display_name,
          'proposedAt', to_json(j.proposed_at)#>>'{}', 'decidedBy', d.display_name, 'decidedAt', to_json(j.decided_at)#>>'{}',
          'isGranted', j.is_granted, 'decisionReason', j.decision_reason, 'isOwnProposal', j.proposed_by = ${scope.memberId}::uuid)
          order by j.decided_at is not null, j.proposed_at desc, j.id)
        from adjustment j join named n on n.subject_id = j.subject_id
        left join target t on t.agency_id = j.agency_id and t.id = j.target_id
        left join member o on o.agency_id = j.agency_id and o.id = j.proposed_by
        left join member d on d.agency_id = j.agency_id and d.id = j.decided_by
        where j.agency_id = c.agency_id and j.campaign_id = c.id), '[]') as adjustments,
      coalesce((select jsonb_agg(jsonb_build_object('subjectId', n.subject_id, 'name', n.name, 'clusterName', n.cluster)
        order by n.position, coalesce(n.sort_key, n.name) collate "vi-x-icu") from named n), '[]') as entrants,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'title', t.title) order by t.position, t.code)
        from target t where t.agency_id = c.agency_id and t.campaign_id = c.id
          and not exists (select from target b where b.agency_id = t.agency_id and b.campaign_id = c.id and b.parent_id = t.id)), '[]') as targets
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  if (!row || (row.stored === "draft" && !maySeeDrafts(view))) return null;
  const { name, stored, startsOn, endsOn, decimals, adjustments, entrants, targets } = row;
  const state = stateOn({ stored, startsOn, endsOn }, today);
  const isOpen = allows(state, "adjust") && allows(state, "recompute");
  const decides = isOpen && holds(scope, "adjustment.decide");
  return {
    campaign: { id: campaignId, name, state, decimals, mayPropose: isOpen && holds(scope, "adjustment.propose") },
    adjustments: adjustments.map(({ subjectId, isOwnProposal, ...adjustment }) => ({
      ...adjustment,
      mayDecide: decides && adjustment.isGranted === null && !isOwnProposal && subjectId !== scope.personId,
    })),
    entrants,
    targets,
  };
}
