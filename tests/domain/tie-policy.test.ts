import { expect, test } from "vitest";
import { describeTies } from "~/domain/tie-policy";

test("the tie policy is said in the order in which it is applied", () => {
  const titleOf = () => "Tin bài";
  expect(describeTies({ ties: "competition", tieBreakers: [{ target: "A1" }, "fewestPenaltyPoints"] }, titleOf)).toBe(
    "xét điểm mục “Tin bài” cao hơn, rồi ít điểm trừ hơn; vẫn bằng thì đồng hạng, người xếp sau lùi hạng (1, 2, 2, 4)",
  );
  expect(describeTies({ ties: "dense", tieBreakers: [] }, titleOf)).toBe(
    "đồng hạng, hạng sau kế tiếp ngay (1, 2, 2, 3)",
  );
});
