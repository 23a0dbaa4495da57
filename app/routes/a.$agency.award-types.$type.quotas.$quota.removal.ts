import { removeQuota } from "~/modules/awards/remove-quota.server";
import { noFields } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("decision.record", noFields, async (work) => {
  const { type = "", quota = "" } = work.params;
  const removed = await removeQuota(work, type, quota);
  return removed.ok ? goTo(paths.awardType(work.scope.slug, type), "quota-removed") : removed;
});
