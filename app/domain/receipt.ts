// The receipt of a score: every total can be walked back to the figures behind it. Inputs, the rule in words with its
// working, limits, adjustments, the total, the place, and the largest reasons for the distance to the next place above.

import type { CalendarDay } from "./calendar-day";
import type { CampaignState } from "./campaign";
import type { Completeness } from "./completeness";
import type { Points } from "./points";
import type { ResultState } from "./result";
import type { LeafState, ReceiptLine } from "./scoring/types";

/** Why somebody has no place, which is not the same as having nothing. */
export type UnrankedReason = "nothing-reported" | "nothing-verified" | "nothing-applies";

/** Provisional: what is submitted or verified. Official: what was last verified, with adjustments. */
export type BoardKind = "provisional" | "official";

/** One figure behind a target, or the points that an appraiser gave; who entered and who verified it, and when. */
export type ReceiptInput = {
  targetId: string;
  /** The period's label, or null for points given to the campaign as a whole. */
  period: string | null;
  indicator: string | null;
  /** As printed: "hơn 4.900 lượt", "không áp dụng". */
  value: string;
  /** The last verified value where it differs from the working one. */
  verifiedValue: string | null;
  state: ResultState | "given";
  writtenBy: string | null;
  /** ISO instants. */
  writtenAt: string;
  verifiedBy: string | null;
  verifiedAt: string | null;
  reason: string | null;
  /** How many files and links stand beside it. */
  evidence: number;
  /** Those that the reader may open. */
  proofs: { id: string; name: string | null; link: string | null }[];
};

export type ReceiptGapOfPeriods = Completeness & {
  indicator: string;
  isExplained: boolean;
  explanations: { words: string; due: number; recorded: number; by: string | null; at: string }[];
};

export type ReceiptTarget = {
  code: string;
  title: string;
  state: LeafState;
  /** Null where the target counts nowhere for this entrant. */
  points: Points | null;
  /** The target's max for this entrant, as printed. */
  max: string;
  lines: ReceiptLine[];
  /** Empty unless asked for. */
  inputs: ReceiptInput[];
  /** Periods that are due without a figure, and what was said about it; as `inputs`. */
  gaps: ReceiptGapOfPeriods[];
};

export type ReceiptPillar = {
  /** Null for targets that stand in no pillar. */
  id: string | null;
  title: string | null;
  /** Null where none of its targets counts for this entrant. */
  points: Points | null;
  maxPoints: Points;
  targets: ReceiptTarget[];
};

/** To the next place above; `rest` is what the named reasons leave, negative where other targets give back. */
export type ReceiptGap = {
  place: number;
  points: Points;
  reasons: { title: string; difference: Points }[];
  rest: Points;
};

export type Receipt = {
  campaign: { id: string; name: string; state: CampaignState; startsOn: CalendarDay; endsOn: CalendarDay };
  board: BoardKind;
  isPublished: boolean;
  subject: { id: string; name: string; unitName: string | null };
  cluster: { name: string; size: number };
  place: number | null;
  tied: boolean;
  /** The label of its class; null where it reaches none or the campaign has none. */
  className: string | null;
  /** Why it stands in no better class whose threshold it reached. */
  classNotes: string[];
  unranked: UnrankedReason | null;
  /** Null where not ranked. */
  total: Points | null;
  maxPoints: Points;
  /** Null for the first and for who is not ranked. */
  gap: ReceiptGap | null;
  items: { expected: number; reported: number; verified: number };
  pillars: ReceiptPillar[];
  /** What limits of groups and rescaling make of the sum of the targets. */
  fromTargets: { difference: Points; rescaled: string | null };
  /** To the total; those to a target stand among its lines. */
  adjustments: { points: Points; reason: string }[];
  /** What the campaign's own limits take or give at the end. */
  clamped: Points;
  rules: { version: number; since: CalendarDay } | null;
};
