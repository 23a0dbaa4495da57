import { type TypedRule, withTexts } from "~/domain/typed-rule/typed-rule";

/** One typed rule in the form, and where its refusals are said. */
export type RuleControl = {
  index: number;
  rule: TypedRule;
  change: (rule: TypedRule) => void;
  errorAt: (field: string) => string | undefined;
};

type Changed = { currentTarget: { value: string } };

/** The attributes of a parameter's control. */
export function parameter({ index, rule, change, errorAt }: RuleControl, path: string, usual = "") {
  const name = `rules.${index}.${path}`;
  return {
    name,
    id: name,
    value: rule.texts[path] ?? usual,
    onChange: (event: Changed) => change(withTexts(rule, { [path]: event.currentTarget.value })),
    error: errorAt(name),
  };
}

/** The same for a control without a label of its own to draw: its error stands at the end of its row. */
export function cell(control: RuleControl, path: string, label: string) {
  const { error, ...attributes } = parameter(control, path);
  return { ...attributes, "aria-label": label, "aria-invalid": error ? true : undefined };
}
