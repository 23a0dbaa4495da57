import { flagSchema } from "~/modules/campaigns/flag-schema";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", flagSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const cleared = await setFlag(work, campaignId, { ...work.form, isSet: false });
  return cleared.ok ? goTo(paths.campaignFlags(work.scope.slug, campaignId), "flag-cleared") : cleared;
});
