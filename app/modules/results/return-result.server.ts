import { afterReturn } from "~/domain/result";
import { deny } from "~/platform/denied.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { changeState } from "./change-state.server";
import { keyText, type ResultKey } from "./result-key";

/** Returns one submitted figure with its reason, or reopens a verified one, whose verified value stays official meanwhile. */
export async function returnResult(
  work: Work,
  item: ResultKey & { version: number; reason: string },
): Promise<Outcome<{ version: number }>> {
  const { db, scope } = work;
  let refusal: string | null = "unknown";
  const returned = await changeState(
    work,
    "return",
    [item],
    ({ row }) => {
      if (!mayFor(scope, "result.verify", { unitId: row.unitId })) deny(scope, "result.verify");
      const after = afterReturn(row, item.reason);
      refusal = row.version !== item.version ? "result-changed-meanwhile" : after.ok ? null : after.refusal;
      return refusal === null;
    },
    async () => {
      await db.$executeRaw`
        update result set state = 'returned', return_reason = ${item.reason.trim()}, returned_by = ${scope.memberId}::uuid,
          returned_version = version, opened_at = null
        where agency_id = ${scope.agencyId}::uuid and indicator_id = ${item.indicatorId}::uuid and period_id = ${item.periodId}::uuid
          and subject_id = ${item.subjectId}::uuid`;
    },
  );
  if (refusal !== null) return refuse(refusal);
  work.record({ command: "return-result", target: `result:${keyText(item)}`, detail: { returned: returned.length } });
  return { ok: true, version: item.version };
}
