import { retireIndicator } from "~/modules/indicators/retire-indicator.server";
import { retirementSchema } from "~/modules/indicators/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("indicator.write", retirementSchema, async (work) => {
  const retired = await retireIndicator(work, work.params.indicator ?? "");
  return retired.ok ? goTo(paths.indicators(work.scope.slug), "indicator-retired") : retired;
});
