import { findEvidenceFile } from "~/modules/evidence/queries.server";
import { agencyFile } from "~/platform/door.server";
import { found } from "~/platform/http.server";

/** The bytes of a piece of evidence. */
export const loader = agencyFile("evidence.read", async (view) =>
  found(await findEvidenceFile(view, view.params.evidence ?? "")),
);
