import { mayTakeBack } from "~/domain/result";
import { deny } from "~/platform/denied.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findReporter } from "./cell-places.server";
import { changeState, keyArrays } from "./change-state.server";
import type { ResultKey } from "./result-key";

/** Takes submitted figures back; those that a verifier has opened stay submitted. */
export async function takeBackResults(
  work: Work,
  asked: { unitId: string; periodId: string },
): Promise<Outcome<{ takenBack: number }>> {
  const { db, scope } = work;
  const { periodId } = asked;
  const reporter = await findReporter(work, asked.unitId, periodId);
  if (!reporter) return refuse("unknown");
  const { unitId, collectiveId } = reporter;
  const own = !mayFor(scope, "result.write", { unitId });
  if (own && !mayFor(scope, "result.write", { unitId: null, personId: scope.personId })) deny(scope, "result.write");
  const keys = await db.$queryRaw<ResultKey[]>`
    select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId" from result
    where agency_id = ${scope.agencyId}::uuid and period_id = ${periodId}::uuid and unit_id = ${unitId}::uuid and state = 'submitted'
      and (${!own} or subject_id = ${scope.personId}::uuid)
      and (${collectiveId}::uuid is null or subject_id = ${collectiveId}::uuid)`;
  const takenBack = await changeState(
    work,
    "takeBack",
    keys,
    ({ row }) => mayTakeBack(row).ok,
    async (changes) => {
      const { indicatorIds, periodIds, subjectIds } = keyArrays(changes);
      await db.$executeRaw`
        update result r set state = 'draft', submitted_by = null, submitted_at = null, is_late = false
        from unnest(${indicatorIds}::uuid[], ${periodIds}::uuid[], ${subjectIds}::uuid[]) x (indicator_id, period_id, subject_id)
        where r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = x.indicator_id and r.period_id = x.period_id
          and r.subject_id = x.subject_id`;
    },
  );
  if (takenBack.length === 0) return refuse("nothing-to-take-back");
  work.record({
    command: "take-back-results",
    target: collectiveId ? `subject:${collectiveId}` : `unit:${unitId}`,
    detail: { takenBack: takenBack.length },
  });
  return { ok: true, takenBack: takenBack.length };
}
