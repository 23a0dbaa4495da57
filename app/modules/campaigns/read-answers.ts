import { readDayNumber } from "~/domain/day-number";
import { decimalPlaces } from "~/domain/decimals";
import { readNumber } from "~/domain/numbers";
import { hasAtMostPlaces, type Points, parsePoints } from "~/domain/points";
import { aggregateOfNature } from "~/domain/scoring/aggregate";
import type { Aggregate, Direction, Nature } from "~/domain/scoring/types";
import { ruleOfJudgement } from "~/domain/target-answer";
import type { TargetToAdd } from "./add-targets.server";
import type { AnswerChoices, IndicatorForAnswer } from "./answer-choices.server";

export type AnsweredTarget = Omit<TargetToAdd, "points" | "plan"> & {
  maxPoints: Points | null;
  rule: Record<string, unknown> | null;
  direction: Direction;
  aggregate: Aggregate;
  planned: string | null;
};

type Setting = AnswerChoices & { decimals: number; ranks: "unit" | "person" };
type Reading = { ok: true; answers: AnsweredTarget[] } | { ok: false; fields: Record<string, string> };

/** What was answered, or what is wrong with it at `<field>.<row>`; null where an id is not the campaign's or the agency's. */
export function readAnswers(targets: readonly TargetToAdd[], setting: Setting): Reading | null {
  const fields: Record<string, string> = {};
  const isKnown = targets.every(
    ({ pillarId, taskIds, indicatorId }) =>
      (pillarId === null || setting.pillarIds.includes(pillarId)) &&
      taskIds.every((id) => setting.taskIds.includes(id)) &&
      (indicatorId === null || setting.indicators.some(({ id }) => id === indicatorId)),
  );
  if (!isKnown) return null;
  const answers = targets.map((target, row) => {
    const wrong = (field: string, problem: string) => {
      fields[`${field}.${row}`] ??= problem;
    };
    const place = placeProblem(targets, row);
    if (place !== null) wrong("titles", place);
    return readAnswer(target, setting, wrong);
  });
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, answers };
}

function readAnswer(
  { points, plan, ...target }: TargetToAdd,
  setting: Setting,
  wrong: (field: string, problem: string) => void,
): AnsweredTarget {
  const { judgedBy } = target;
  if (judgedBy === null)
    return { ...target, maxPoints: null, rule: null, direction: "more", aggregate: "sum", planned: null };
  const maxPoints = parsePoints(points);
  if (maxPoints === null || maxPoints < 0 || !hasAtMostPlaces(maxPoints, setting.decimals)) {
    wrong("points", "points-unreadable");
  }
  const usual = ruleOfJudgement(judgedBy, maxPoints ?? 0, setting.decimals);
  const answer = { ...target, maxPoints, ...usual, planned: null };
  if (judgedBy !== "milestone" && judgedBy !== "figures") return { ...answer, indicatorId: null, unitOfMeasure: "" };

  const indicator = setting.indicators.find(({ id }) => id === target.indicatorId) ?? null;
  const refusal = indicator === null ? null : indicatorProblem(indicator, judgedBy, setting);
  if (refusal !== null) wrong("indicators", refusal);
  if (indicator === null && !setting.hasCalendar) wrong("indicators", "calendar-missing");
  const planned = plan.trim() === "" ? null : readPlan(plan, judgedBy, indicator, wrong);
  if (planned !== null && setting.entrantCount === 0) wrong("plans", "entrants-missing");
  return {
    ...answer,
    planned,
    unitOfMeasure: judgedBy === "milestone" ? "" : (indicator?.unitOfMeasure ?? target.unitOfMeasure),
    ...(judgedBy === "figures" && {
      direction: indicator?.direction ?? "more",
      aggregate: aggregateOfNature(indicator?.nature ?? natureOfNew(target), indicator?.direction ?? "more"),
    }),
  };
}

/** A group stands before its targets, is judged by them alone, and there are at most three levels. */
function placeProblem(targets: readonly TargetToAdd[], row: number): string | null {
  const above = (index: number): number => {
    const parent = targets[index]?.parent ?? null;
    return parent === null || parent >= index ? 0 : 1 + above(parent);
  };
  const { parent, judgedBy } = targets[row] ?? { parent: null, judgedBy: null };
  if (parent !== null && (parent >= row || targets[parent]?.judgedBy !== null)) return "parent-has-rule";
  if (above(row) > 2) return "target-too-deep";
  return judgedBy === null && !targets.some((other) => other.parent === row) ? "group-empty" : null;
}

function indicatorProblem(indicator: IndicatorForAnswer, judgedBy: string, { ranks }: Setting): string | null {
  if (indicator.isRetired) return "indicator-retired";
  if ((indicator.level === "person") !== (ranks === "person")) return "indicator-level-differs";
  if (judgedBy === "milestone") return indicator.kind === "milestone" ? null : "milestone-needs-day";
  return ["rating", "narrative", "milestone"].includes(indicator.kind) ? "proportional-needs-figures" : null;
}

function readPlan(
  plan: string,
  judgedBy: string,
  indicator: IndicatorForAnswer | null,
  wrong: (field: string, problem: string) => void,
): string | null {
  if (judgedBy === "milestone") {
    const day = readDayNumber(plan);
    if (!day.ok) wrong("plans", day.sentence);
    return day.ok ? day.value : null;
  }
  const number = readNumber(plan, { decimals: indicator?.decimals ?? 2, min: "0" });
  if (!number.ok) wrong("plans", number.sentence);
  else if (number.value === "0" && indicator?.direction !== "less") wrong("plans", "plan-of-nothing");
  return number.ok ? number.value : null;
}

/** Percentages are averaged, amounts add up, and of a day the latest counts. */
export function natureOfNew({ judgedBy, unitOfMeasure }: Pick<TargetToAdd, "judgedBy" | "unitOfMeasure">): Nature {
  if (judgedBy === "milestone") return "stock";
  return unitOfMeasure === "%" ? "rate" : "flow";
}

/** A new indicator is as precise as the plan, a percentage at least to two places. */
export function decimalsOfNew({ unitOfMeasure, planned }: AnsweredTarget): number {
  return Math.max(unitOfMeasure === "%" ? 2 : 0, decimalPlaces(planned ?? "0"));
}
