import type { AwardKind } from "~/domain/decision";
import { normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

export type NewAwardType = { code: string; name: string; kind: AwardKind; subjectKind: "individual" | "collective" };

/** An award that the agency gives. Refused: `award-type-code-taken`. */
export async function addAwardType(work: Work, input: NewAwardType): Promise<Outcome<{ awardTypeId: string }>> {
  const { db, scope } = work;
  const awardTypeId = newId();
  const code = input.code.trim();
  const made = await db.$executeRaw`
    insert into award_type (agency_id, id, code, name, kind, subject_kind)
    values (${scope.agencyId}::uuid, ${awardTypeId}::uuid, ${code}, ${normaliseName(input.name)}, ${input.kind}, ${input.subjectKind})
    on conflict (agency_id, code) do nothing`;
  if (made === 0)
    return refuse("award-type-code-taken", { detail: { code }, fields: { code: "award-type-code-taken" } });
  work.record({ command: "add-award-type", target: `award-type:${awardTypeId}`, detail: { kind: input.kind } });
  return { ok: true, awardTypeId };
}
