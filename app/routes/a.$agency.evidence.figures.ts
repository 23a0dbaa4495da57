import { addFigureEvidence } from "~/modules/evidence/add-figure-evidence.server";
import { figureEvidenceSchema } from "~/modules/evidence/schemas";
import { agencyAction, reply } from "~/platform/door.server";

/** A file or a link beside a figure, from the panel of the grid. */
export const action = agencyAction(
  "result.write",
  figureEvidenceSchema,
  async (work) => {
    const { file, link, words, happenedOn, ...key } = work.form;
    const added = await addFigureEvidence(work, key, { file, link, words, happenedOn });
    return added.ok ? reply({ evidenceId: added.evidenceId }) : added;
  },
  { takesFile: true },
);
