import { retireAwardType } from "~/modules/awards/retire-award-type.server";
import { noFields } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("decision.record", noFields, async (work) => {
  const retired = await retireAwardType(work, work.params.type ?? "");
  return retired.ok ? goTo(paths.awardTypes(work.scope.slug), "award-type-retired") : retired;
});
