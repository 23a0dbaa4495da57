import { changeCollective } from "~/modules/collectives/change-collective.server";
import { collectiveChangeSchema } from "~/modules/collectives/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", collectiveChangeSchema, async (work) => {
  const { collective = "" } = work.params;
  const changed = await changeCollective(work, collective, work.form);
  return changed.ok ? goTo(paths.collective(work.scope.slug, collective), "collective-changed") : changed;
});
