import { expect, test } from "vitest";
import { formatFraction } from "~/domain/fraction";
import { movesBetween, type ScoredEntrant } from "~/domain/overview/movers";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import { assigned, definitionOf, entrantOf, leafJson, value } from "../../support/scoring-factories";

const definition = definitionOf({
  withoutAnyResult: "notRanked",
  targets: [
    leafJson({ kind: "proportional" }, { code: "A", aggregate: "sum" }),
    leafJson({ kind: "proportional" }, { code: "B", aggregate: "sum" }),
  ],
});

function moment(figures: Record<string, [number | null, number | null]>): ScoredEntrant[] {
  return Object.entries(figures).map(([name, values]) => {
    const facts = Object.fromEntries(
      values.flatMap((figure, index) => (figure === null ? [] : [["AB"[index] ?? "", [value(figure)]]])),
    );
    const entrant = entrantOf(name, { assignments: { A: assigned(100), B: assigned(100) }, facts });
    return { subjectId: name, clusterId: "C1", name, score: scoreEntrant(definition, entrant, {}) };
  });
}

const shown = (moves: ReturnType<typeof movesBetween>) =>
  moves.map(({ subjectId, from, to, change, reasons }) => [
    subjectId,
    from,
    to,
    change,
    reasons.map(({ code }) => code),
  ]);

test("who overtakes is told where it gained more than the others, who is overtaken where it gained less", () => {
  const before = moment({ An: [40, 40], Bảo: [30, 30], Chi: [10, 10] });
  const after = moment({ An: [60, 45], Bảo: [50, 80], Chi: [30, 20] });
  const moves = movesBetween(definition, before, after);
  expect(shown(moves)).toEqual([
    ["Bảo", 2, 1, 7000, ["B"]],
    ["An", 1, 2, 2500, ["B"]],
    ["Chi", 3, 3, 3000, []],
  ]);
  const [reason] = moves[0]?.reasons ?? [];
  expect(reason?.change).toBe(5000);
  expect([reason?.before, reason?.after].map((figure) => figure && formatFraction(figure))).toEqual(["30", "80"]);
});

test("nobody moves who was not ranked at both moments, and equals share a place", () => {
  const before = moment({ An: [40, 40], Bảo: [40, 40], Chi: [null, null] });
  const after = moment({ An: [50, 50], Bảo: [60, 60], Chi: [70, 70] });
  expect(shown(movesBetween(definition, before, after))).toEqual([
    ["Bảo", 1, 2, 4000, []],
    ["An", 1, 3, 2000, ["A", "B"]],
  ]);
  expect(movesBetween(definition, moment({ An: [null, null] }), moment({ An: [1, 1] }))).toEqual([]);
});
