import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { RadioGroup, SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField } from "~/components/ui/text-field";
import { emptyClass, type TypedClass, type TypedScoring } from "~/domain/typed-scoring";
import { campaigns } from "~/locales/campaigns";
import { scoring as words } from "~/locales/scoring";
import { useText } from "~/locales/use-text";
import { ClassEditor } from "./class-editor";
import { TieEditor } from "./tie-editor";
import { useTypedLists } from "./use-typed-lists";

type ScoringFormProps = {
  editedVersion: number;
  stored: TypedScoring;
  targets: readonly { code: string; title: string }[];
  backTo: string;
};

/** How a draft adds up: what silences count for, limits, equals, classes. */
export function ScoringForm({ editedVersion, stored, targets, backTo }: ScoringFormProps) {
  const t = useText(words);
  const { points } = useText(campaigns);
  const problem = useProblem();
  const typed = useTypedLists();
  const [breakers, setBreakers] = useState(() => typed("tieBreakers") ?? [...stored.tieBreakers]);
  const [classes, setClasses] = useState(() => typedClasses(typed) ?? [...stored.classes]);
  const choice = (name: "notApplicable" | "notAssigned" | "withoutAnyResult" | "ties") => ({
    name,
    ...t[name],
    choices: Object.entries(t[name].choices).map(([value, label]) => ({ value, label })),
    defaultValue: problem.typed(name, stored[name]),
    error: problem.at(name),
  });
  const limit = (name: "clampMin" | "clampMax") => ({
    name,
    label: t[name],
    unit: points,
    defaultValue: problem.typed(name, stored[name]),
    error: problem.at(name),
  });
  return (
    <ActionForm className="form form-wide">
      <ProblemSummary problem={problem} />
      <input type="hidden" name="editedVersion" value={editedVersion} />
      <section className="stack" aria-labelledby="silences-title">
        <SectionHead title={t.silences} note={t.silencesHint} id="silences-title" />
        <RadioGroup {...choice("notApplicable")} />
        <RadioGroup {...choice("notAssigned")} />
        <RadioGroup {...choice("withoutAnyResult")} />
      </section>
      <section className="stack" aria-labelledby="sum-title">
        <SectionHead title={t.sum} id="sum-title" />
        <div className="form-row">
          <SelectField
            name="decimals"
            label={t.decimals}
            choices={["0", "1", "2", "3"].map((value) => ({ value, label: t.places(value) }))}
            defaultValue={problem.typed("decimals", stored.decimals)}
            error={problem.at("decimals")}
          />
        </div>
        <div className="form-row">
          <NumberField {...limit("clampMin")} hint={t.clampHint} />
          <NumberField {...limit("clampMax")} hint={t.clampHint} />
        </div>
      </section>
      <section className="stack" aria-labelledby="equal-title">
        <SectionHead title={t.equal} id="equal-title" />
        <RadioGroup {...choice("ties")} />
        <TieEditor breakers={breakers} change={setBreakers} targets={targets} errorAt={problem.at} />
      </section>
      <ClassEditor classes={classes} change={setClasses} errorAt={problem.at} />
      <div className="wizard-foot">
        <Button type="submit" look="primary">
          {t.save}
        </Button>
        <ButtonLink to={backTo}>{t.back}</ButtonLink>
      </div>
    </ActionForm>
  );
}

/** The rows of a refused form, as they were typed. */
function typedClasses(typed: (name: string) => string[] | null): TypedClass[] | null {
  const ids = typed("id");
  if (ids === null) return null;
  const keys = Object.keys(emptyClass) as (keyof TypedClass)[];
  return ids.map(
    (_, row) => Object.fromEntries(keys.map((key) => [key, typed(key)?.[row] ?? emptyClass[key]])) as TypedClass,
  );
}
