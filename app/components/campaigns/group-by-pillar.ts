import { romanNumeral } from "~/domain/roman-numeral";

type Target = { id: string; pillarId: string | null; depth: number; isLeaf: boolean; maxPoints: number | null };

export type PillarGroup<Row extends Target> = {
  id: string | null;
  numeral: string;
  title: string | null;
  points: number;
  targets: Row[];
};

/** Targets under their pillars, in the order of the theme; those of no pillar come last. */
export function groupByPillar<Row extends Target>(
  pillars: readonly { id: string; title: string }[],
  targets: readonly Row[],
): PillarGroup<Row>[] {
  const group = (id: string | null, title: string | null, numeral: string): PillarGroup<Row> => {
    const own = targets.filter(({ pillarId }) => pillarId === id);
    return { id, title, numeral, points: pointsOf(own), targets: own };
  };
  const named = pillars.map(({ id, title }, index) => group(id, title, romanNumeral(index + 1)));
  const rest = group(null, null, "");
  return rest.targets.length > 0 ? [...named, rest] : named;
}

/** What the leaves can bring together, in thousandths. */
export function pointsOf(targets: readonly Target[]): number {
  return targets.reduce((sum, { isLeaf, maxPoints }) => sum + (isLeaf ? (maxPoints ?? 0) : 0), 0);
}
