import type { Work } from "~/platform/work.server";
import { keyText, type ResultKey } from "./result-key";

/** A verifier has opened a submitted figure: from now on its unit cannot take it back. */
export async function markOpened(work: Work, item: ResultKey): Promise<void> {
  const { db, scope, now } = work;
  const opened = await db.$executeRaw`
    update result set opened_at = ${now} where agency_id = ${scope.agencyId}::uuid and indicator_id = ${item.indicatorId}::uuid
      and period_id = ${item.periodId}::uuid and subject_id = ${item.subjectId}::uuid and state = 'submitted' and opened_at is null`;
  if (opened > 0) work.record({ command: "open-result", target: `result:${keyText(item)}` });
}
