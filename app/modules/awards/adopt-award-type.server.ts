import { entriesInForce, isFor } from "~/domain/award-catalogue/in-force";
import { normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { lawCatalogue } from "./law-catalogue.server";

export type Adoption = { lawId: string; subjectKind: "individual" | "collective"; name: string };

/**
 * Takes an award of the law's catalogue into the agency's own list, by the law of today, under the law's name or another.
 * What was retired may be adopted anew; what was awarded under the old one stays with it. Refused: `unknown`,
 * `award-not-for-subject`, `award-type-adopted`.
 */
export async function adoptAwardType(work: Work, input: Adoption): Promise<Outcome<{ awardTypeId: string }>> {
  const { db, scope, today } = work;
  const catalogue = lawCatalogue();
  const entry = entriesInForce(catalogue, today).find(({ id }) => id === input.lawId);
  if (!entry) return refuse("unknown");
  if (!isFor(entry, input.subjectKind))
    return refuse("award-not-for-subject", { fields: { subjectKind: "award-not-for-subject" } });
  const awardTypeId = newId();
  const made = await db.$executeRaw`
    insert into award_type (agency_id, id, code, name, kind, subject_kind, law_id, law_version)
    select ${scope.agencyId}::uuid, ${awardTypeId}::uuid, ${await freeCode(work, entry.id)}, ${normaliseName(input.name)}, ${entry.kind},
      ${input.subjectKind}, ${entry.id}, ${catalogue.edition}
    on conflict do nothing`;
  if (made === 0) return refuse("award-type-adopted");
  work.record({ command: "adopt-award-type", target: `award-type:${awardTypeId}`, detail: { law: entry.id } });
  return { ok: true, awardTypeId };
}

/** The law's own word, with a number behind it where the agency used it before. */
async function freeCode({ db, scope }: Work, lawId: string): Promise<string> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    select code from award_type where agency_id = ${scope.agencyId}::uuid and starts_with(code, ${lawId})`;
  const taken = new Set(rows.map(({ code }) => code));
  if (!taken.has(lawId)) return lawId;
  let number = 2;
  while (taken.has(`${lawId}-${number}`)) number += 1;
  return `${lawId}-${number}`;
}
