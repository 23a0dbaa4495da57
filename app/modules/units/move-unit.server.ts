import { isOpenThroughout } from "~/domain/posting";
import { planMove } from "~/domain/unit-history";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findStructure } from "./queries.server";
import { findSpans, listAncestry, lockTree, writeSpans } from "./unit-spans.server";

/** Puts a unit, with all below it, under another parent from a day on; null makes it a root. Never under itself or its own. */
export async function moveUnit(
  work: Work,
  unitId: string,
  change: { parentId: string | null; on: string },
): Promise<Outcome> {
  const { parentId, on } = change;
  await lockTree(work);
  const spans = await findSpans(work, unitId);
  const parent = parentId === null ? [] : await findSpans(work, parentId);
  if (!spans || !parent) return refuse("unknown");
  if (parentId !== null) {
    if ((await findStructure(work, parentId)) !== (await findStructure(work, unitId))) {
      return refuse("unit-other-structure", { fields: { parentId: "unit-other-structure" } });
    }
    if (!isOpenThroughout(parent, on, null))
      return refuse("parent-not-open", { fields: { parentId: "parent-not-open" } });
  }
  const parentAncestry = parentId === null ? [] : await listAncestry(work, parentId, on);
  const plan = planMove(spans, on, { unitId, parentId, parentAncestry });
  if (!plan.ok) {
    const field = plan.refusal === "unit-under-itself" ? "parentId" : "on";
    return refuse(plan.refusal, { fields: { [field]: plan.refusal } });
  }
  await writeSpans(work, unitId, plan.spans);
  work.record({ command: "move-unit", target: `unit:${unitId}`, detail: { on } });
  return { ok: true };
}
