import { saveCollectiveMembers } from "~/modules/collectives/save-collective-members.server";
import { collectiveMembersSchema } from "~/modules/collectives/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", collectiveMembersSchema, async (work) => {
  const { collective = "" } = work.params;
  const changed = await saveCollectiveMembers(work, collective, work.form);
  return changed.ok ? goTo(paths.collective(work.scope.slug, collective), "collective-members-saved") : changed;
});
