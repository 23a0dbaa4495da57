import { addDays } from "~/domain/calendar-day";
import { maySubmit } from "~/domain/result";
import { deny } from "~/platform/denied.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findReporter } from "./cell-places.server";
import { changeState, keyArrays } from "./change-state.server";
import type { ResultKey } from "./result-key";

/** Submits what a unit has entered for a period, its people's and collectives' figures included; or what was entered for one collective. Late is marked, never refused. */
export async function submitResults(
  work: Work,
  asked: { unitId: string; periodId: string },
): Promise<Outcome<{ submitted: number }>> {
  const { db, scope, now, today } = work;
  const { periodId } = asked;
  const reporter = await findReporter(work, asked.unitId, periodId);
  if (!reporter) return refuse("unknown");
  const { unitId, collectiveId } = reporter;
  const own = !mayFor(scope, "result.write", { unitId });
  if (own && !mayFor(scope, "result.write", { unitId: null, personId: scope.personId })) deny(scope, "result.write");
  const keys = await db.$queryRaw<ResultKey[]>`
    select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId" from result
    where agency_id = ${scope.agencyId}::uuid and period_id = ${periodId}::uuid and unit_id = ${unitId}::uuid
      and state in ('draft', 'returned') and (${!own} or subject_id = ${scope.personId}::uuid)
      and (${collectiveId}::uuid is null or subject_id = ${collectiveId}::uuid)`;
  const submitted = await changeState(
    work,
    "submit",
    keys,
    ({ row }) => maySubmit(row).ok,
    async (changes) => {
      const { indicatorIds, periodIds, subjectIds } = keyArrays(changes);
      const late = changes.map(({ place }) => today > addDays(place.dueOn, place.graceDays));
      await db.$executeRaw`
        update result r set state = 'submitted', submitted_by = ${scope.memberId}::uuid, submitted_at = ${now}, opened_at = null,
          is_late = x.late
        from unnest(${indicatorIds}::uuid[], ${periodIds}::uuid[], ${subjectIds}::uuid[], ${late}::bool[])
          x (indicator_id, period_id, subject_id, late)
        where r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = x.indicator_id and r.period_id = x.period_id
          and r.subject_id = x.subject_id`;
    },
  );
  if (submitted.length === 0) return refuse("nothing-to-submit");
  work.record({
    command: "submit-results",
    target: collectiveId ? `subject:${collectiveId}` : `unit:${unitId}`,
    detail: { submitted: submitted.length },
  });
  return { ok: true, submitted: submitted.length };
}
