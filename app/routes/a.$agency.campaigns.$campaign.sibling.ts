import { createSibling } from "~/modules/campaigns/create-sibling.server";
import { siblingSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("campaign.write", siblingSchema, async (work) => {
  const created = await createSibling(work, work.params.campaign ?? "", work.form);
  return created.ok ? goTo(paths.campaign(work.scope.slug, created.siblingId), "sibling-created") : created;
});
