import { normaliseName } from "~/domain/names";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

export type NewPraise = { subjectId: string; givenBy: string; givenOn: string; words: string };

/** Words of praise; they are kept in the record and are no award. Refused: `unknown`, `praise-in-future`. */
export async function recordPraise(work: Work, input: NewPraise): Promise<Outcome<{ praiseId: string }>> {
  const { db, scope, now, today } = work;
  if (!isId(input.subjectId)) return refuse("unknown");
  const known = await db.$queryRaw<unknown[]>`
    select 1 from subject where agency_id = ${scope.agencyId}::uuid and id = ${input.subjectId}::uuid`;
  if (known.length === 0) return refuse("unknown");
  if (input.givenOn > today) return refuse("praise-in-future", { fields: { givenOn: "praise-in-future" } });
  const praiseId = newId();
  await db.$executeRaw`
    insert into praise (agency_id, id, subject_id, given_by, given_on, words, recorded_by, recorded_at)
    values (${scope.agencyId}::uuid, ${praiseId}::uuid, ${input.subjectId}::uuid, ${normaliseName(input.givenBy)}, ${input.givenOn}::date,
      ${input.words.trim()}, ${scope.memberId}::uuid, ${now})`;
  work.record({ command: "record-praise", target: `subject:${input.subjectId}` });
  return { ok: true, praiseId };
}
