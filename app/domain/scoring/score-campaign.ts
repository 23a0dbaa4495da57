// A whole campaign: every entrant scored against its own cluster, ranked within it, and classed over the campaign.

import { classify } from "../classes";
import { rank } from "../ranking";
import { clusterContext } from "./cluster-context";
import { scoreEntrant } from "./score-entrant";
import type { Definition, EntrantFacts, EntrantScore } from "./types";

/** Entrants in the order given; ranks and classes by the entrants' codes, null where not ranked or in no class. */
export type CampaignScore = {
  entrants: EntrantScore[];
  ranks: Record<string, number | null>;
  classes: Record<string, string | null>;
};

export function scoreCampaign(definition: Definition, entrants: EntrantFacts[]): CampaignScore {
  const scores = new Map<string, EntrantScore>();
  const ranks: CampaignScore["ranks"] = {};
  for (const cluster of new Set(entrants.map((entrant) => entrant.cluster))) {
    const members = entrants.filter((entrant) => entrant.cluster === cluster);
    const context = clusterContext(definition, members);
    for (const member of members) scores.set(member.code, scoreEntrant(definition, member, context));
    const lines = members.map(({ code, name }) => ({ id: code, name, ...standing(scores.get(code)) }));
    for (const { id, place } of rank(lines, definition.ties)) ranks[id] = place;
  }
  const inOrder = entrants.map(({ code }) => scores.get(code)).filter((score) => score !== undefined);
  const flags = new Map(entrants.map((entrant) => [entrant.code, entrant.flags]));
  const candidates = inOrder.map((score) => ({ score, flags: flags.get(score.entrant) ?? [] }));
  return { entrants: inOrder, ranks, classes: classify(definition.classes, candidates) };
}

function standing(score: EntrantScore | undefined): { points: number | null; ties: number[] } {
  return { points: score?.total ?? null, ties: score?.ties ?? [] };
}
