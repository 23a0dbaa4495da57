import { type DecisionLine, type DecisionProblem, decisionProblems, readDecisionNumber } from "~/domain/decision";
import { normaliseName } from "~/domain/names";
import { isPostHeld } from "~/domain/signer-post";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { checkQuotas } from "./check-quotas.server";
import { readAwardTypesOnDay, readSubjectsOnDay, type SubjectOnDay } from "./decision-subjects.server";

export type LineToRecord = { awardTypeId: string; subjectId: string; achievement: string | null };

export type DecisionToRecord = {
  number: string;
  title: string;
  signedOn: string;
  /** A person of the agency, whose post on the day is checked, or the name of somebody else. */
  signerId?: string | null;
  signerName?: string | null;
  signerPost: string;
  issuer: string;
  campaignId: string | null;
  lines: readonly LineToRecord[];
};

/**
 * Records a decision that was signed on paper, with all its awards: all or nothing, and from then on they stand in the
 * register and in the records. Refused: `unknown` (signer, campaign, award type or subject), what `decisionProblems`
 * names, `award-type-retired`, `signer-post-differs`, `quota-exceeded`, `decision-number-taken`.
 */
export async function recordDecision(work: Work, input: DecisionToRecord): Promise<Outcome<{ decisionId: string }>> {
  const { db, scope, now, today } = work;
  const { signedOn } = input;
  const subjects = await readSubjectsOnDay(
    work,
    input.lines.map(({ subjectId }) => subjectId),
    signedOn,
  );
  const awardTypes = await readAwardTypesOnDay(
    work,
    input.lines.map(({ awardTypeId }) => awardTypeId),
    signedOn,
  );
  const lines = input.lines.flatMap((line): DecisionLine[] => {
    const [subject, awardType] = [subjects.get(line.subjectId), awardTypes.get(line.awardTypeId)];
    if (!subject || !awardType) return [];
    return [{ ...line, subjectKind: subject.kind, awardKind: awardType.kind, awardIsFor: awardType.subjectKind }];
  });
  if (lines.length < input.lines.length) return refuse("unknown");
  const signer = await signerOf(work, input);
  if (!signer || !(await isKnownCampaign(work, input.campaignId))) return refuse("unknown");

  const problems = decisionProblems({ ...input, signerName: signer.name, lines }, today);
  if (problems.length > 0) return refusalOf(problems, lines);
  const retired = input.lines.findIndex(({ awardTypeId }) => awardTypes.get(awardTypeId)?.isRetired);
  if (retired >= 0)
    return refuse("award-type-retired", { fields: { [`lines.${retired}.awardTypeId`]: "award-type-retired" } });
  if (signer.titles && !isPostHeld(input.signerPost, signer.titles)) {
    const detail = { name: signer.name, titles: signer.titles.join(", ") };
    return refuse("signer-post-differs", { detail, fields: { signerPost: "signer-post-differs" } });
  }
  const exceeded = await checkQuotas(work, input, awardTypes);
  if (exceeded) return exceeded;

  const number = readDecisionNumber(input.number)?.text ?? "";
  const decisionId = newId();
  const made = await db.$executeRaw`
    insert into decision (agency_id, id, year, number, title, signed_on, signer_name, signer_post, signer_id, issuer, campaign_id,
      recorded_by, recorded_at)
    select ${scope.agencyId}::uuid, ${decisionId}::uuid, ${yearOf(signedOn)}, ${number}, ${normaliseName(input.title)}, ${signedOn}::date,
      ${signer.name}, ${normaliseName(input.signerPost)}, ${signer.id}::uuid, ${normaliseName(input.issuer)}, ${input.campaignId}::uuid,
      ${scope.memberId}::uuid, ${now}
    where not exists (select from decision d where d.agency_id = ${scope.agencyId}::uuid and d.year = ${yearOf(signedOn)}
      and ltrim(lower(d.number), '0') = ltrim(lower(${number}), '0'))
    on conflict (agency_id, year, number) do nothing`;
  if (made === 0) {
    return refuse("decision-number-taken", {
      detail: { number, year: yearOf(signedOn) },
      fields: { number: "decision-number-taken" },
    });
  }
  await writeAwards(work, decisionId, input, subjects);
  work.record({
    command: "record-decision",
    target: `decision:${decisionId}`,
    detail: { number, lines: lines.length },
  });
  return { ok: true, decisionId };
}

