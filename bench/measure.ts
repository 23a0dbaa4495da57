/** Times of one side, in milliseconds. */
export type Times = readonly number[];

/** The value below which the share `part` of the times lies, by the nearest rank. */
export function percentile(times: Times, part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(part * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function median(times: Times): number {
  return percentile(times, 0.5);
}

/** Numbers in [0, 1) that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Runs the sides in turns (a b c, a b c …), so that a busy moment of the machine hits all alike. The first `warm` turns
 * are not counted.
 */
export async function inTurns<Side extends string>(
  sides: Record<Side, (turn: number) => Promise<unknown>>,
  { turns, warm = 5 }: { turns: number; warm?: number },
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, number[]>;
  for (let turn = 0; turn < warm + turns; turn++) {
    for (const name of names) {
      const took = await timed(() => sides[name](turn));
      if (turn >= warm) times[name].push(took);
    }
  }
  return times;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
