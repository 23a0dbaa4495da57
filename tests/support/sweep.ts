import { Denied } from "~/platform/denied.server";
import type { Work } from "~/platform/work.server";
import type { TestAgency } from "./agency";
import type { Populated } from "./populated-agency";

/** A call of a query or a command with ids of some agency. */
export type Sample = (work: Work, theirs: Populated) => unknown;

export type Answered = { answer: unknown } | { error: unknown };

/** One call in one transaction of the caller's agency; being denied is an answer. */
export function called(agency: TestAgency, call: Sample, ids: Populated): Promise<Answered> {
  return agency
    .as("officer", async (work): Promise<Answered> => ({ answer: await call({ ...work, record: () => {} }, ids) }))
    .catch(answeredBy);
}

class Undone extends Error {
  constructor(readonly answered: Answered) {
    super("undone");
  }
}

/** The same, and whatever it wrote is taken back. */
export function tried(agency: TestAgency, call: Sample, ids: Populated): Promise<Answered> {
  const undone = async (work: Work) => {
    throw new Undone({ answer: await call({ ...work, record: () => {} }, ids) });
  };
  return agency
    .as("officer", undone)
    .catch((error: unknown) => (error instanceof Undone ? error.answered : answeredBy(error)));
}

export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === "bigint") return String(item);
    return item instanceof Error ? item.name : item;
  });
}

/** Without the ids, instants and digests that differ from call to call. */
export function comparable(answered: Answered): string {
  return textOf(answered)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant")
    .replace(/\b[0-9a-f]{64}\b/g, "digest");
}

function answeredBy(error: unknown): Answered {
  return error instanceof Denied ? { answer: "denied" } : { error };
}
