import { ErrorSummary } from "~/components/ui/error-summary";
import type { FormProblem } from "./use-problem";

/** What was refused, on top of its form. `id` says which control a field's sentence leads to, where that is not its name. */
export function ProblemSummary({ problem, id = {} }: { problem: FormProblem; id?: Readonly<Record<string, string>> }) {
  if (!problem.sentence) return null;
  const atFields = problem.fields.map(({ field, sentence }) => [id[field] ?? field, sentence] as const);
  const isSaid = atFields.length > 0;
  return <ErrorSummary errors={isSaid ? Object.fromEntries(atFields) : { "": problem.sentence }} />;
}
