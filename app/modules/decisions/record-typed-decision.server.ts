import { nameInLabel } from "~/domain/subject-label";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { resolveSubjects } from "./queries.server";
import { recordDecision } from "./record-decision.server";
import type { TypedDecision, TypedLine } from "./schemas";

/**
 * Records a decision whose lines and signer were typed as names. Refused besides what `recordDecision` refuses:
 * `subject-not-found` at each name that nobody, or more than one, bears, and `signer-not-found` unless the signer is said
 * to be from outside: he is kept by his name alone.
 */
export async function recordTypedDecision(work: Work, typed: TypedDecision): Promise<Outcome<{ decisionId: string }>> {
  const { lines, signer, isOutside, ...decision } = typed;
  const names = [...lines.map(({ subject }) => subject), ...(isOutside ? [] : [signer])];
  const meant = await resolveSubjects(work, names);
  const unresolved = lines.filter(({ subject }) => !meant.get(subject));
  if (unresolved.length > 0) {
    const fields = Object.fromEntries(unresolved.map(({ row }) => [fieldAt(row, "subjectId"), "subject-not-found"]));
    return refuse("subject-not-found", { fields });
  }
  const person = isOutside ? null : meant.get(signer);
  if (!isOutside && person?.kind !== "person")
    return refuse("signer-not-found", { fields: { signer: "signer-not-found" } });
  const outcome = await recordDecision(work, {
    ...decision,
    ...(person ? { signerId: person.id } : { signerName: nameInLabel(signer) }),
    lines: lines.map(({ awardTypeId, subject, achievement }) => ({
      awardTypeId,
      achievement,
      subjectId: meant.get(subject)?.id ?? "",
    })),
  });
  return outcome.ok ? outcome : { ...outcome, ...(outcome.fields ? { fields: atRows(outcome.fields, lines) } : {}) };
}

/** Lines are counted without the blank rows of the page; what is wrong must stand at the row. */
function atRows(fields: Record<string, string>, lines: readonly TypedLine[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, sentence]) => {
      const [, index, part] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? [];
      const line = index === undefined ? undefined : lines[Number(index)];
      return [line && part ? fieldAt(line.row, part) : field, sentence];
    }),
  );
}

function fieldAt(row: number, part: string): string {
  return `lines.${row}.${part}`;
}