/** Titles held on the day are null for somebody who is no person of the agency: there is nothing to check against. */
type Signer = { id: string | null; name: string; titles: string[] | null };

async function signerOf(
  { db, scope }: Work,
  { signerId, signerName, signedOn }: DecisionToRecord,
): Promise<Signer | null> {
  if (!signerId) return { id: null, name: normaliseName(signerName ?? ""), titles: null };
  if (!isId(signerId)) return null;
  const [person] = await db.$queryRaw<{ name: string; titles: string[] }[]>`
    select p.name, array(select o.title from posting o where o.agency_id = p.agency_id and o.person_id = p.id
      and o.valid_from <= ${signedOn}::date and (o.valid_to is null or o.valid_to > ${signedOn}::date) order by o.valid_from) as titles
    from person p where p.agency_id = ${scope.agencyId}::uuid and p.id = ${signerId}::uuid`;
  return person ? { id: signerId, ...person } : null;
}

async function isKnownCampaign({ db, scope }: Work, campaignId: string | null): Promise<boolean> {
  if (campaignId === null) return true;
  if (!isId(campaignId)) return false;
  const known = await db.$queryRaw<unknown[]>`
    select 1 from campaign where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  return known.length > 0;
}

const fieldOf: Record<Exclude<DecisionProblem["problem"], "line-repeated" | "award-does-not-fit">, string> = {
  "number-missing": "number",
  "number-unreadable": "number",
  "signing-day-missing": "signedOn",
  "signed-in-future": "signedOn",
  "signer-missing": "signer",
  "signer-post-missing": "signerPost",
  "lines-missing": "lines",
};

function refusalOf(problems: readonly DecisionProblem[], lines: readonly DecisionLine[]): Refused {
  const fields: Record<string, string> = {};
  for (const problem of problems) {
    if ("subjectId" in problem) {
      const isLine = (line: DecisionLine) =>
        line.subjectId === problem.subjectId && line.awardTypeId === problem.awardTypeId;
      const index = problem.problem === "line-repeated" ? lines.findLastIndex(isLine) : lines.findIndex(isLine);
      fields[`lines.${index}.subjectId`] ??= problem.problem;
    } else {
      fields[fieldOf[problem.problem]] ??= problem.problem;
    }
  }
  return refuse(problems[0]?.problem ?? "decision-invalid", { fields });
}

async function writeAwards(
  { db, scope }: Work,
  decisionId: string,
  { lines, signedOn }: DecisionToRecord,
  subjects: Map<string, SubjectOnDay>,
): Promise<void> {
  const rows = lines.map((line, index) => ({
    ...line,
    id: newId(),
    line: index + 1,
    subject: subjects.get(line.subjectId),
  }));
  await db.$executeRaw`
    insert into award (agency_id, id, decision_id, line, award_type_id, subject_id, subject_name, unit_id, unit_name, achievement, award_year)
    select ${scope.agencyId}::uuid, x.id, ${decisionId}::uuid, x.line, x.award_type_id, x.subject_id, x.name, x.unit_id, x.unit_name,
      x.achievement, ${yearOf(signedOn)}
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ line }) => line)}::int[],
      ${rows.map(({ awardTypeId }) => awardTypeId)}::uuid[], ${rows.map(({ subjectId }) => subjectId)}::uuid[],
      ${rows.map(({ subject }) => subject?.name ?? "")}::text[], ${rows.map(({ subject }) => subject?.unitId ?? null)}::uuid[],
      ${rows.map(({ subject }) => subject?.unitName ?? null)}::text[], ${rows.map(({ achievement }) => achievement || null)}::text[])
      as x (id, line, award_type_id, subject_id, name, unit_id, unit_name, achievement)`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
