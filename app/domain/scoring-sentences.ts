// How a campaign adds up, in words: what the silences count for, to how many places points are reckoned, and the limits
// of the total.

import { formatFraction, fromPoints } from "./fraction";
import type { Points } from "./points";
import type { Definition } from "./scoring/types";

export type ScoringSettings = Omit<Definition, "targets" | "statedTotal">;

export function describeScoring(settings: ScoringSettings): string[] {
  const { notApplicable, notAssigned, withoutAnyResult, decimals, clampTotal } = settings;
  return [
    notApplicableSentences[notApplicable],
    notAssignedSentences[notAssigned],
    withoutAnyResultSentences[withoutAnyResult],
    decimals === 0 ? "Điểm làm tròn đến số nguyên." : `Điểm tính đến ${decimals} chữ số thập phân.`,
    ...describeLimits(clampTotal),
  ];
}

const notApplicableSentences: Record<Definition["notApplicable"], string> = {
  fullPoints: "Chỉ tiêu không áp dụng được tính đủ điểm tối đa.",
  excludeAndRescale: "Chỉ tiêu không áp dụng thì bỏ ra, điểm còn lại quy đổi về tổng điểm được giao.",
  zero: "Chỉ tiêu không áp dụng được 0 điểm.",
};

const notAssignedSentences: Record<Definition["notAssigned"], string> = {
  leaveOut: "Chỉ tiêu không giao thì không tính.",
  rescale: "Chỉ tiêu không giao thì bỏ ra, điểm còn lại quy đổi về tổng điểm của phong trào.",
};

const withoutAnyResultSentences: Record<Definition["withoutAnyResult"], string> = {
  notRanked: "Chưa có kết quả nào thì không xếp hạng, đứng cuối bảng.",
  zero: "Chưa có kết quả nào thì tính 0 điểm.",
};

function describeLimits({ min, max }: Definition["clampTotal"]): string[] {
  if (min === null && max === null) return [];
  const lowest = min === null ? "" : `không dưới ${points(min)}`;
  const highest = max === null ? "" : `không quá ${points(max)}`;
  return [`Tổng điểm ${[lowest, highest].filter((part) => part !== "").join(" và ")}.`];
}

function points(thousandths: Points): string {
  return `${formatFraction(fromPoints(thousandths), 3)} điểm`;
}
