import { removeEvidence } from "~/modules/evidence/remove-evidence.server";
import { removalSchema } from "~/modules/evidence/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("result.write", removalSchema, async (work) => {
  const removed = await removeEvidence(work, work.params.evidence ?? "", work.form);
  if (!removed.ok) return removed;
  const { slug } = work.scope;
  const to = "claim" in removed.place ? paths.claim(slug, removed.place.claim) : paths.entry(slug);
  return goTo(to, "evidence-removed");
});
