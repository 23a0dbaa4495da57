import type { Points } from "./points";

/**
 * A total cut into its pillars, as shares of `max`: together as long as the total, whatever rescaling, adjustments and
 * targets outside the pillars made of their sum. One piece where no pillar has points.
 */
export function pillarShares(total: Points, pillars: readonly (Points | null)[], max: Points): number[] {
  const counted = pillars.map((points) => Math.max(0, points ?? 0));
  const sum = counted.reduce((all, points) => all + points, 0);
  const share = Math.max(0, total) / Math.max(1, max);
  return sum === 0 ? [share] : counted.map((points) => (points * share) / sum);
}
