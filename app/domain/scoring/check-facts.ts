// What must hold of the figures: no two results for one place and period, no value where the target does not apply, no
// result where it is not assigned, and where there is a result, all that its rules look at.

import { hasAtMostPlaces } from "../points";
import type { Problem } from "../problem";
import { clusterContext } from "./cluster-context";
import { periodForm } from "./period-form";
import { scoreLeaf } from "./score-leaf";
import { targetTree } from "./target-tree";
import type { ClusterContext, Definition, EntrantFacts, Fact, Target } from "./types";

/** The place is what stands in the sentence too: "A1 · U3". */
export type FactProblem = Problem & { target: string | null; entrant: string };

/** For a definition that `checkDefinition` finds nothing wrong with. */
export function checkFacts(definition: Definition, entrants: EntrantFacts[]): FactProblem[] {
  const { leaves } = targetTree(definition.targets);
  const contexts = new Map<string, ClusterContext>();
  for (const { cluster } of entrants) {
    if (contexts.has(cluster)) continue;
    const members = entrants.filter((entrant) => entrant.cluster === cluster);
    contexts.set(cluster, clusterContext(definition, members));
  }
  return [
    ...leaves.flatMap((leaf) => checkForms(leaf, entrants)),
    ...entrants.flatMap((entrant) => [
      ...leaves.flatMap((leaf) => checkPlace(leaf, entrant, definition, contexts.get(entrant.cluster) ?? {})),
      ...checkAdjustments(entrant, definition),
    ]),
  ];
}

function checkForms({ code }: Target, entrants: EntrantFacts[]): FactProblem[] {
  let first: string | null = null;
  for (const entrant of entrants) {
    for (const { period } of entrant.facts[code] ?? []) {
      if (period === null) continue;
      first ??= period;
      if (periodForm(period) === null) return [problem(code, entrant, `“${period}” không phải là một kỳ`)];
      if (periodForm(period) !== periodForm(first)) {
        return [problem(code, entrant, `các kỳ viết theo hai dạng khác nhau (${first} và ${period})`)];
      }
    }
  }
  return [];
}

function checkPlace(
  leaf: Target,
  entrant: EntrantFacts,
  definition: Definition,
  context: ClusterContext,
): FactProblem[] {
  const facts = entrant.facts[leaf.code] ?? [];
  const assignment = entrant.assignments[leaf.code];
  if (facts.length === 0) return [];
  if (assignment !== undefined && "notAssigned" in assignment) {
    return [problem(leaf.code, entrant, `không được giao (${assignment.notAssigned}) mà có kết quả`)];
  }
  const disorder = disorderOf(facts);
  if (disorder !== null) return [problem(leaf.code, entrant, disorder)];
  const { lacks } = scoreLeaf(leaf, entrant, definition, context[leaf.code]);
  return lacks.map((lack) => problem(leaf.code, entrant, lack));
}

function disorderOf(facts: Fact[]): string | null {
  const periods = new Set<string | null>();
  for (const { period } of facts) {
    if (periods.has(period)) return period === null ? "có hai kết quả không ghi kỳ" : `có hai kết quả cho kỳ ${period}`;
    periods.add(period);
  }
  const silent = facts.filter(({ notApplicable }) => notApplicable);
  if (silent.length > 0 && (silent.length < facts.length || silent.some(hasFigure))) {
    return "vừa không áp dụng vừa có giá trị";
  }
  if (silent.length > 0) return null;
  const empty = facts.find((fact) => !hasFigure(fact));
  if (empty) return `thiếu giá trị${empty.period === null ? "" : ` của kỳ ${empty.period}`}`;
  return periods.size > 1 && periods.has(null) ? "có kết quả ghi kỳ và kết quả không ghi kỳ" : null;
}

function hasFigure({ value, counts, measures, step, judged, met, evidence, previous }: Fact): boolean {
  return [value, counts, measures, step, judged, met, evidence, previous].some((figure) => figure !== undefined);
}

function checkAdjustments(entrant: EntrantFacts, { decimals, targets }: Definition): FactProblem[] {
  return entrant.adjustments.flatMap(({ points, target, reason }) => {
    if (!hasAtMostPlaces(points, decimals)) {
      return [problem(target, entrant, `điểm thưởng, trừ “${reason}” chi tiết hơn ${decimals} chữ số thập phân`)];
    }
    if (target === null || targetTree(targets).leaves.some(({ code }) => code === target)) return [];
    return [problem(target, entrant, `điểm thưởng, trừ “${reason}” ở một chỉ tiêu không chấm điểm trực tiếp`)];
  });
}

function problem(target: string | null, entrant: EntrantFacts, what: string): FactProblem {
  const place = target === null ? entrant.code : `${target} · ${entrant.code}`;
  const sentence = target === null ? `${entrant.name}: ${what}.` : `Chỉ tiêu ${target}, ${entrant.name}: ${what}.`;
  return { path: place, sentence, target, entrant: entrant.code };
}
