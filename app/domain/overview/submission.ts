// How far the figures of a campaign have come at each of its moments: how many are expected of its periods, how many are
// reported, how many are verified. What is not assigned to an entrant is not expected of it.

import type { CalendarDay } from "../calendar-day";
import { type Moment, momentOf } from "./moments";

export type SubmissionCount = { expected: number; reported: number; verified: number };

/** One kind of figure: of one target, by one indicator, due at the ends of these periods. */
export type ExpectedFigure = { targetId: string; endsOn: readonly CalendarDay[] };

export type FiguresOfEntrant = {
  figures: readonly { targetId: string; endsOn: CalendarDay; isReported: boolean; isVerified: boolean }[];
  notAssigned: readonly string[];
};

/** One count for each moment, in their order. */
export function submissionByMoment(
  moments: readonly Moment[],
  expected: readonly ExpectedFigure[],
  entrants: readonly FiguresOfEntrant[],
): SubmissionCount[] {
  const counts = new Map(moments.map(({ until }) => [until, { expected: 0, reported: 0, verified: 0 }]));
  const at = (day: CalendarDay) => counts.get(momentOf(moments, day)?.until ?? "");
  for (const { figures, notAssigned } of entrants) {
    for (const { targetId, endsOn } of expected) {
      if (notAssigned.includes(targetId)) continue;
      for (const day of endsOn) {
        const count = at(day);
        if (count) count.expected += 1;
      }
    }
    for (const figure of figures) {
      const count = at(figure.endsOn);
      if (!count) continue;
      if (figure.isReported) count.reported += 1;
      if (figure.isVerified) count.verified += 1;
    }
  }
  return [...counts.values()];
}
