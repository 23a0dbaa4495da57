import { Button, IconButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField, TextField } from "~/components/ui/text-field";
import { emptyClass, type TypedClass } from "~/domain/typed-scoring";
import { campaigns } from "~/locales/campaigns";
import { scoring as words } from "~/locales/scoring";
import { useText } from "~/locales/use-text";
import { classSentences } from "./class-sentences";

type ClassEditorProps = {
  classes: readonly TypedClass[];
  change: (classes: TypedClass[]) => void;
  errorAt: (field: string) => string | undefined;
};

/** The classes, best first, each with its sentence as it will stand under the board. */
export function ClassEditor({ classes, change, errorAt }: ClassEditorProps) {
  const t = useText(words);
  const sentences = classSentences(classes);
  const put = (at: number, changed: Partial<TypedClass>) =>
    change(classes.map((each, row) => (row === at ? { ...each, ...changed } : each)));
  return (
    <section aria-labelledby="classes-title">
      <SectionHead title={t.classes} note={t.classesHint} id="classes-title" />
      {classes.length === 0 ? null : (
        <ol className="sheet class-list">
          {classes.map((each, row) => (
            <li key={each.id}>
              <ClassFields
                row={row}
                typed={each}
                others={classes.filter(({ id }) => id !== each.id)}
                change={(changed) => put(row, changed)}
                remove={() => change(classes.filter((_, index) => index !== row))}
                errorAt={errorAt}
              />
              <p className="rule-sentence" aria-live="polite">
                <b>{t.sentence}</b>
                {sentences[row] ?? t.sentenceMissing}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Button
        look="quiet"
        small
        icon="plus"
        onClick={() => change([...classes, { ...emptyClass, id: freeId(classes) }])}
      >
        {t.addClass}
      </Button>
    </section>
  );
}

type ClassFieldsProps = {
  row: number;
  typed: TypedClass;
  others: readonly TypedClass[];
  change: (changed: Partial<TypedClass>) => void;
  remove: () => void;
  errorAt: (field: string) => string | undefined;
};

function ClassFields({ row, typed, others, change, remove, errorAt }: ClassFieldsProps) {
  const t = useText(words);
  const { points } = useText(campaigns);
  const field = (key: keyof TypedClass) => ({
    name: `${key}[]`,
    id: `${key}-${row}`,
    label: t.fields[key as keyof typeof t.fields],
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
    error: errorAt(`${key}-${row}`),
  });
  const hasQuota = typed.quotaPercent.trim() !== "";
  const bases = [{ value: "ranked", label: t.ranked }, ...others.map(({ id, label }) => ({ value: id, label }))];
  const ofOther = typed.quotaOf !== "ranked";
  return (
    <>
      <input type="hidden" name="id[]" value={typed.id} />
      <div className="class-row">
        <TextField {...field("label")} maxLength={60} />
        <NumberField {...field("atLeast")} unit={points} />
        <NumberField {...field("leafPercent")} unit="%" />
        <IconButton icon="x" label={t.removeClass(typed.label || String(row + 1))} onClick={remove} />
      </div>
      <TextField {...field("flags")} hint={t.flagsHint} maxLength={400} />
      <div className="class-row class-quota">
        <NumberField {...field("quotaPercent")} unit="%" />
        {hasQuota ? (
          <>
            <SelectField {...field("quotaOf")} choices={bases} />
            {ofOther ? (
              <SelectField {...field("quotaBase")} choices={choicesOf(t.bases)} />
            ) : (
              <input type="hidden" name="quotaBase[]" value={typed.quotaBase} />
            )}
            <SelectField {...field("quotaRounding")} choices={choicesOf(t.roundings)} />
          </>
        ) : (
          <>
            <input type="hidden" name="quotaOf[]" value={typed.quotaOf} />
            <input type="hidden" name="quotaBase[]" value={typed.quotaBase} />
            <input type="hidden" name="quotaRounding[]" value={typed.quotaRounding} />
          </>
        )}
      </div>
    </>
  );
}

function choicesOf(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function freeId(classes: readonly TypedClass[]): string {
  const taken = new Set(classes.map(({ id }) => id));
  let number = classes.length + 1;
  while (taken.has(`c${number}`)) number += 1;
  return `c${number}`;
}
