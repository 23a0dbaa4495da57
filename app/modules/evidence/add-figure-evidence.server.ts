import { mayAddToFigure } from "~/domain/evidence";
import type { ResultState } from "~/domain/result";
import { keepScores, lockForResults, type Touched } from "~/modules/scores/keep-scores.server";
import { deny } from "~/platform/denied.server";
import { isId, newId } from "~/platform/ids.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { judgePiece, keepPiece, type Piece } from "./keep-piece.server";

export type FigureKey = { indicatorId: string; periodId: string; subjectId: string };

/**
 * Puts a file or a link beside a figure and keeps the scores that ask for it. Refused: `unknown`, what the piece is refused
 * for, and `evidence-…` where the figure takes none.
 */
export async function addFigureEvidence(
  work: Work,
  key: FigureKey,
  sent: Piece,
): Promise<Outcome<{ evidenceId: string }>> {
  const { db, scope, now } = work;
  const judged = judgePiece(sent, work.today);
  const locked = await lockFigure(work, key);
  if (!locked) return refuse("unknown");
  const { figure, touched } = locked;
  if (!mayFor(scope, "result.write", figure)) deny(scope, "result.write");
  if (!judged.ok) return judged;
  const verdict = mayAddToFigure(figure.state);
  if (!verdict.ok) return refuse(verdict.refusal);

  const evidenceId = newId();
  const { fileId, link, words, happenedOn } = await keepPiece(work, judged);
  await db.$executeRaw`insert into evidence (agency_id, id, indicator_id, period_id, subject_id, file_id, link, words, happened_on, added_by, added_at)
    values (${scope.agencyId}::uuid, ${evidenceId}::uuid, ${key.indicatorId}::uuid, ${key.periodId}::uuid, ${key.subjectId}::uuid,
      ${fileId}::uuid, ${link}, ${words}, ${happenedOn}::date, ${scope.memberId}::uuid, ${now})`;
  await keepScores(work, touched);
  const target = `result:${key.indicatorId}:${key.periodId}:${key.subjectId}`;
  work.record({ command: "add-evidence", target, detail: { evidenceId, isFile: fileId !== null } });
  return { ok: true, evidenceId };
}

export type LockedFigure = { state: ResultState | null; unitId: string | null; personId: string | null };

/**
 * The figure of an indicator, a period and a subject that belong together, with the locks of a change of it in their order;
 * a unit's sum of its people's figures is nobody's to prove. `state` is null while nothing is reported.
 */
export async function lockFigure(
  work: Work,
  key: FigureKey,
): Promise<{ figure: LockedFigure; touched: Touched[] } | null> {
  const { db, scope } = work;
  const { indicatorId, periodId, subjectId } = key;
  if (![indicatorId, periodId, subjectId].every(isId)) return null;
  const touched = await lockForResults(work, { indicatorIds: [indicatorId], subjectIds: [subjectId] });
  await db.$queryRaw`select 1 from result where agency_id = ${scope.agencyId}::uuid and indicator_id = ${indicatorId}::uuid
    and period_id = ${periodId}::uuid and subject_id = ${subjectId}::uuid for update`;
  const [figure] = await db.$queryRaw<LockedFigure[]>`
    select r.state, coalesce(r.unit_id, case when s.kind = 'unit' then s.id end) as "unitId", case when s.kind = 'person' then s.id end as "personId"
    from indicator i
    join period p on p.agency_id = i.agency_id and p.calendar_id = i.calendar_id and p.id = ${periodId}::uuid
    join subject s on s.agency_id = i.agency_id and s.id = ${subjectId}::uuid and (i.level <> 'sumOfPeople' or s.kind = 'person')
    left join result r on r.agency_id = i.agency_id and r.indicator_id = i.id and r.period_id = p.id and r.subject_id = s.id
    where i.agency_id = ${scope.agencyId}::uuid and i.id = ${indicatorId}::uuid`;
  return figure ? { figure, touched } : null;
}
