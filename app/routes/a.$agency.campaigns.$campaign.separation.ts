import { noFields } from "~/modules/campaigns/schemas";
import { unlinkSibling } from "~/modules/campaigns/unlink-sibling.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", noFields, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const unlinked = await unlinkSibling(work, campaignId);
  return unlinked.ok ? goTo(paths.campaign(work.scope.slug, campaignId), "sibling-unlinked") : unlinked;
});
