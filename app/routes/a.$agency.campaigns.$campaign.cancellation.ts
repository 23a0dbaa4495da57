import { cancelCampaign } from "~/modules/campaigns/cancel-campaign.server";
import { cancellationSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", cancellationSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const cancelled = await cancelCampaign(work, campaignId, work.form.reason);
  return cancelled.ok ? goTo(paths.campaign(work.scope.slug, campaignId), "campaign-cancelled") : cancelled;
});
