import { sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { evidenceList, type ShownEvidence, stoodWhenVerified } from "./evidence-list.server";

export { type ClaimedTarget, type ClaimPage, findClaim, findClaimPage, type ShownClaim } from "./claim-page.server";
export { evidenceList, type ShownEvidence, stoodWhenVerified } from "./evidence-list.server";

type FileFound = { id: string; name: string; mediaType: string; sizeBytes: number; sha256: string };

/** What stands beside a figure now. The caller has found the figure and judged who reads it. */
export async function listFigureEvidence(
  { db, scope }: View,
  { indicatorId, periodId, subjectId }: { indicatorId: string; periodId: string; subjectId: string },
): Promise<ShownEvidence[]> {
  const [row] = await db.$queryRaw<{ evidence: ShownEvidence[] }[]>`
    select ${evidenceList(sql`v.agency_id = ${scope.agencyId}::uuid and v.indicator_id = ${indicatorId}::uuid
      and v.period_id = ${periodId}::uuid and v.subject_id = ${subjectId}::uuid and v.removed_at is null`)} as evidence`;
  return row?.evidence ?? [];
}

/**
 * The file of a piece that stands, or stood when its figure was verified, for whoever reads the evidence of its subject.
 * Null for an unknown piece and for a link.
 */
export async function findEvidenceFile({ db, scope }: View, evidenceId: string): Promise<FileFound | null> {
  if (!isId(evidenceId)) return null;
  const [row] = await db.$queryRaw<(FileFound & { unitId: string | null; personId: string | null })[]>`
    select f.id, f.name, f.media_type as "mediaType", f.size_bytes::int as "sizeBytes", f.sha256,
      coalesce(r.unit_id, e.unit_id) as "unitId", case when s.kind = 'person' then s.id end as "personId"
    from evidence v
    join file f on f.agency_id = v.agency_id and f.id = v.file_id
    join subject s on s.agency_id = v.agency_id and s.id = v.subject_id
    left join result r on r.agency_id = v.agency_id and r.indicator_id = v.indicator_id and r.period_id = v.period_id and r.subject_id = v.subject_id
    left join entrant e on e.agency_id = v.agency_id and e.campaign_id = v.campaign_id and e.subject_id = v.subject_id
    where v.agency_id = ${scope.agencyId}::uuid and v.id = ${evidenceId}::uuid and (v.removed_at is null or ${stoodWhenVerified})`;
  if (!row) return null;
  const { unitId, personId, ...file } = row;
  if (!mayFor(scope, "evidence.read", { unitId, personId })) deny(scope, "evidence.read");
  return file;
}
