import { submissionSchema } from "~/modules/results/schemas";
import { takeBackResults } from "~/modules/results/take-back-results.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("result.write", submissionSchema, async (work) => {
  const { unitId, periodId, sheet } = work.form;
  const takenBack = await takeBackResults(work, { unitId, periodId });
  if (!takenBack.ok) return takenBack;
  const shown = new URLSearchParams({ unit: unitId, period: periodId, sheet });
  return goTo(`${paths.entry(work.scope.slug)}?${shown}`, "results-taken-back");
});
