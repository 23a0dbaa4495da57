// What tells apart entrants of equal points, in words, as it is printed under a board.

import type { Definition, TieBreaker } from "./scoring/types";

/** "xét ít điểm trừ hơn, rồi điểm mục “Tin bài” cao hơn; vẫn bằng thì đồng hạng, đơn vị sau lùi hạng (1, 2, 2, 4)" */
export function describeTies(
  { ties, tieBreakers }: Pick<Definition, "ties" | "tieBreakers">,
  titleOf: (code: string) => string,
): string {
  const asked = tieBreakers.map((breaker) => describeTieBreaker(breaker, titleOf));
  const shared =
    ties === "dense"
      ? "đồng hạng, hạng sau kế tiếp ngay (1, 2, 2, 3)"
      : "đồng hạng, người xếp sau lùi hạng (1, 2, 2, 4)";
  return asked.length === 0 ? shared : `xét ${asked.join(", rồi ")}; vẫn bằng thì ${shared}`;
}

function describeTieBreaker(breaker: TieBreaker, titleOf: (code: string) => string): string {
  if (breaker === "fewestPenaltyPoints") return "ít điểm trừ hơn";
  if (breaker === "mostTargetsMet") return "nhiều chỉ tiêu đạt hơn";
  return `điểm mục “${titleOf(breaker.target)}” cao hơn`;
}
