import type { Points } from "../points";
import type { Definition, EntrantScore } from "./types";

const mostReasons = 3;

/** The leaves where `mine` lost most against the entrant above, largest first, at most three; adjustments and rescaling are no leaves. */
export function reasonsForGap(
  mine: EntrantScore,
  above: EntrantScore,
  definition: Definition,
): { target: string; difference: Points }[] {
  return definition.targets
    .map(({ code }) => ({ target: code, difference: pointsAt(above, code) - pointsAt(mine, code) }))
    .filter(({ difference }) => difference > 0)
    .sort((left, right) => right.difference - left.difference)
    .slice(0, mostReasons);
}

function pointsAt({ leaves }: EntrantScore, code: string): Points {
  return leaves[code]?.points ?? 0;
}
