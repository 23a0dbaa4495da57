import type { Fraction } from "../fraction";
import type { JsonObject } from "../json-object";
import type { Problem } from "../problem";
import type { Direction, LeafContext, Rule, Target } from "./types";

/** What a sentence needs to know of its leaf; `isDay` where figures are numbers of days. */
export type LeafInWords = { max: Fraction; direction: Direction; isDay?: boolean };

/** Attainment in percent, or why there is none. */
export type Attainment = { percent: Fraction } | { lack: string };

/** Everything that a rule may look at: a leaf's figures put together over its periods, the plan and max with the share taken. */
export type LeafInputs = {
  max: Fraction;
  direction: Direction;
  isDay?: boolean;
  planned: Fraction | null;
  actual: Fraction | null;
  attainment: Attainment;
  counts: { bonus: Fraction; penalty: Fraction } | null;
  measures: Record<string, Fraction>;
  step: string | null;
  judged: Fraction | null;
  met: boolean | null;
  evidence: boolean;
  previous: Fraction | null;
  cluster: LeafContext;
};

/** `penalty`: the points that penalties or losses took, after their own caps. */
export type RulePoints = { points: Fraction; penalty?: Fraction; working: string };
/** The figure that a rule misses, as the rest of a sentence: "thiếu kế hoạch". */
export type Lack = { lack: string };

/** One way of scoring. Released code of a version is never edited, only superseded by the next version. */
export type RuleKind<OneRule extends Rule> = {
  kind: OneRule["kind"];
  version: number;
  keys: readonly string[];
  /** Parameters from outside; what is wrong goes into the object's problems, and the rule returned is then of no use. */
  read(parameters: JsonObject): OneRule;
  /** The parameters as `read` takes them. */
  write(rule: OneRule): Record<string, unknown>;
  /** What its target forbids. */
  check?(target: Target, path: string): Problem[];
  /** Limits in points, which must not be finer than the campaign's points. */
  caps?(rule: OneRule): { key: string; points: Fraction | null }[];
  /** In words with its numbers; max is the leaf's. */
  sentence(rule: OneRule, leaf: LeafInWords): string;
  pointsFor(rule: OneRule, inputs: LeafInputs): RulePoints | Lack;
};

export function lacks(outcome: object): outcome is Lack {
  return "lack" in outcome;
}
