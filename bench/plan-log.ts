import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";

/** A statement as Postgres ran it. */
export type RanStatement = { text: string; plan: PlanNode };

export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};

/** Settings under which the server writes every statement of the app's role, with its plan, into its log. */
export const planLogSettings = [
  "alter role app set session_preload_libraries = 'auto_explain'",
  "alter role app set auto_explain.log_min_duration = 0",
  "alter role app set auto_explain.log_analyze = on",
  "alter role app set auto_explain.log_timing = off",
  "alter role app set auto_explain.log_format = 'json'",
];

/** The statements that ran while `work` did, in order. */
export async function statementsDuring(log: string, work: () => Promise<unknown>): Promise<RanStatement[]> {
  const from = statSync(log).size;
  await work();
  return readPlans(readFrom(log, from));
}

/** Every plan in a piece of the log: a line that announces it, then its JSON in lines that begin with a tab. */
export function readPlans(text: string): RanStatement[] {
  return text
    .split(/duration: [\d.]+ ms {2}plan:\n/)
    .slice(1)
    .map((piece) => {
      const end = piece.search(/^[^\t]/m);
      const json = JSON.parse(end === -1 ? piece : piece.slice(0, end)) as { "Query Text": string; Plan: PlanNode };
      return { text: json["Query Text"], plan: json.Plan };
    });
}

/** Tables of which a plan read at least `rows` rows one after the other. */
export function largeScans({ plan }: RanStatement, rows: number): string[] {
  const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return nodes(plan)
    .filter((node) => node["Node Type"] === "Seq Scan" && scannedRows(node) >= rows)
    .map((node) => node["Relation Name"] ?? "?");
}

function scannedRows(node: PlanNode): number {
  return ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) * (node["Actual Loops"] ?? 0);
}

function readFrom(file: string, from: number): string {
  const opened = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(fstatSync(opened).size - from);
    readSync(opened, bytes, 0, bytes.length, from);
    return bytes.toString("utf8");
  } finally {
    closeSync(opened);
  }
}
