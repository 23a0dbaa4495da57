import { expect, test } from "vitest";
import { appraisalProgress } from "~/domain/overview/appraisal-progress";
import { definitionOf, entrantOf, fact, leafJson } from "../../support/scoring-factories";

test("what appraisers give is counted for those to whom it is assigned, the steps from the best down", () => {
  const scale = { tốt: 8, "rất tốt": 10, khá: 6 };
  const definition = definitionOf({
    targets: [leafJson({ kind: "rating", scale }, { code: "A" }), leafJson({ kind: "judged" }, { code: "B" })],
  });
  const [progress] = appraisalProgress(
    definition,
    [
      entrantOf("U1", { facts: { A: [fact({ step: "tốt" })], B: [fact({ judged: 5000 })] } }),
      entrantOf("U2", { facts: { A: [fact({ step: "tốt" })] } }),
      entrantOf("U3", { assignments: { A: { notAssigned: "không có" } } }),
    ],
    { isAppraised: () => true, pillars: ["không có chỉ tiêu"] },
  );
  expect(progress).toMatchObject({ pillar: null, expected: 5, given: 3 });
  expect(progress?.targets[0]?.steps).toEqual([
    { step: "rất tốt", count: 0 },
    { step: "tốt", count: 2 },
    { step: "khá", count: 0 },
  ]);
  expect(appraisalProgress(definition, [], { isAppraised: () => false, pillars: [] })).toEqual([]);
});
