import { dateEvidence } from "~/modules/evidence/date-evidence.server";
import { daySchema } from "~/modules/evidence/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

/** The day on which it happened, once it is known. */
export const action = agencyAction("result.write", daySchema, async (work) => {
  const dated = await dateEvidence(work, work.params.evidence ?? "", work.form);
  if (!dated.ok) return dated;
  const { slug } = work.scope;
  const to = "claim" in dated.place ? paths.claim(slug, dated.place.claim) : paths.entry(slug);
  return goTo(to, "evidence-dated");
});
