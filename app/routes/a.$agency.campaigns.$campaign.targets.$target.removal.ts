import { removeTarget } from "~/modules/campaigns/remove-target.server";
import { noFields } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("target.write", noFields, async (work) => {
  const { campaign = "", target = "" } = work.params;
  const removed = await removeTarget(work, campaign, target);
  return removed.ok ? goTo(paths.campaignTargets(work.scope.slug, campaign), "target-removed") : removed;
});
