// The limits of a target as they are written into a form or a command: what is left empty is no limit, but a target that
// has rules has a max. Only the least may be negative.

import { hasAtMostPlaces, type Points, parsePoints } from "./points";
import type { Target } from "./scoring/types";

type WrittenLimits = { maxPoints: string; minPoints?: string; bonusMax?: string };

/** Unreadable ones are named. */
export function readTargetLimits(
  { maxPoints, minPoints = "", bonusMax = "" }: WrittenLimits,
  { decimals, hasRules }: { decimals: number; hasRules: boolean },
): { ok: true; limits: Pick<Target, "max" | "min" | "bonusMax"> } | { ok: false; unreadable: string[] } {
  const texts = { maxPoints, minPoints, bonusMax };
  const unreadable = Object.entries(texts)
    .filter(([field, text]) => {
      if (text.trim() === "") return field === "maxPoints" && hasRules;
      const points = parsePoints(text);
      return points === null || !fits(points, decimals, field === "minPoints");
    })
    .map(([field]) => field);
  if (unreadable.length > 0) return { ok: false, unreadable };
  const limits = { max: parsePoints(maxPoints), min: parsePoints(minPoints), bonusMax: parsePoints(bonusMax) ?? 0 };
  return { ok: true, limits };
}

function fits(points: Points, decimals: number, mayBeNegative: boolean): boolean {
  return hasAtMostPlaces(points, decimals) && (points >= 0 || mayBeNegative);
}
