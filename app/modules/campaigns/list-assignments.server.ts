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
  const rows = await db.$queryRaw<Omit<AssignmentInGrid, "text">[]>`
    select target_id as "targetId", subject_id as "subjectId", trim_scale(planned)::text as planned,
      not_assigned_reason as "notAssignedReason", trim_scale(share)::text as share, version
    from assignment where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  return rows.map((row) => ({ ...row, text: assignmentText(row) }));
}
