import { linkSibling } from "~/modules/campaigns/link-sibling.server";
import { pairingSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", pairingSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const linked = await linkSibling(work, campaignId, work.form.siblingId);
  return linked.ok ? goTo(paths.campaign(work.scope.slug, campaignId), "sibling-linked") : linked;
});
