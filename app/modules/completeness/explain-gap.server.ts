import { deny } from "~/platform/denied.server";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { listPeriodGaps } from "./queries.server";

/**
 * Keeps why an indicator has fewer figures than periods that are due, with the counts that it was said about. It can be
 * said again; what was said before stays. Refused: `unknown`, `gap-closed`.
 */
export async function explainGap(
  work: Work,
  campaignId: string,
  { indicatorId, subjectId, words }: { indicatorId: string; subjectId: string; words: string },
): Promise<Outcome> {
  const { db, scope, now } = work;
  if (![campaignId, indicatorId, subjectId].every(isId)) return refuse("unknown");
  const [known] = await db.$queryRaw<unknown[]>`
    select 1 from entrant e join target_indicator ti on ti.agency_id = e.agency_id and ti.campaign_id = e.campaign_id
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.subject_id = ${subjectId}::uuid
      and ti.indicator_id = ${indicatorId}::uuid`;
  if (!known) return refuse("unknown");
  const [gap] = await listPeriodGaps(work, { campaignId, subjectIds: [subjectId], indicatorIds: [indicatorId] });
  if (!gap) return refuse("gap-closed");
  if (!gap.mayExplain) deny(scope, "result.write");
  await db.$executeRaw`
    insert into period_explanation (agency_id, id, campaign_id, indicator_id, subject_id, words, due_count, recorded_count, member_id, at)
    values (${scope.agencyId}::uuid, ${newId()}::uuid, ${campaignId}::uuid, ${indicatorId}::uuid, ${subjectId}::uuid,
      ${words.trim().normalize("NFC")}, ${gap.due}, ${gap.recorded}, ${scope.memberId}::uuid, ${now})`;
  work.record({ command: "explain-gap", target: `subject:${subjectId}` });
  return { ok: true };
}
