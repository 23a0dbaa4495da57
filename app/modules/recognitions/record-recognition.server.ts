import { normaliseName } from "~/domain/names";
import { resolveSubjects } from "~/modules/decisions/queries.server";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

export type NewRecognition = {
  /** The id, or the name that was typed. */
  subject: string;
  words: string;
  givenBy: string;
  givenOn: string;
  source: string | null;
};

/**
 * What somebody else said of a unit, a collective or a person; it stands apart from what the agency awards. Refused:
 * `subject-not-found`, `recognition-in-future`.
 */
export async function recordRecognition(
  work: Work,
  input: NewRecognition,
): Promise<Outcome<{ recognitionId: string; subjectId: string }>> {
  const { db, scope, now, today } = work;
  const subject = (await resolveSubjects(work, [input.subject])).get(input.subject);
  if (!subject) return refuse("subject-not-found", { fields: { subject: "subject-not-found" } });
  if (input.givenOn > today) return refuse("recognition-in-future", { fields: { givenOn: "recognition-in-future" } });
  const recognitionId = newId();
  await db.$executeRaw`
    insert into outside_recognition (agency_id, id, subject_id, words, given_by, given_on, source, recorded_by, recorded_at)
    values (${scope.agencyId}::uuid, ${recognitionId}::uuid, ${subject.id}::uuid, ${normaliseName(input.words)},
      ${normaliseName(input.givenBy)}, ${input.givenOn}::date, ${input.source}, ${scope.memberId}::uuid, ${now})`;
  work.record({ command: "record-recognition", target: `subject:${subject.id}` });
  return { ok: true, recognitionId, subjectId: subject.id };
}
