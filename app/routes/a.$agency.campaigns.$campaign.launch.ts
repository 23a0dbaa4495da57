import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { noFields } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", noFields, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const launched = await launchCampaign(work, campaignId);
  return launched.ok ? goTo(paths.campaign(work.scope.slug, campaignId), "campaign-launched") : launched;
});
