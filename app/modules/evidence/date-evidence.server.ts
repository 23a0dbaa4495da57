import type { CalendarDay } from "~/domain/calendar-day";
import { dayProblem, mayDate } from "~/domain/evidence";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type EvidencePlace, findEvidencePlace, openEvidencePlace } from "./evidence-place.server";

/**
 * Says on which day it happened: at any time where that was not known, and otherwise until somebody has judged by it.
 * Refused: `unknown`, `evidence-day-ahead`, `evidence-day-judged`, and as a claim of its campaign's state.
 */
export async function dateEvidence(
  work: Work,
  evidenceId: string,
  { happenedOn }: { happenedOn: CalendarDay },
): Promise<Outcome<{ place: EvidencePlace }>> {
  const { db, scope, today } = work;
  const found = await findEvidencePlace(work, evidenceId);
  if (!found) return refuse("unknown");
  const opened = await openEvidencePlace(work, found.place);
  if (!opened.ok) return opened;
  const problem = dayProblem(happenedOn, today);
  if (problem !== null) return refuse(problem, { fields: { happenedOn: problem } });
  const isJudged = opened.beside === "figure" ? opened.state === "verified" : opened.isAppraised && !opened.mayAppraise;
  const verdict = mayDate({ isJudged, isDated: found.happenedOn !== null });
  if (!verdict.ok) return refuse(verdict.refusal);
  await db.$executeRaw`update evidence set happened_on = ${happenedOn}::date
    where agency_id = ${scope.agencyId}::uuid and id = ${evidenceId}::uuid`;
  work.record({ command: "date-evidence", target: opened.target, detail: { evidenceId, happenedOn } });
  return { ok: true, place: found.place };
}
