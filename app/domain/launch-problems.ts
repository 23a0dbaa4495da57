// What keeps a campaign from being launched, and what its organiser should know before. A launch states objectives,
// scope, participants, contents and criteria, time, plan, measures and rewards (Law 06/2022/QH15 art. 16–18).
// Targets in words are as good as targets with figures, as long as each says how it is scored.

import type { CalendarDay } from "./calendar-day";
import type { Points } from "./points";

export type LaunchFacts = {
  name: string;
  theme: string;
  objectives: string;
  scope: string;
  plan: string;
  measures: string;
  rewards: string;
  startsOn: CalendarDay | null;
  endsOn: CalendarDay | null;
  /** What the maxima of the leaves must add up to; null when the campaign states no total. */
  statedTotal: Points | null;
  /** How many tasks of the superiors the campaign has. */
  taskCount: number;
  pillars: { code: string; taskCount: number }[];
  targets: LaunchTarget[];
  entrants: { id: string; clusterId: string | null }[];
  assignments: { targetCode: string; entrantId: string; planned: string | null; notAssignedReason: string | null }[];
};

export type LaunchTarget = {
  code: string;
  parentCode: string | null;
  pillarCode: string | null;
  maxPoints: Points | null;
  hasRule: boolean;
  needsPlan: boolean;
  /** Tasks that it serves itself; those of its pillar count beside them. */
  taskCount: number;
};

export type LegalContent = "objectives" | "scope" | "plan" | "measures" | "rewards";

export type LaunchProblem = { weight: "blocking" | "warning" } & (
  | { problem: "name-missing" | "theme-missing" | "dates-missing" | "ends-before-start" }
  | { problem: "targets-missing" | "entrants-missing" }
  | { problem: "legal-content-missing"; contents: LegalContent[] }
  | { problem: "targets-without-rule" | "targets-without-points" | "targets-without-task"; targetCodes: string[] }
  | { problem: "total-differs"; stated: Points; sum: Points }
  | { problem: "entrants-without-cluster"; entrantIds: string[] }
  | { problem: "plans-missing"; targetCode: string; entrantIds: string[] }
  | { problem: "pillars-without-target" | "pillars-without-task"; pillarCodes: string[] }
);

/** All problems at once, in the order of the campaign's pages; a launch goes ahead when none of them is blocking. */
export function launchProblems(facts: LaunchFacts): LaunchProblem[] {
  const leaves = leavesOf(facts.targets);
  return [
    ...statementProblems(facts),
    ...dateProblems(facts),
    ...leafProblems(facts, leaves),
    ...totalProblems(facts, leaves),
    ...entrantProblems(facts),
    ...leaves.flatMap((leaf) => planProblems(facts, leaf)),
    ...pillarProblems(facts),
    ...taskProblems(facts, leaves),
  ];
}

export function isLaunchable(problems: readonly LaunchProblem[]): boolean {
  return problems.every(({ weight }) => weight !== "blocking");
}

function leavesOf(targets: readonly LaunchTarget[]): LaunchTarget[] {
  const parents = new Set(targets.map(({ parentCode }) => parentCode));
  return targets.filter(({ code }) => !parents.has(code));
}

function statementProblems(facts: LaunchFacts): LaunchProblem[] {
  const contents = (["objectives", "scope", "plan", "measures", "rewards"] as const).filter((key) =>
    isBlank(facts[key]),
  );
  return [
    ...when(isBlank(facts.name), { weight: "blocking", problem: "name-missing" }),
    // A campaign may compete in targets alone, without a motto of its own.
    ...when(isBlank(facts.theme), { weight: "warning", problem: "theme-missing" }),
    ...when(contents.length > 0, { weight: "warning", problem: "legal-content-missing", contents }),
  ];
}

function dateProblems({ startsOn, endsOn }: LaunchFacts): LaunchProblem[] {
  if (startsOn === null || endsOn === null) return [{ weight: "blocking", problem: "dates-missing" }];
  return when(endsOn < startsOn, { weight: "blocking", problem: "ends-before-start" });
}

