import { formatFraction, formatPercent } from "../fraction";
import { formatPoints, type Points } from "../points";
import type { Definition, EntrantFacts, EntrantScore, LeafScore, LeafState } from "../scoring/types";

const stateWords: Record<LeafState, string> = {
  scored: "đã chấm",
  notReported: "chưa báo cáo",
  notApplicable: "không áp dụng",
  notAssigned: "không giao",
};

/** The receipt of one entrant as lines of text: every leaf with its figures and rules, then how they make the total. */
export function entrantReceipt(definition: Definition, entrant: EntrantFacts, score: EntrantScore): string[] {
  const { decimals, targets } = definition;
  const show = (points: Points | null) => (points === null ? "–" : formatPoints(points, decimals));
  const adjustments = entrant.adjustments.filter(({ target }) => target === null);
  return [
    `${entrant.code} ${entrant.name}`,
    ...targets.flatMap(({ code, title }) => {
      const leaf = score.leaves[code];
      if (leaf === undefined) return [`  ${code} ${title}: ${show(score.parents[code] ?? null)}`];
      return [`  ${code} ${title}: ${show(leaf.points)} (${figuresOf(leaf)})`, ...leaf.lines.map(lineText)];
    }),
    ...(score.rescaled === null ? [] : [`  quy đổi theo ${score.rescaled}`]),
    `  cộng các chỉ tiêu: ${show(score.beforeAdjustments)}`,
    ...adjustments.map(({ points, reason }) => `  ${points < 0 ? "trừ" : "cộng"} ${show(Math.abs(points))}: ${reason}`),
    `  tổng điểm: ${score.ranked ? show(score.total) : "không xếp hạng"}`,
  ];
}

function figuresOf({ state, actual, planned, attainment, max }: LeafScore): string {
  const figures = [
    stateWords[state],
    actual && `thực hiện ${formatFraction(actual, 6)}`,
    planned && `kế hoạch ${formatFraction(planned, 6)}`,
    attainment && `đạt ${formatPercent(attainment)}`,
    `tối đa ${formatFraction(max, 3)}`,
  ];
  return figures.filter((figure) => figure !== null).join(", ");
}

function lineText({ rule, sentence, working }: LeafScore["lines"][number]): string {
  return `    ${rule}: ${sentence}${working === "" ? "" : ` → ${working}`}`;
}
