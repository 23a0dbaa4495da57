import { normaliseName } from "~/domain/names";
import { planRename } from "~/domain/unit-history";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findSpans, lockTree, writeSpans } from "./unit-spans.server";

/** Gives a unit other names from a day on; what it was called before stays. */
export async function renameUnit(
  work: Work,
  unitId: string,
  change: { name: string; shortName: string | null; on: string },
): Promise<Outcome> {
  await lockTree(work);
  const spans = await findSpans(work, unitId);
  if (!spans) return refuse("unknown");
  const plan = planRename(spans, change.on, {
    name: normaliseName(change.name),
    shortName: change.shortName && normaliseName(change.shortName),
  });
  if (!plan.ok) return refuse(plan.refusal, { fields: { on: plan.refusal } });
  await writeSpans(work, unitId, plan.spans);
  work.record({ command: "rename-unit", target: `unit:${unitId}`, detail: { on: change.on } });
  return { ok: true };
}
