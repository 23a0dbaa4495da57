// Points given by the appraiser, in whole steps where the rule has a grain; the leaf's own limits are their range.

import { formatFraction, isMultipleOf, sign, toDecimal } from "../fraction";
import { readOptionalDecimal, refuse } from "../json-object";
import type { RuleKind } from "./rule-kind";
import type { JudgedRule } from "./types";

export const judged: RuleKind<JudgedRule> = {
  kind: "judged",
  version: 1,
  keys: ["step"],
  read(parameters) {
    const step = readOptionalDecimal(parameters, "step");
    if (step !== null && sign(step) <= 0) refuse(parameters, "step", "Bước điểm phải lớn hơn 0.");
    return { kind: "judged", step };
  },
  write: ({ step }) => ({ ...(step && { step: toDecimal(step) }) }),
  sentence({ step }, { max }) {
    const grain = step === null ? "" : `, theo bước ${formatFraction(step, 6)} điểm`;
    return `Điểm do người thẩm định cho, nhiều nhất ${formatFraction(max)} điểm${grain}`;
  },
  pointsFor({ step }, { judged: given }) {
    if (given === null) return { lack: "thiếu điểm thẩm định" };
    if (step !== null && !isMultipleOf(given, step)) {
      return { lack: `điểm thẩm định ${formatFraction(given, 3)} không theo bước ${formatFraction(step, 6)}` };
    }
    return { points: given, working: `được cho ${formatFraction(given, 3)}` };
  },
};
