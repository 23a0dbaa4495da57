import { listDifferences } from "~/modules/scores/check-scores.server";
import { type Grid, gridOf, type Place } from "./grid";
import type { Client } from "./http-client";
import { inTurns } from "./measure";
import { type Line, milliseconds, number, ratio } from "./report";
import type { SeededAgency } from "./seeded-agency";

export type WritingSides = { ours: Side; floor: Side };

type Side = { seeded: SeededAgency; client: Client; grid: Grid };

/** Goals 1 and 9: what a save costs over its floor, and what the walls cost on the floor itself. */
export async function measureOneCell({ ours, floor }: WritingSides): Promise<Line[]> {
  const times = await inTurns(
    {
      floor: () => floor.grid.saveByFloor(floor.client, [floor.grid.anyPlace()]),
      walled: () => floor.grid.saveByFloor(floor.client, [floor.grid.anyPlace()], "/walled"),
      ours: () => ours.grid.saveByApp(ours.client, [ours.grid.anyPlace()]),
    },
    { turns: 300, warm: 60 },
  );
  const [cost, walls] = [ratio(times.ours, times.floor), ratio(times.walled, times.floor)];
  return [
    {
      goal: "1",
      what: "one cell saved",
      found: `${number(cost)}× floor (${milliseconds(times.ours)}; floor ${milliseconds(times.floor)})`,
      wanted: "p50 ≤ 2×",
      isMet: cost <= 2,
    },
    {
      goal: "9",
      what: "walls around one cell of the floor",
      found: `${number(walls)}× without (${milliseconds(times.walled)})`,
      wanted: "p50 ≤ 1,3×",
      isMet: walls <= 1.3,
    },
  ];
}

/** Goal 2: every figure of a period in one request. */
export async function measureManyCells({ ours, floor }: WritingSides): Promise<Line> {
  const { periods } = ours.seeded.shape;
  const placesAt = (turn: number) => ours.grid.placesOf(1 + (turn % periods));
  const times = await inTurns(
    {
      floor: (turn) => floor.grid.saveByFloor(floor.client, placesAt(turn)),
      ours: (turn) => ours.grid.saveByApp(ours.client, placesAt(turn)),
    },
    { turns: 36, warm: periods },
  );
  const cost = ratio(times.ours, times.floor);
  return {
    goal: "2",
    what: `${placesAt(0).length} cells saved and scored`,
    found: `${number(cost)}× floor (${milliseconds(times.ours)}; floor ${milliseconds(times.floor)})`,
    wanted: "p50 ≤ 1,5×",
    isMet: cost <= 1.5,
  };
}

const writers = 40;
const savesOfEach = 12;

/** Goal 5: many write at once into the same few rows of the grid; afterwards what is kept is compared with a full recomputation. */
export async function measureWriters({ ours: { seeded, client } }: WritingSides): Promise<Line> {
  const startedAt = performance.now();
  const counts = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const grid = gridOf(seeded, 100 + writer);
      let [saved, conflicts] = [0, 0];
      for (let save = 0; save < savesOfEach; save++) {
        const places = distinct(Array.from({ length: 12 }, () => crowded(grid.anyPlace())));
        const outcome = await grid.saveByApp(client, places);
        saved += outcome.saved;
        conflicts += outcome.conflicts;
      }
      return { saved, conflicts };
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const saved = counts.reduce((sum, count) => sum + count.saved, 0);
  const conflicts = counts.reduce((sum, count) => sum + count.conflicts, 0);
  const differing = await seeded.agency.see(seeded.officer, listDifferences);
  return {
    goal: "5",
    what: `${writers} writers at once`,
    found: `${differing.length} standings differ from the recomputation (${saved} cells saved, ${conflicts} told of another's change, ${number((writers * savesOfEach) / seconds)} requests a second)`,
    wanted: "0 differ",
    isMet: differing.length === 0 && saved > 0,
  };
}

/** Into twenty units, five indicators and two periods: few enough to meet, many enough to get through. */
function crowded({ unit, indicator, period }: Place): Place {
  return { unit: 1 + (unit % 20), indicator: 1 + (indicator % 5), period: 1 + (period % 2) };
}

function distinct(places: Place[]): Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
