import { aggregateFacts } from "~/domain/scoring/aggregate";
import type { Fact } from "~/domain/scoring/types";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";

/** What stands at one leaf: its facts, those of the span before, and the roles in which something was reported. */
export type LeafFindings = { facts: Fact[]; before: Fact[]; reported: Set<string> };

/** The ids of the targets at which an entrant is measured against its own past. */
export function comparedTargets({ definition, targetIds }: CampaignDefinition): string[] {
  const compared = definition.targets.filter(({ rules }) => rules.some(({ kind }) => kind === "improvement"));
  return compared.flatMap(({ code }) => targetIds[code] ?? []);
}

/** The facts as the rules take them, from what was found at a leaf. */
export function completeFacts(
  { facts, before, reported }: LeafFindings,
  { definition, leaves }: CampaignDefinition,
  code: string,
): Fact[] {
  const { indicators = [] } = leaves.find((leaf) => leaf.code === code) ?? {};
  const lacksCount = indicators.some(({ role }) => (role === "bonus" || role === "penalty") && !reported.has(role));
  const { aggregate = "sum" } = definition.targets.find((target) => target.code === code) ?? {};
  const { actual: previous } = aggregateFacts(before, aggregate);
  const whole = lacksCount ? facts.map(withoutCounts) : facts;
  return previous === null ? whole : whole.map((fact) => (fact.value === undefined ? fact : { ...fact, previous }));
}

/** Occurrences that nobody has reported are not none: what adds and what takes points count together, or not yet. */
function withoutCounts({ counts, ...fact }: Fact): Fact {
  return fact;
}
