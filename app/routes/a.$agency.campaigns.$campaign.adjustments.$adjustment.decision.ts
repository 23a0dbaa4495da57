import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { decisionSchema } from "~/modules/adjustments/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("adjustment.decide", decisionSchema, async (work) => {
  const { campaign = "", adjustment = "" } = work.params;
  const { verdict, reason } = work.form;
  const decided = await decideAdjustment(work, campaign, adjustment, { isGranted: verdict === "grant", reason });
  const notice = verdict === "grant" ? "adjustment-granted" : "adjustment-refused";
  return decided.ok ? goTo(paths.adjustments(work.scope.slug, campaign), notice) : decided;
});
