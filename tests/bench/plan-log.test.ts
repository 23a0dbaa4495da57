import { expect, test } from "vitest";
import { largeScans, readPlans } from "../../bench/plan-log";

const log = `2026-11-28 04:00:00.000 UTC [7] LOG:  duration: 0.020 ms  plan:
\t{
\t  "Query Text": "select 1",
\t  "Plan": { "Node Type": "Result", "Actual Rows": 1, "Actual Loops": 1 }
\t}
2026-11-28 04:00:00.100 UTC [7] LOG:  checkpoint starting: time
2026-11-28 04:00:00.200 UTC [7] LOG:  duration: 12.500 ms  plan:
\t{
\t  "Query Text": "select name from person",
\t  "Plan": {
\t    "Node Type": "Sort", "Actual Rows": 10, "Actual Loops": 1,
\t    "Plans": [{ "Node Type": "Seq Scan", "Relation Name": "person", "Actual Rows": 10, "Rows Removed by Filter": 9990, "Actual Loops": 1 }]
\t  }
\t}
`;

test("the log gives every statement with its plan, and other lines are passed over", () => {
  expect(readPlans(log).map(({ text }) => text)).toEqual(["select 1", "select name from person"]);
  expect(readPlans("")).toEqual([]);
});

test("a table counts as read from end to end by the rows that were looked at, not by those that were kept", () => {
  const scans = readPlans(log).map((statement) => largeScans(statement, 10_000));
  expect(scans).toEqual([[], ["person"]]);
  expect(readPlans(log).flatMap((statement) => largeScans(statement, 10_001))).toEqual([]);
});
