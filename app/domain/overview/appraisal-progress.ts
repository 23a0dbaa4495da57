// Targets without figures: how many of the points that appraisers give have been given, pillar by pillar, and how the
// steps of the scales are spread.

import { compare } from "../fraction";
import type { Points } from "../points";
import { leafPlace } from "../scoring/leaf-place";
import { pillarOf, targetTree } from "../scoring/target-tree";
import type { Definition, EntrantFacts } from "../scoring/types";

export type AppraisalProgress = {
  pillar: string | null;
  expected: number;
  given: number;
  targets: { code: string; title: string; max: Points; expected: number; given: number; steps: StepCount[] }[];
};

/** The steps of a scale from the best down, and to how many entrants each was given. */
export type StepCount = { step: string; count: number };

/** Pillars in the order asked for, those without such a target left out; targets outside of any pillar last. */
export function appraisalProgress(
  definition: Definition,
  entrants: readonly EntrantFacts[],
  { isAppraised, pillars }: { isAppraised: (code: string) => boolean; pillars: readonly string[] },
): AppraisalProgress[] {
  const leaves = targetTree(definition.targets).leaves.filter(({ code }) => isAppraised(code));
  return [...pillars, null].flatMap((pillar) => {
    const targets = leaves
      .filter((leaf) => pillarOf(leaf, definition.targets) === pillar)
      .map((leaf) => {
        const places = entrants
          .map((entrant) => leafPlace(leaf, entrant))
          .filter(({ state }) => state !== "notAssigned");
        const given = places.filter(({ facts }) => facts.length > 0);
        const scale = leaf.rules.flatMap((rule) => (rule.kind === "rating" ? [rule.scale] : []))[0];
        const steps = Object.entries(scale ?? {})
          .sort(([, one], [, other]) => compare(other, one))
          .map(([step]) => ({ step, count: given.filter(({ facts }) => facts.at(-1)?.step === step).length }));
        const { code, title, max } = leaf;
        return { code, title, max: max ?? 0, expected: places.length, given: given.length, steps };
      });
    if (targets.length === 0) return [];
    const total = (count: "expected" | "given") => targets.reduce((all, target) => all + target[count], 0);
    return [{ pillar, expected: total("expected"), given: total("given"), targets }];
  });
}
