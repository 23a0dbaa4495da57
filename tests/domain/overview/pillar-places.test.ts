import { expect, test } from "vitest";
import type { ScoredEntrant } from "~/domain/overview/movers";
import { pillarPlaces } from "~/domain/overview/pillar-places";

function entrant(subjectId: string, clusterId: string, pillars: Record<string, [number, number]>, ranked = true) {
  const given = Object.entries(pillars).map(([id, [points, open]]) => [id, { points, open }]);
  return {
    subjectId,
    clusterId,
    name: subjectId,
    score: { ranked, pillars: Object.fromEntries(given) },
  } as ScoredEntrant;
}

test("places stand cluster by cluster, pillar by pillar, and equals share one", () => {
  const places = pillarPlaces(
    [
      entrant("a", "k1", { I: [9000, 10000], II: [5000, 10000] }),
      entrant("b", "k1", { I: [9000, 10000], II: [6000, 10000] }),
      entrant("c", "k1", { I: [8000, 10000], II: [4000, 10000] }),
      entrant("d", "k2", { I: [1000, 10000], II: [0, 10000] }),
    ],
    ["I", "II"],
    "competition",
  );
  expect(places.map((row) => row.map((held) => held?.place ?? null))).toEqual([
    [1, 2],
    [1, 1],
    [3, 3],
    [1, 1],
  ]);
  expect(places[3]?.[1]).toEqual({ place: 1, points: 0 });
});

test("whoever has nothing to do in a pillar, or is not ranked, has no place in it and takes none from others", () => {
  const places = pillarPlaces(
    [
      entrant("a", "k1", { I: [0, 0] }),
      entrant("b", "k1", { I: [2000, 10000] }),
      entrant("c", "k1", { I: [9000, 10000] }, false),
    ],
    ["I", "II"],
    "dense",
  );
  expect(places).toEqual([
    [null, null],
    [{ place: 1, points: 2000 }, null],
    [null, null],
  ]);
});
