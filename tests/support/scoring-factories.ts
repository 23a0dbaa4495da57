import { type Fraction, parseDecimal, zero } from "~/domain/fraction";
import { readDefinition } from "~/domain/scoring/read-definition";
import { scoreCampaign } from "~/domain/scoring/score-campaign";
import type { Assignment, Definition, EntrantFacts, Fact, LeafScore } from "~/domain/scoring/types";

export function decimal(text: string | number): Fraction {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

/** From JSON as campaign files write it; refusals are thrown, because a test gives what is right. */
export function definitionOf(json: Record<string, unknown>): Definition {
  const definition = readDefinition(json);
  if (Array.isArray(definition))
    throw new Error(definition.map(({ path, sentence }) => `${path}: ${sentence}`).join("\n"));
  return definition;
}

export function leafJson(rule: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { code: "A", title: "Chỉ tiêu A", max: 10, rules: [rule], ...more };
}

export function entrantOf(code: string, more: Partial<EntrantFacts> = {}): EntrantFacts {
  return {
    code,
    name: `Đơn vị ${code}`,
    cluster: "C1",
    flags: [],
    assignments: {},
    facts: {},
    adjustments: [],
    ...more,
  };
}

export function assigned(planned: string | number | null, share: string | null = null): Assignment {
  return { planned: planned === null ? null : decimal(planned), share: share === null ? null : decimal(share) };
}

export function fact(more: Partial<Fact> = {}): Fact {
  return { period: null, ...more };
}

export function value(text: string | number, period: string | null = null): Fact {
  return { period, value: decimal(text) };
}

/** The leaf A of the one entrant of a campaign whose only target it is. */
export function scoreOf(
  rule: Record<string, unknown>,
  given: { planned?: string | number; share?: string; facts: Fact[]; leaf?: Record<string, unknown> },
): LeafScore {
  const definition = definitionOf({ targets: [leafJson(rule, given.leaf)] });
  const entrant = entrantOf("U1", {
    assignments: { A: assigned(given.planned ?? null, given.share ?? null) },
    facts: { A: given.facts },
  });
  const leaf = scoreCampaign(definition, [entrant]).entrants[0]?.leaves.A;
  if (leaf === undefined) throw new Error("no leaf A");
  return leaf;
}

/** Counts as a result has them. */
export function counts(bonus: number, penalty: number): Fact {
  return { period: null, counts: { bonus: bonus ? decimal(bonus) : zero, penalty: penalty ? decimal(penalty) : zero } };
}
