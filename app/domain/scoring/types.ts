import type { Fraction } from "../fraction";
import type { Points } from "../points";
import type { Qualifier } from "../qualifiers";

/** What ranges over which values; an open end is null. */
export type Band = { from: Fraction | null; fromIncluded: boolean; to: Fraction | null; toIncluded: boolean };
export type Measured = "value" | "attainment";
export type StepChange = { per: Fraction; points: Fraction; cap: Fraction | null };
export type OccurrenceChange = { points: Fraction; cap: Fraction | null };
export type BandAxis = { measure: string; bands: Band[] };

export type ProportionalRule = { kind: "proportional"; floorPercent: Fraction | null; capPercent: Fraction };
export type InverseRule = { kind: "inverse"; capPercent: Fraction };
export type BandsRule = {
  kind: "bands";
  on: Measured;
  bands: (Band & { points: Fraction })[];
  otherwise: Fraction | null;
};
/** `points[row][column]` */
export type TwoWayBandsRule = { kind: "twoWayBands"; rows: BandAxis; columns: BandAxis; points: Fraction[][] };
export type MetRule = { kind: "met" };
export type StepsRule = {
  kind: "steps";
  on: Measured;
  from: "plan" | Fraction;
  gain: StepChange | null;
  loss: StepChange | null;
};
export type PerOccurrenceRule = {
  kind: "perOccurrence";
  start: "max" | "zero";
  bonus: OccurrenceChange | null;
  penalty: OccurrenceChange | null;
};
export type RatingRule = { kind: "rating"; scale: Record<string, Fraction>; withoutEvidence: Fraction | null };
export type JudgedRule = { kind: "judged"; step: Fraction | null };
export type LeaderRelativeRule = { kind: "leaderRelative" };
/** `points[0]` for the first place; `otherwise` for the places after the list. */
export type RelativeRankRule = { kind: "relativeRank"; points: Fraction[]; otherwise: Fraction };
export type ImprovementRule = { kind: "improvement"; per: Fraction; points: Fraction; cap: Fraction | null };

export type Rule =
  | ProportionalRule
  | InverseRule
  | BandsRule
  | TwoWayBandsRule
  | MetRule
  | StepsRule
  | PerOccurrenceRule
  | RatingRule
  | JudgedRule
  | LeaderRelativeRule
  | RelativeRankRule
  | ImprovementRule;

export type Direction = "more" | "less";
/** What the figures of an indicator are to each other: amounts, states, shares, or records. */
export type Nature = "flow" | "stock" | "rate" | "extreme";
export type Aggregate = "sum" | "latest" | "average" | "max" | "min";

/** A target without children is a leaf: it alone has rules, and it must have a max. */
export type Target = {
  code: string;
  parent: string | null;
  pillar: string | null;
  title: string;
  unitOfMeasure: string | null;
  max: Points | null;
  min: Points | null;
  bonusMax: Points;
  direction: Direction;
  aggregate: Aggregate;
  /** A milestone: the figure is the number of the day on which it was done, the plan that of the due day. */
  isDay?: boolean;
  rules: Rule[];
};

export type TieBreaker = "fewestPenaltyPoints" | "mostTargetsMet" | { target: string };
/** A flag of the entrant bars the class; percentages are decimal numbers, read exactly as written. */
export type Gate = { everyLeafAtLeastPercent: number } | { flag: string };
export type Quota = {
  percent: number;
  /** The code of a class, or "ranked": everyone who has a place. */
  of: string;
  base: "others" | "all";
  rounding: "floor" | "ceil" | "nearest";
};
/** `atLeast` null: no threshold. */
export type ClassRule = { id: string; label: string; atLeast: Points | null; gates: Gate[]; quota: Quota | null };

export type Definition = {
  statedTotal: Points | null;
  clampTotal: { min: Points | null; max: Points | null };
  notApplicable: "fullPoints" | "excludeAndRescale" | "zero";
  notAssigned: "leaveOut" | "rescale";
  withoutAnyResult: "notRanked" | "zero";
  decimals: 0 | 1 | 2 | 3;
  ties: "competition" | "dense";
  tieBreakers: TieBreaker[];
  classes: ClassRule[];
  targets: Target[];
};

/** What was recorded for one leaf in one period; `period` null where the figure belongs to the campaign as a whole. */
export type Fact = {
  period: string | null;
  value?: Fraction;
  qualifier?: Qualifier;
  counts?: { bonus: Fraction; penalty: Fraction };
  measures?: Record<string, Fraction>;
  step?: string;
  /** Points as they are kept, or, in a campaign file, exactly as they were written. */
  judged?: Points | Fraction;
  met?: boolean;
  evidence?: boolean;
  previous?: Fraction;
  notApplicable?: true;
};

/** `share` (a late joiner's) is of the plan and of the max; null is the whole. */
export type Assignment = { planned: Fraction | null; share: Fraction | null } | { notAssigned: string };
/** `target` null: to the total. */
export type Adjustment = { points: Points; target: string | null; reason: string };

/** Assignments and facts by the code of the leaf. */
export type EntrantFacts = {
  code: string;
  name: string;
  cluster: string;
  flags: string[];
  assignments: Record<string, Assignment>;
  facts: Record<string, Fact[]>;
  adjustments: Adjustment[];
};

/** What the relative rules compare one leaf with: those of the cluster that take part in it. */
export type LeafContext = {
  /** The best (actual − plan) ÷ plan among those with a plan. */
  bestExcess: Fraction | null;
  /** The best actual among those without a plan. */
  bestActual: Fraction | null;
  /** Everybody's actual, in no particular order. */
  actuals: Fraction[];
};
export type ClusterContext = Record<string, LeafContext>;

/** One line of a receipt: `rule` is `name@version`, or what else moved the points ("clamp", "adjustment", a state of the leaf). */
export type ReceiptLine = { rule: string; points: Points; sentence: string; working: string };

export type LeafState = "scored" | "notReported" | "notApplicable" | "notAssigned";

export type LeafScore = {
  target: string;
  state: LeafState;
  /** Null where the leaf counts nowhere for this entrant. */
  points: Points | null;
  openPoints: Points;
  /** The leaf's max for this entrant, its share taken, exact; zero where not assigned. */
  max: Fraction;
  actual: Fraction | null;
  planned: Fraction | null;
  /** In percent: 100 is the plan. */
  attainment: Fraction | null;
  met: boolean;
  penaltyPoints: Points;
  lines: ReceiptLine[];
  /** Why a rule could not be applied to what was recorded; a campaign file with such a place is refused. */
  lacks: string[];
};

export type EntrantScore = {
  entrant: string;
  ranked: boolean;
  /** Null where not ranked. */
  total: Points | null;
  beforeAdjustments: Points;
  adjustments: Points;
  openPoints: Points;
  /** "85/100": the points open to this entrant and what they were rescaled to. */
  rescaled: string | null;
  leaves: Record<string, LeafScore>;
  parents: Record<string, Points>;
  /** Points are null in a pillar of which nothing counts for this entrant. */
  pillars: Record<string, { points: Points | null; open: Points }>;
  /** One number for each tie-breaker, in their order; larger is better. */
  ties: number[];
};
