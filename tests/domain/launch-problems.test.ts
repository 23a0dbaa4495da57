import { expect, test } from "vitest";
import { isLaunchable, type LaunchFacts, launchProblems } from "~/domain/launch-problems";

const target = (code: string, more: Partial<LaunchFacts["targets"][number]> = {}) => ({
  code,
  parentCode: null,
  pillarCode: "P1",
  maxPoints: 50_000,
  hasRule: true,
  needsPlan: false,
  taskCount: 0,
  ...more,
});

const ready: LaunchFacts = {
  name: "Thi đua năm 2023",
  theme: "Kỷ luật tốt – Trách nhiệm cao",
  objectives: "Hoàn thành kế hoạch năm",
  scope: "Toàn trung tâm",
  plan: "Theo quý",
  measures: "Gắn với nhiệm vụ",
  rewards: "Giấy khen",
  startsOn: "2023-01-01",
  endsOn: "2023-12-31",
  statedTotal: 100_000,
  taskCount: 1,
  pillars: [{ code: "P1", taskCount: 1 }],
  targets: [target("A"), target("B")],
  entrants: [{ id: "u1", clusterId: "c1" }],
  assignments: [],
};
const problemsOf = (change: Partial<LaunchFacts>) => launchProblems({ ...ready, ...change });

test("a complete campaign is launchable, its targets in words included", () => {
  expect(launchProblems(ready)).toEqual([]);
});

test("a campaign has a name and its days in order", () => {
  expect(problemsOf({ name: " " })).toEqual([{ weight: "blocking", problem: "name-missing" }]);
  expect(problemsOf({ endsOn: "2022-12-31" })).toEqual([{ weight: "blocking", problem: "ends-before-start" }]);
  expect(problemsOf({ startsOn: null })).toEqual([{ weight: "blocking", problem: "dates-missing" }]);
});

test("a missing theme or legal content is told and does not stop the launch", () => {
  const problems = problemsOf({ theme: "", scope: "", rewards: "  " });
  expect(problems).toEqual([
    { weight: "warning", problem: "theme-missing" },
    { weight: "warning", problem: "legal-content-missing", contents: ["scope", "rewards"] },
  ]);
  expect(isLaunchable(problems)).toBe(true);
});

test("a campaign has targets and entrants, and each entrant a cluster", () => {
  expect(problemsOf({ targets: [], pillars: [] })).toContainEqual({ weight: "blocking", problem: "targets-missing" });
  expect(problemsOf({ entrants: [] })).toEqual([{ weight: "blocking", problem: "entrants-missing" }]);
  expect(problemsOf({ entrants: [{ id: "u1", clusterId: null }] })).toEqual([
    { weight: "blocking", problem: "entrants-without-cluster", entrantIds: ["u1"] },
  ]);
});

test("every leaf has a rule and points; a parent needs neither", () => {
  const parent = target("P", { hasRule: false, maxPoints: null });
  const problems = problemsOf({
    targets: [
      parent,
      target("P1", { parentCode: "P", hasRule: false, maxPoints: 100_000 }),
      target("P2", { parentCode: "P", maxPoints: null }),
    ],
  });
  expect(problems).toEqual([
    { weight: "blocking", problem: "targets-without-rule", targetCodes: ["P1"] },
    { weight: "blocking", problem: "targets-without-points", targetCodes: ["P2"] },
  ]);
  expect(isLaunchable(problems)).toBe(false);
});

test("the maxima of the leaves add up to the stated total, when one is stated", () => {
  expect(problemsOf({ statedTotal: 99_999 })).toEqual([
    { weight: "blocking", problem: "total-differs", stated: 99_999, sum: 100_000 },
  ]);
  expect(problemsOf({ statedTotal: null })).toEqual([]);
});

test("a rule that compares with a plan needs the plan or the reason for having none, for each entrant", () => {
  const entrants = ["u1", "u2", "u3", "u4"].map((id) => ({ id, clusterId: "c1" }));
  const assignments = [
    { targetCode: "A", entrantId: "u1", planned: "100", notAssignedReason: null },
    { targetCode: "A", entrantId: "u2", planned: null, notAssignedReason: "không có nhiệm vụ này" },
    { targetCode: "A", entrantId: "u3", planned: null, notAssignedReason: " " },
    { targetCode: "B", entrantId: "u4", planned: "5", notAssignedReason: null },
  ];
  const targets = [target("A", { needsPlan: true }), target("B")];
  expect(problemsOf({ targets, entrants, assignments })).toEqual([
    { weight: "blocking", problem: "plans-missing", targetCode: "A", entrantIds: ["u3", "u4"] },
  ]);
});

test("a pillar without a target or a task is shown, not forbidden", () => {
  const pillars = [
    { code: "P1", taskCount: 0 },
    { code: "P2", taskCount: 2 },
  ];
  const targets = [target("A", { taskCount: 1 }), target("B", { taskCount: 1 })];
  const problems = problemsOf({ taskCount: 2, pillars, targets });
  expect(problems).toEqual([
    { weight: "warning", problem: "pillars-without-target", pillarCodes: ["P2"] },
    { weight: "warning", problem: "pillars-without-task", pillarCodes: ["P1"] },
  ]);
  expect(isLaunchable(problems)).toBe(true);
});

test("where superiors have set no task at all, no pillar lacks one", () => {
  expect(problemsOf({ taskCount: 0, pillars: [{ code: "P1", taskCount: 0 }] })).toEqual([]);
});

test("where there are tasks, targets that serve none by themselves, their group or their pillar are named", () => {
  const targets = [
    target("A", { pillarCode: null, taskCount: 1 }),
    target("B", { pillarCode: null, maxPoints: 40_000 }),
    target("C", { pillarCode: "P1", hasRule: false, maxPoints: null }),
    target("C1", { parentCode: "C", pillarCode: null, maxPoints: 10_000 }),
  ];
  expect(problemsOf({ targets })).toEqual([{ weight: "warning", problem: "targets-without-task", targetCodes: ["B"] }]);
  expect(problemsOf({ targets, taskCount: 0, pillars: [{ code: "P1", taskCount: 1 }] })).toEqual([]);
});
