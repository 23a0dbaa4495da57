import { fold } from "~/domain/names";
import { listNamesakes } from "~/modules/decisions/queries.server";
import { agencyLoader } from "~/platform/door.server";

/** Who bears the names of a pasted list; a long list asks several times. */
export const loader = agencyLoader("decision.record", async (view) => {
  const names = view.url.searchParams.getAll("name").slice(0, 20);
  return Response.json({
    namesakes: await listNamesakes(
      view,
      names.map((name) => fold(name.slice(0, 300))),
    ),
  });
});
