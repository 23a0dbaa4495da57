// Who rose and who fell between two moments, and why: the targets at which an entrant gained, or lost, most against what
// the entrants of its cluster gained there on average. Nobody moves who was not ranked at both.

import type { Fraction } from "../fraction";
import type { Points } from "../points";
import { rank } from "../ranking";
import type { Definition, EntrantScore } from "../scoring/types";

export type ScoredEntrant = { subjectId: string; clusterId: string; name: string; score: EntrantScore };
export type Reason = { code: string; before: Fraction | null; after: Fraction | null; change: Points };
export type Move = {
  subjectId: string;
  clusterId: string;
  from: number;
  to: number;
  change: Points;
  reasons: Reason[];
};

const mostReasons = 2;

/** Every entrant that was ranked at both moments, in the order of its place now; who kept it has no reasons. */
export function movesBetween(
  definition: Definition,
  before: readonly ScoredEntrant[],
  after: readonly ScoredEntrant[],
): Move[] {
  const clusters = [...new Set(after.map(({ clusterId }) => clusterId))];
  return clusters.flatMap((clusterId) => {
    const [earlier, later] = [before, after].map((moment) =>
      moment.filter((entrant) => entrant.clusterId === clusterId),
    );
    const places = [placesOf(definition, earlier ?? []), placesOf(definition, later ?? [])];
    const scores = new Map(earlier?.map(({ subjectId, score }) => [subjectId, score]));
    const pairs = (later ?? []).flatMap(({ subjectId, score }) => {
      const was = scores.get(subjectId);
      return was && was.total !== null && score.total !== null ? [{ was, now: score }] : [];
    });
    return pairs
      .flatMap((pair) => {
        const [from, to] = places.map((placed) => placed.get(pair.now.entrant));
        if (from == null || to == null) return [];
        const change = (pair.now.total ?? 0) - (pair.was.total ?? 0);
        const reasons = from === to ? [] : reasonsOf(definition, pair, pairs, from > to ? 1 : -1);
        return [{ subjectId: pair.now.entrant, clusterId, from, to, change, reasons }];
      })
      .sort((one, other) => one.to - other.to);
  });
}

function placesOf(definition: Definition, entrants: readonly ScoredEntrant[]): Map<string, number | null> {
  const lines = entrants.map(({ subjectId, name, score }) => ({
    id: subjectId,
    name,
    points: score.total,
    ties: score.ties,
  }));
  return new Map(rank(lines, definition.ties).map(({ id, place }) => [id, place]));
}

type Pair = { was: EntrantScore; now: EntrantScore };

/** `sense` 1: what lifted it; −1: what held it back. Means are compared by multiplying, so that nothing is rounded. */
function reasonsOf({ targets }: Definition, pair: Pair, pairs: readonly Pair[], sense: 1 | -1): Reason[] {
  return targets
    .flatMap(({ code }) => {
      const [was, now] = [pair.was.leaves[code], pair.now.leaves[code]];
      if (!was || !now) return [];
      const change = changeAt(pair, code);
      const excess = change * pairs.length - pairs.reduce((total, each) => total + changeAt(each, code), 0);
      return [{ code, before: was.actual, after: now.actual, change, excess: excess * sense }];
    })
    .filter(({ excess }) => excess > 0)
    .sort((one, other) => other.excess - one.excess)
    .slice(0, mostReasons)
    .map(({ excess: _, ...reason }) => reason);
}

function changeAt({ was, now }: Pair, code: string): Points {
  return (now.leaves[code]?.points ?? 0) - (was.leaves[code]?.points ?? 0);
}
