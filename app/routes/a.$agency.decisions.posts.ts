import { readDay } from "~/domain/calendar-day";
import { listSignerPosts, resolveSubjects } from "~/modules/decisions/queries.server";
import { agencyLoader } from "~/platform/door.server";

/** The posts of whoever is typed as the signer, on the day of signing. */
export const loader = agencyLoader("decision.record", async (view) => {
  const asked = view.url.searchParams;
  const signer = (asked.get("signer") ?? "").slice(0, 300);
  const person = (await resolveSubjects(view, [signer])).get(signer);
  const day = readDay(asked.get("on") ?? "") ?? view.today;
  return Response.json({ posts: person?.kind === "person" ? await listSignerPosts(view, person.id, day) : [] });
});
