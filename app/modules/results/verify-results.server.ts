import { deny } from "~/platform/denied.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type Authors, authorColumns, verdictOn } from "./authors.server";
import { changeState, keyArrays } from "./change-state.server";
import { keyText, type ResultKey } from "./result-key";

/**
 * Verifies submitted figures, each in the version that was on screen, by somebody who wrote none of it and, unless the
 * agency allows it, does not head the subject's unit. One that may not be verified refuses all, and says which rule.
 */
export async function verifyResults(
  work: Work,
  { items }: { items: (ResultKey & { version: number })[] },
): Promise<Outcome<{ verified: number }>> {
  const { db, scope, now } = work;
  const seen = new Map(items.map((item) => [keyText(item), item.version]));
  const authors = await listAuthors(work, items);
  const refusals: string[] = [];
  const verified = await changeState(
    work,
    "verify",
    items,
    ({ place, row }) => {
      if (!mayFor(scope, "result.verify", { unitId: row.unitId })) deny(scope, "result.verify");
      const verdict = verdictOn(work, authors.get(keyText(place)) ?? { writers: [row.writtenBy], isHead: false });
      if (row.state !== "submitted") refusals.push("result-not-submitted");
      else if (row.version !== seen.get(keyText(place))) refusals.push("result-changed-meanwhile");
      else if (!verdict.ok) refusals.push(verdict.refusal);
      else return true;
      return false;
    },
    async (changes) => {
      const { indicatorIds, periodIds, subjectIds } = keyArrays(changes);
      await db.$executeRaw`
        update result r set state = 'verified', verified_value = r.value, verified_qualifier = r.qualifier, verified_word = r.qualifier_word,
          verified_not_applicable = r.not_applicable, verified_version = r.version, verified_by = ${scope.memberId}::uuid, verified_at = ${now}
        from unnest(${indicatorIds}::uuid[], ${periodIds}::uuid[], ${subjectIds}::uuid[]) x (indicator_id, period_id, subject_id)
        where r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = x.indicator_id and r.period_id = x.period_id
          and r.subject_id = x.subject_id`;
    },
  );
  const [refusal] = refusals;
  if (refusal) return refuse(refusal, { detail: { count: refusals.length } });
  if (verified.length < items.length) return refuse("unknown");
  work.record({ command: "verify-results", target: targetOf(items), detail: { verified: verified.length } });
  return { ok: true, verified: verified.length };
}

/** Who wrote what is not yet verified, and whether the verifier heads the unit, by key. */
async function listAuthors(work: Work, keys: readonly ResultKey[]): Promise<Map<string, Authors>> {
  const { db, scope } = work;
  const rows = await db.$queryRaw<(ResultKey & Authors)[]>`
    select r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId", ${authorColumns(work)}
    from unnest(${keys.map(({ indicatorId }) => indicatorId)}::uuid[], ${keys.map(({ periodId }) => periodId)}::uuid[],
      ${keys.map(({ subjectId }) => subjectId)}::uuid[]) k (indicator_id, period_id, subject_id)
    join result r on r.agency_id = ${scope.agencyId}::uuid and r.indicator_id = k.indicator_id and r.period_id = k.period_id
      and r.subject_id = k.subject_id`;
  return new Map(rows.map((row) => [keyText(row), row]));
}

function targetOf(items: readonly ResultKey[]): string {
  const [only] = items;
  return only && items.length === 1 ? `result:${keyText(only)}` : "results";
}
