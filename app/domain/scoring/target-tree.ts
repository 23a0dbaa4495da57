// Targets form a tree. Whoever has no children is a leaf; a leaf belongs to its own pillar or to the nearest one above it.

import type { Target } from "./types";

export type TargetTree = { roots: Target[]; leaves: Target[]; childrenOf: ReadonlyMap<string, Target[]> };

export function targetTree(targets: Target[]): TargetTree {
  const childrenOf = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.parent === null) continue;
    const siblings = childrenOf.get(target.parent);
    if (siblings) siblings.push(target);
    else childrenOf.set(target.parent, [target]);
  }
  return {
    roots: targets.filter(({ parent }) => parent === null),
    leaves: targets.filter(({ code }) => !childrenOf.has(code)),
    childrenOf,
  };
}

export function pillarOf(leaf: Target, targets: Target[]): string | null {
  const seen = new Set<string>();
  let target: Target | undefined = leaf;
  while (target !== undefined && !seen.has(target.code)) {
    if (target.pillar !== null) return target.pillar;
    seen.add(target.code);
    const { parent }: Target = target;
    target = parent === null ? undefined : targets.find(({ code }) => code === parent);
  }
  return null;
}
