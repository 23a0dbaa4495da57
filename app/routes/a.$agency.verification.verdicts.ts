import { returnResult } from "~/modules/results/return-result.server";
import { verdictSchema } from "~/modules/results/schemas";
import { verifyResults } from "~/modules/results/verify-results.server";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("result.verify", verdictSchema, async (work) => {
  const { form } = work;
  const to = `${paths.verification(work.scope.slug)}${form.list}`;
  if (form.verdict === "verify") {
    const verified = await verifyResults(work, { items: form.items });
    return verified.ok ? goTo(to, "results-verified") : verified;
  }
  const { verdict: _, list: __, ...item } = form;
  const returned = await returnResult(work, item);
  return returned.ok ? goTo(to, "result-returned") : returned;
});
