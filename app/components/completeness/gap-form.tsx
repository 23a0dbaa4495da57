import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/text-field";
import { completeness as words } from "~/locales/completeness";
import { useText } from "~/locales/use-text";

type GapFormProps = { action: string; indicatorId: string; subjectId: string; isAgain: boolean };

/** Opens to the words of an explanation; they are kept as they are sent. */
export function GapForm({ action, indicatorId, subjectId, isAgain }: GapFormProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  const id = `words-${indicatorId}-${subjectId}`;
  return (
    <details className="gap-form no-print" open={problem.sentence !== null || undefined}>
      <summary className="button button-small">{isAgain ? t.explainAgain : t.explain}</summary>
      <fetcher.Form method="post" action={action} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ words: id }} />
        <input type="hidden" name="indicatorId" value={indicatorId} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <TextArea
          name="words"
          id={id}
          label={t.words}
          hint={t.wordsHint}
          rows={3}
          maxLength={2000}
          defaultValue={problem.typed("words")}
          error={problem.at("words")}
          required
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
        </div>
      </fetcher.Form>
    </details>
  );
}
