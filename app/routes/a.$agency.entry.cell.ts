import { findCell } from "~/modules/results/queries.server";
import { readKeyText } from "~/modules/results/result-key";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

/** The details of one cell, for the panel beside the grid. */
export const loader = agencyLoader("result.write", async (view) =>
  Response.json(found(await findCell(view, found(readKeyText(view.url.searchParams.get("key")))))),
);
