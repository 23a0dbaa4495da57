import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { noFields } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("acknowledgement.write", noFields, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const acknowledged = await acknowledgeLaunch(work, campaignId);
  return acknowledged.ok ? goTo(paths.campaign(work.scope.slug, campaignId), "launch-acknowledged") : acknowledged;
});
