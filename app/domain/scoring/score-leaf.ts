// The points of a leaf: the sum of its rules' points, clamped to its min (0 where not said) and its max with the bonus
// above it, then rounded half away from zero, once, to the campaign's decimals. Adjustments to the leaf come after and
// stay within the same limits.

import {
  add,
  compare,
  type Fraction,
  formatFraction,
  fromPoints,
  hundred,
  isZero,
  larger,
  roundToPoints,
  smaller,
  sum,
  toPoints,
  zero,
} from "../fraction";
import { formatPoints } from "../points";
import { aggregateFacts } from "./aggregate";
import { attainmentOf } from "./attainment";
import { emptyLeafContext } from "./cluster-context";
import { type LeafPlace, leafPlace } from "./leaf-place";
import { type LeafInputs, lacks } from "./rule-kind";
import { pointsFor, sentenceFor, versionedName } from "./rules";
import type { Adjustment, Definition, EntrantFacts, LeafContext, LeafScore, ReceiptLine, Target } from "./types";

/** Total: figures that a rule misses leave the leaf not reported, with the reasons in `lacks` and in a line. */
export function scoreLeaf(
  target: Target,
  entrant: EntrantFacts,
  definition: Definition,
  context: LeafContext = emptyLeafContext,
): LeafScore {
  const place = leafPlace(target, entrant);
  const score =
    place.state === "scored"
      ? scoreRules(target, place, definition, context)
      : scoreSilence(target, place, definition, entrant);
  const adjustments = entrant.adjustments.filter((adjustment) => adjustment.target === target.code);
  return adjustments.length === 0 ? score : adjusted(score, target, adjustments, definition);
}

function scoreRules(target: Target, place: LeafPlace, definition: Definition, cluster: LeafContext): LeafScore {
  const inputs = inputsOf(target, place, cluster);
  const outcomes = target.rules.map((rule) => ({ rule, outcome: pointsFor(rule, inputs) }));
  const missing = outcomes.map(({ outcome }) => (lacks(outcome) ? outcome.lack : null)).filter((lack) => lack !== null);
  const score = leafScore(target, place, inputs);
  if (missing.length > 0) {
    const line = {
      rule: "notReported",
      points: 0,
      sentence: `Chưa tính được điểm: ${missing.join("; ")}`,
      working: "",
    };
    return { ...score, state: "notReported", points: 0, lines: [line], lacks: missing };
  }
  const lines: ReceiptLine[] = [];
  let raw = zero;
  let penalty = zero;
  for (const { rule, outcome } of outcomes) {
    if (lacks(outcome)) continue;
    raw = add(raw, outcome.points);
    penalty = add(penalty, outcome.penalty ?? zero);
    const sentence = sentenceFor(rule, { max: place.max, direction: target.direction, isDay: target.isDay });
    lines.push({ rule: versionedName(rule), points: toPoints(outcome.points), sentence, working: outcome.working });
  }
  const { lowest, highest } = limitsOf(target, place.max);
  const clamped = smaller(larger(raw, lowest), highest);
  if (compare(clamped, raw) !== 0) lines.push(clampLine(raw, clamped, lowest, highest));
  const points = roundToPoints(clamped, definition.decimals);
  return { ...withPoints(score, points, definition), penaltyPoints: toPoints(penalty), lines };
}

function inputsOf(target: Target, { max, planned, facts }: LeafPlace, cluster: LeafContext): LeafInputs {
  const figures = aggregateFacts(facts, target.aggregate);
  const attainment = attainmentOf(figures.actual, planned, target.direction);
  return { ...figures, max, direction: target.direction, isDay: target.isDay, planned, attainment, cluster };
}

function scoreSilence(target: Target, place: LeafPlace, definition: Definition, entrant: EntrantFacts): LeafScore {
  const score = leafScore(target, place, null);
  if (place.state === "notReported") {
    return withPoints({ ...score, lines: [stateLine("notReported", "Chưa có kết quả", 0)] }, 0, definition);
  }
  if (place.state === "notAssigned") {
    const assignment = entrant.assignments[target.code];
    const reason = assignment !== undefined && "notAssigned" in assignment ? assignment.notAssigned : "";
    return { ...score, lines: [stateLine("notAssigned", `Không giao: ${reason}`, 0)] };
  }
  if (definition.notApplicable === "excludeAndRescale") {
    return { ...score, openPoints: 0, lines: [stateLine("notApplicable", "Không áp dụng: không tính vào tổng", 0)] };
  }
  const points = definition.notApplicable === "fullPoints" ? roundToPoints(place.max, definition.decimals) : 0;
  const sentence = points > 0 ? "Không áp dụng: được điểm tối đa" : "Không áp dụng: 0 điểm";
  return withPoints({ ...score, lines: [stateLine("notApplicable", sentence, points)] }, points, definition);
}

function leafScore(target: Target, { state, max, planned }: LeafPlace, inputs: LeafInputs | null): LeafScore {
  return {
    target: target.code,
    state,
    points: null,
    openPoints: toPoints(max),
    max,
    actual: inputs?.actual ?? null,
    planned,
    attainment: shownAttainment(target, inputs),
    met: false,
    penaltyPoints: 0,
    lines: [],
    lacks: [],
  };
}

/** For a rule that takes a plan of 0 as none there is no attainment either, nor is there of days. */
function shownAttainment({ rules, isDay }: Target, inputs: LeafInputs | null): Fraction | null {
  if (inputs === null || isDay || lacks(inputs.attainment)) return null;
  const planCountsAsNone =
    inputs.planned !== null && isZero(inputs.planned) && rules.some(({ kind }) => kind === "leaderRelative");
  return planCountsAsNone ? null : inputs.attainment.percent;
}

function withPoints(score: LeafScore, points: number, { decimals }: Definition): LeafScore {
  const reached = score.attainment !== null && compare(score.attainment, hundred) >= 0;
  return { ...score, points, met: reached || points >= roundToPoints(score.max, decimals) };
}

function limitsOf(target: Target, max: Fraction): { lowest: Fraction; highest: Fraction } {
  return { lowest: fromPoints(target.min ?? 0), highest: add(max, fromPoints(target.bonusMax)) };
}

function adjusted(score: LeafScore, target: Target, adjustments: Adjustment[], definition: Definition): LeafScore {
  if (score.points === null) return score;
  const { lowest, highest } = limitsOf(target, score.max);
  const raw = sum([score.points, ...adjustments.map(({ points }) => points)].map(fromPoints));
  const clamped = smaller(larger(raw, lowest), highest);
  const lines = adjustments.map(({ points, reason }) => ({
    rule: "adjustment",
    points,
    sentence: reason,
    working: `${points > 0 ? "+" : ""}${formatPoints(points, definition.decimals)}`,
  }));
  const clamp = compare(clamped, raw) === 0 ? [] : [clampLine(raw, clamped, lowest, highest)];
  const points = roundToPoints(clamped, definition.decimals);
  return withPoints({ ...score, lines: [...score.lines, ...lines, ...clamp] }, points, definition);
}

function stateLine(rule: string, sentence: string, points: number): ReceiptLine {
  return { rule, points, sentence, working: "" };
}

function clampLine(raw: Fraction, clamped: Fraction, lowest: Fraction, highest: Fraction): ReceiptLine {
  return {
    rule: "clamp",
    points: toPoints(clamped) - toPoints(raw),
    sentence: `Trong giới hạn từ ${formatFraction(lowest)} đến ${formatFraction(highest)} điểm`,
    working: `${formatFraction(raw)} → ${formatFraction(clamped)}`,
  };
}
