import { submissionSchema } from "~/modules/results/schemas";
import { submitResults } from "~/modules/results/submit-results.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("result.write", submissionSchema, async (work) => {
  const { unitId, periodId, sheet } = work.form;
  const submitted = await submitResults(work, { unitId, periodId });
  if (!submitted.ok) return submitted;
  const shown = new URLSearchParams({ unit: unitId, period: periodId, sheet });
  return goTo(`${paths.entry(work.scope.slug)}?${shown}`, "results-submitted");
});
