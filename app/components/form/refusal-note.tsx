import { Status } from "~/components/ui/status";
import { useProblem } from "./use-problem";

/** What an answer was refused for, in words; a page that seldom needs them fetches this as a file of its own. */
export function RefusalNote({ answer }: { answer: unknown }) {
  const { sentence } = useProblem(answer);
  return sentence ? <Status kind="error">{sentence}</Status> : null;
}
