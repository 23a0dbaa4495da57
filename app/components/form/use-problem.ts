import { useActionData } from "@remix-run/react";
import { refusals } from "~/locales/refusals";
import { useText } from "~/locales/use-text";

type Rejected = {
  problem: { refusal: string; detail: Record<string, string | number>; fields: Record<string, string> };
  typed: Record<string, unknown>;
};

export type FormProblem = {
  /** The sentence for the whole form, or null when nothing was refused. */
  sentence: string | null;
  /** The sentence beside a field. */
  at: (field: string) => string | undefined;
  /** Every field's sentence, for the summary on top. */
  fields: { field: string; sentence: string }[];
  /** What was typed into a field before it was refused, or what stood there. */
  typed: (field: string, stored?: string | number | null) => string;
};

/** What the last submission of this page was refused for; nothing that was typed is lost. */
export function useProblem(rejected?: unknown): FormProblem {
  const fromRoute = useActionData();
  const words = useText(refusals);
  // What was answered may also be no refusal: a preview, or nothing yet.
  const answer = (rejected ?? fromRoute) as Partial<Rejected> | undefined;
  const problem = answer?.problem;
  const word = (name: string) => words[name]?.(problem?.detail ?? {}) ?? name;
  return {
    sentence: problem ? word(problem.refusal) : null,
    at: (field) => (problem?.fields[field] ? word(problem.fields[field]) : undefined),
    fields: Object.entries(problem?.fields ?? {}).map(([field, name]) => ({ field, sentence: word(name) })),
    typed: (field, stored) => {
      const value = answer?.typed?.[field];
      return typeof value === "string" ? value : stored === null || stored === undefined ? "" : String(stored);
    },
  };
}
