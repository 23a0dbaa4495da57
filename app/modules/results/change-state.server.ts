import { keepScores, lockForResults } from "~/modules/scores/keep-scores.server";
import type { Work } from "~/platform/work.server";
import { type CellPlace, listCellPlaces } from "./cell-places.server";
import { deriveSums } from "./derive-sums.server";
import { keyText, type ResultKey } from "./result-key";
import { lockResults, type StoredResult } from "./stored-result.server";
import { type ResultAct, writeVersions } from "./write-versions.server";

export type Change = { place: CellPlace; row: StoredResult };

/**
 * Takes the locks in their order, asks `decide` which of the results change, lets `write` change these, and keeps the
 * scores. `write` returns nothing: it writes exactly the given ones.
 */
export async function changeState(
  work: Work,
  act: ResultAct,
  keys: readonly ResultKey[],
  decide: (change: Change) => boolean,
  write: (changes: readonly Change[]) => Promise<void>,
): Promise<Change[]> {
  const places = await listCellPlaces(work, keys);
  const known = [...places.values()].filter(({ isDerived }) => !isDerived);
  const touched = await lockForResults(work, {
    indicatorIds: [...new Set(known.map(({ indicatorId }) => indicatorId))],
    subjectIds: [
      ...new Set(
        known.flatMap(({ subjectId, level, unitsAbove }) =>
          level === "sumOfPeople" ? [subjectId, ...unitsAbove] : [subjectId],
        ),
      ),
    ],
  });
  const changes = (await lockResults(work, known)).flatMap((row) => {
    const place = places.get(keyText(row));
    return place ? [{ place, row }] : [];
  });
  const decided = changes.filter(decide);
  if (decided.length === 0) return [];
  await write(decided);
  await writeVersions(
    work,
    act,
    decided.map(({ place }) => place),
  );
  await deriveSums(
    work,
    decided.map(({ place }) => place),
  );
  await keepScores(work, touched);
  return decided;
}

/** The keys of changes as three arrays for UNNEST. */
export function keyArrays(changes: readonly Change[]): {
  indicatorIds: string[];
  periodIds: string[];
  subjectIds: string[];
} {
  return {
    indicatorIds: changes.map(({ place }) => place.indicatorId),
    periodIds: changes.map(({ place }) => place.periodId),
    subjectIds: changes.map(({ place }) => place.subjectId),
  };
}
