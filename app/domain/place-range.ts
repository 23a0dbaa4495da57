// Until everything is verified, an entrant's total lies between two values: what is verified, and what would stand if all
// that was submitted were verified. Its place lies between the best that its greater total can give and the worst that
// its smaller one can, whatever happens to the others of the cluster meanwhile.

import type { Points } from "./points";

export type PointsRange = { id: string; least: Points; most: Points };
export type PlaceRange = { id: string; best: number; worst: number };

/** For everybody of one cluster; equal totals share a place. Tie-breakers only narrow what is said here. */
export function placeRanges(totals: readonly PointsRange[]): PlaceRange[] {
  return totals.map((own) => {
    const others = totals.filter(({ id }) => id !== own.id);
    return {
      id: own.id,
      best: 1 + others.filter(({ least }) => least > own.most).length,
      worst: 1 + others.filter(({ most }) => most > own.least).length,
    };
  });
}
