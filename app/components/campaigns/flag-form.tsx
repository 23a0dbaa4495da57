import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { TextArea, TextField } from "~/components/ui/text-field";
import { flags as words } from "~/locales/flags";
import { useText } from "~/locales/use-text";

type FlagFormProps = { asked: readonly string[]; entrants: readonly { subjectId: string; name: string }[] };

/** Who has done what bars him from a class, with the reason. */
export function FlagForm({ asked, entrants }: FlagFormProps) {
  const t = useText(words);
  const problem = useProblem();
  return (
    <section>
      <SectionHead title={t.set} />
      <ActionForm className="form sheet sheet-body">
        <ProblemSummary problem={problem} />
        <SelectField
          name="subjectId"
          label={t.entrant}
          placeholder={t.chooseEntrant}
          choices={entrants.map(({ subjectId, name }) => ({ value: subjectId, label: name }))}
          defaultValue={problem.typed("subjectId")}
          error={problem.at("subjectId")}
        />
        <TextField
          name="flag"
          label={t.flag}
          hint={t.flagHint(asked.join(", "))}
          list="asked-flags"
          maxLength={60}
          autoComplete="off"
          defaultValue={problem.typed("flag")}
          error={problem.at("flag")}
        />
        <datalist id="asked-flags">
          {asked.map((flag) => (
            <option key={flag} value={flag} />
          ))}
        </datalist>
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          maxLength={2000}
          defaultValue={problem.typed("reason")}
          error={problem.at("reason")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.set}
          </Button>
        </div>
      </ActionForm>
    </section>
  );
}
