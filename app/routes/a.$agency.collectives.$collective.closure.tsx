import { closeCollective } from "~/modules/collectives/close-collective.server";
import { collectiveClosureSchema } from "~/modules/collectives/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", collectiveClosureSchema, async (work) => {
  const { collective = "" } = work.params;
  const changed = await closeCollective(work, collective, work.form);
  return changed.ok ? goTo(paths.collective(work.scope.slug, collective), "collective-closed") : changed;
});
