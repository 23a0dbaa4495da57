import { Button, IconButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { FieldError } from "~/components/ui/field";
import { emptyRule, type TypedRule, withTexts } from "~/domain/typed-rule/typed-rule";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { RuleFields } from "./rule-fields";
import type { TypedLimits } from "./rules-in-words";
import { useRulesInWords } from "./use-rules-in-words";

type RuleListProps = {
  rules: readonly TypedRule[];
  change: (rules: TypedRule[]) => void;
  /** The steps of the indicator that is rated, from the lowest; null where the steps are the target's own. */
  scale: readonly string[] | null;
  unitOfMeasure: string;
  limits: TypedLimits;
  errorAt: (field: string) => string | undefined;
};

const groups = {
  people: ["judged", "rating"],
  plan: ["proportional", "inverse", "met", "steps"],
  bands: ["bands", "twoWayBands"],
  occurrences: ["perOccurrence"],
  cluster: ["leaderRelative", "relativeRank"],
  past: ["improvement"],
} as const;

const mostRules = 5;
/** What is added to another way of scoring begins at nothing. */
const addedRule = withTexts(emptyRule("perOccurrence"), { start: "0" });

/** The ways of scoring whose points are added, their numbers, and the sentence that will be printed, as it changes. */
export function RuleList({ rules, change, scale, unitOfMeasure, limits, errorAt }: RuleListProps) {
  const t = useText(words);
  const sentence = useRulesInWords(rules, limits, scale);
  const put = (index: number, rule: TypedRule) => change(rules.map((each, at) => (at === index ? rule : each)));
  const isGroup = rules[0]?.kind === "none";
  const kinds = Object.entries(groups).flatMap(([group, names]) =>
    names.map((value) => ({ value, label: t.kinds[value].label, group: t.groups[group as keyof typeof groups] })),
  );
  const none = { value: "none", label: t.kinds.none.label, group: t.groups.none };
  return (
    <section className="rule-list" aria-label={t.title}>
      <FieldError id="rules" error={errorAt("rules")} />
      <ol>
        {rules.map((rule, index) => {
          const name = `rules.${index}.kind`;
          return (
            <li key={name}>
              <div className="rule-kind">
                <SelectField
                  name={name}
                  id={name}
                  label={t.kindOf(index + 1)}
                  hint={t.kinds[rule.kind].hint}
                  choices={index === 0 && rules.length === 1 ? [...kinds, none] : kinds}
                  value={rule.kind}
                  onChange={(event) => put(index, emptyRule(chosen(event.currentTarget.value, kinds)))}
                  error={errorAt(name)}
                />
                {rules.length > 1 ? (
                  <IconButton
                    icon="x"
                    label={t.remove(index + 1)}
                    onClick={() => change(rules.filter((_, at) => at !== index))}
                  />
                ) : null}
              </div>
              <RuleFields
                control={{ index, rule, change: (changed) => put(index, changed), errorAt }}
                scale={scale}
                unitOfMeasure={unitOfMeasure}
              />
            </li>
          );
        })}
      </ol>
      {isGroup ? null : (
        <>
          {rules.length < mostRules ? (
            <p className="rule-add">
              <Button look="quiet" small icon="plus" onClick={() => change([...rules, addedRule])}>
                {t.add}
              </Button>
              <span className="small muted">{t.addHint}</span>
            </p>
          ) : null}
          <p className="rule-sentence" aria-live="polite">
            <b>{t.sentence}</b>
            {sentence ?? t.sentenceMissing}
          </p>
        </>
      )}
    </section>
  );
}

function chosen(value: string, kinds: readonly { value: Exclude<TypedRule["kind"], "none"> }[]): TypedRule["kind"] {
  return kinds.find((kind) => kind.value === value)?.value ?? "none";
}
