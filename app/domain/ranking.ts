// Places by points, then by the tie-breakers in their order; who is still equal shares the place. Competition ranking
// leaves the places behind a shared one empty (1, 2, 2, 4), dense ranking does not (1, 2, 2, 3). Who has no points is not
// ranked and stands last: that is not the same as having nothing.

import type { Points } from "./points";

export type RankingLine = { id: string; name: string; points: Points | null; ties: number[] };
export type Placing = { id: string; place: number | null; tied: boolean };

const vietnamese = new Intl.Collator("vi");

/** The lines of one cluster, best first; equals and the unranked in the Vietnamese order of their names. */
export function rank(lines: RankingLine[], ties: "competition" | "dense"): Placing[] {
  const ordered = [...lines].sort((left, right) => byMerit(left, right) || byName(left, right));
  const placings: Placing[] = [];
  let distinct = 0;
  ordered.forEach((line, index) => {
    if (line.points === null) {
      placings.push({ id: line.id, place: null, tied: false });
      return;
    }
    const [above, below] = [ordered[index - 1], ordered[index + 1]];
    const sharesAbove = above !== undefined && byMerit(above, line) === 0;
    if (!sharesAbove) distinct += 1;
    const place = sharesAbove ? (placings[index - 1]?.place ?? null) : ties === "dense" ? distinct : index + 1;
    placings.push({ id: line.id, place, tied: sharesAbove || (below !== undefined && byMerit(line, below) === 0) });
  });
  return placings;
}

/** Negative when left is better, 0 when nothing tells them apart. */
export function byMerit(
  left: Pick<RankingLine, "points" | "ties">,
  right: Pick<RankingLine, "points" | "ties">,
): number {
  if (left.points === null || right.points === null) {
    return Number(left.points === null) - Number(right.points === null);
  }
  if (left.points !== right.points) return right.points - left.points;
  for (let index = 0; index < Math.max(left.ties.length, right.ties.length); index += 1) {
    const difference = (right.ties[index] ?? 0) - (left.ties[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byName(left: RankingLine, right: RankingLine): number {
  return vietnamese.compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
}