function leafProblems({ targets }: LaunchFacts, leaves: readonly LaunchTarget[]): LaunchProblem[] {
  if (targets.length === 0) return [{ weight: "blocking", problem: "targets-missing" }];
  const ruleless = leaves.filter(({ hasRule }) => !hasRule).map(({ code }) => code);
  const pointless = leaves.filter(({ maxPoints }) => maxPoints === null).map(({ code }) => code);
  return [
    ...when(ruleless.length > 0, { weight: "blocking", problem: "targets-without-rule", targetCodes: ruleless }),
    ...when(pointless.length > 0, { weight: "blocking", problem: "targets-without-points", targetCodes: pointless }),
  ];
}

function totalProblems({ statedTotal }: LaunchFacts, leaves: readonly LaunchTarget[]): LaunchProblem[] {
  if (statedTotal === null || leaves.length === 0) return [];
  const sum = leaves.reduce((total, { maxPoints }) => total + (maxPoints ?? 0), 0);
  return when(sum !== statedTotal, { weight: "blocking", problem: "total-differs", stated: statedTotal, sum });
}

function entrantProblems({ entrants }: LaunchFacts): LaunchProblem[] {
  if (entrants.length === 0) return [{ weight: "blocking", problem: "entrants-missing" }];
  const entrantIds = entrants.filter(({ clusterId }) => clusterId === null).map(({ id }) => id);
  return when(entrantIds.length > 0, { weight: "blocking", problem: "entrants-without-cluster", entrantIds });
}

function planProblems({ entrants, assignments }: LaunchFacts, leaf: LaunchTarget): LaunchProblem[] {
  if (!leaf.needsPlan) return [];
  const settled = new Set(
    assignments
      .filter(({ targetCode }) => targetCode === leaf.code)
      .filter(({ planned, notAssignedReason }) => planned !== null || !isBlank(notAssignedReason ?? ""))
      .map(({ entrantId }) => entrantId),
  );
  const entrantIds = entrants.filter(({ id }) => !settled.has(id)).map(({ id }) => id);
  return when(entrantIds.length > 0, {
    weight: "blocking",
    problem: "plans-missing",
    targetCode: leaf.code,
    entrantIds,
  });
}

/** A pillar without a task is shown where there are tasks at all. */
function pillarProblems({ pillars, targets, taskCount }: LaunchFacts): LaunchProblem[] {
  const served = new Set(targets.map(({ pillarCode }) => pillarCode));
  const idle = pillars.filter(({ code }) => !served.has(code)).map(({ code }) => code);
  const taskless = taskCount === 0 ? [] : pillars.filter((pillar) => pillar.taskCount === 0).map(({ code }) => code);
  return [
    ...when(idle.length > 0, { weight: "warning", problem: "pillars-without-target", pillarCodes: idle }),
    ...when(taskless.length > 0, { weight: "warning", problem: "pillars-without-task", pillarCodes: taskless }),
  ];
}

/** Where superiors have set tasks, each target serves one: itself, by its group or by its pillar. */
function taskProblems({ taskCount, pillars, targets }: LaunchFacts, leaves: readonly LaunchTarget[]): LaunchProblem[] {
  const served = new Set(pillars.filter((pillar) => pillar.taskCount > 0).map(({ code }) => code));
  const serves = (target: LaunchTarget): boolean => {
    if (target.taskCount > 0 || (target.pillarCode !== null && served.has(target.pillarCode))) return true;
    const parent = targets.find(({ code }) => code === target.parentCode);
    return parent !== undefined && serves(parent);
  };
  const targetCodes = taskCount === 0 ? [] : leaves.filter((leaf) => !serves(leaf)).map(({ code }) => code);
  return when(targetCodes.length > 0, { weight: "warning", problem: "targets-without-task", targetCodes });
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function when(holds: boolean, problem: LaunchProblem): LaunchProblem[] {
  return holds ? [problem] : [];
}
