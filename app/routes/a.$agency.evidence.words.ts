import { claimWordsSchema } from "~/modules/evidence/schemas";
import { writeClaim } from "~/modules/evidence/write-claim.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

/** An entrant's own words at a target. */
export const action = agencyAction("result.write", claimWordsSchema, async (work) => {
  const { words, version, ...key } = work.form;
  const written = await writeClaim(work, key, { words, version });
  return written.ok ? goTo(paths.claim(work.scope.slug, key), "claim-written") : written;
});
