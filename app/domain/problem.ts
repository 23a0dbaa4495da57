/** Something that stands in the way: where it stands (`targets[2].rules[0].cap`, `A1 · U3`) and a Vietnamese sentence saying what. */
export type Problem = { path: string; sentence: string };

export function describeProblem(problem: Problem): string {
  return problem.path === "" ? problem.sentence : `${problem.path}: ${problem.sentence}`;
}
