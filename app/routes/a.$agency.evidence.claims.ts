import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import { claimEvidenceSchema } from "~/modules/evidence/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

/** A file or a link beside what an entrant says of itself at a target. */
export const action = agencyAction(
  "result.write",
  claimEvidenceSchema,
  async (work) => {
    const { file, link, words, happenedOn, ...key } = work.form;
    const added = await addClaimEvidence(work, key, { file, link, words, happenedOn });
    return added.ok ? goTo(paths.claim(work.scope.slug, key), "evidence-added") : added;
  },
  { takesFile: true },
);
