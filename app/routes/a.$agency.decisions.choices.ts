import { subjectLabel } from "~/domain/subject-label";
import { findDecisionChoices } from "~/modules/decisions/queries.server";
import { agencyLoader } from "~/platform/door.server";

/** Whom the typed words may mean, for the field that asks. */
export const loader = agencyLoader("decision.record", async (view) => {
  const asked = view.url.searchParams;
  const kind = asked.get("kind");
  const choices = await findDecisionChoices(view, (asked.get("q") ?? "").slice(0, 100), {
    ...(kind === "individual" || kind === "collective" ? { kind } : {}),
  });
  return Response.json({ labels: choices.map(subjectLabel) });
});
