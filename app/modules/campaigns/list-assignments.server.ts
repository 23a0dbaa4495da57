import { assignmentText } from "~/domain/assignment-text";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type AssignmentInGrid = {
  targetId: string;
  subjectId: string;
  planned: string | null;
  notAssignedReason: string | null;
  share: string | null;
  version: number;
  /** As it is typed into the grid. */
  text: string;
};

/** Every assignment of a campaign that somebody has made; numbers are canonical decimals. */
export async function listAssignments({ db, scope }: View, campaignId: string): Promise<AssignmentInGrid[]> {
  if (!isId(campaignId)) return [];
  const rows = await db.$queryRaw<(Omit<AssignmentInGrid, "text"> & { kind: string | null })[]>`
    select a.target_id as "targetId", a.subject_id as "subjectId", trim_scale(a.planned)::text as planned,
      a.not_assigned_reason as "notAssignedReason", trim_scale(a.share)::text as share, a.version, i.kind
    from assignment a
    left join target_indicator n on n.agency_id = a.agency_id and n.target_id = a.target_id and n.role = 'value'
    left join indicator i on i.agency_id = n.agency_id and i.id = n.indicator_id
    where a.agency_id = ${scope.agencyId}::uuid and a.campaign_id = ${campaignId}::uuid`;
  return rows.map(({ kind, ...row }) => ({ ...row, text: assignmentText(row, { kind }) }));
}
