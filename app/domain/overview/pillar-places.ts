// Places within each pillar at a moment of a campaign, cluster by cluster: by the points of the pillar's targets so far,
// the way the campaign shares places. Whoever is not ranked, or has nothing to do in a pillar, has no place in it.

import type { Points } from "../points";
import { rank } from "../ranking";
import type { ScoredEntrant } from "./movers";

export type PillarPlace = { place: number; points: Points };

/** For each entrant, in the given order, its place in each of the pillars; null where it has none. */
export function pillarPlaces(
  entrants: readonly ScoredEntrant[],
  pillarIds: readonly string[],
  ties: "competition" | "dense",
): (PillarPlace | null)[][] {
  const clusters = [...new Set(entrants.map(({ clusterId }) => clusterId))];
  const byPillar = pillarIds.map((pillarId) => {
    const placings = clusters.flatMap((clusterId) => {
      const lines = entrants
        .filter((entrant) => entrant.clusterId === clusterId)
        .map(({ subjectId, name, score }) => ({ id: subjectId, name, points: pointsIn(score, pillarId), ties: [] }));
      return rank(lines, ties);
    });
    return new Map(placings.map(({ id, place }) => [id, place]));
  });
  return entrants.map(({ subjectId, score }) =>
    pillarIds.map((pillarId, index) => {
      const [place, points] = [byPillar[index]?.get(subjectId) ?? null, pointsIn(score, pillarId)];
      return place === null || points === null ? null : { place, points };
    }),
  );
}

function pointsIn({ ranked, pillars }: ScoredEntrant["score"], pillarId: string): Points | null {
  const pillar = pillars[pillarId];
  return ranked && pillar !== undefined && pillar.open > 0 ? pillar.points : null;
}
