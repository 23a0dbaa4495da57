import { useState } from "react";
import { useProblem } from "~/components/form/use-problem";
import { RadioGroup } from "~/components/ui/choice-field";
import { NumberField } from "~/components/ui/text-field";
import { fromPoints } from "~/domain/fraction";
import { parsePoints } from "~/domain/points";
import { readRule, sentenceFor } from "~/domain/scoring/rules";
import { type RuleJson, readTypedRule, type TypedRule } from "~/domain/typed-rule";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import { ScaleEditor } from "./scale-editor";
import { useTypedLists } from "./use-typed-lists";

type RuleBuilderProps = {
  stored: TypedRule;
  /** The steps of the indicator that is rated, from the lowest; null where the steps are the target's own. */
  scale: readonly string[] | null;
  maxPoints: string;
  direction: "more" | "less";
};

const kinds = ["proportional", "rating", "judged", "none"] as const;

/** One way of scoring, its numbers, and the sentence that will be printed, as it changes. */
export function RuleBuilder({ stored, scale, maxPoints, direction }: RuleBuilderProps) {
  const t = useText(campaignWizard);
  const problem = useProblem();
  const typed = useTypedLists();
  const text = (field: "floorPercent" | "capPercent" | "step" | "withoutEvidence") =>
    problem.typed(field, stored[field]);
  const [rule, setRule] = useState<TypedRule>(() => ({
    rule: kinds.find((kind) => kind === problem.typed("rule", stored.rule)) ?? "judged",
    floorPercent: text("floorPercent"),
    capPercent: text("capPercent"),
    step: text("step"),
    withoutEvidence: text("withoutEvidence"),
    steps: typed("steps") ?? stored.steps,
    stepPoints: typed("stepPoints") ?? stored.stepPoints,
  }));
  const change = (changed: Partial<TypedRule>) => setRule((before) => ({ ...before, ...changed }));
  const number = (name: "floorPercent" | "capPercent" | "step" | "withoutEvidence") => ({
    name,
    value: rule[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    error: problem.at(name),
  });
  return (
    <div className="stack">
      {/* A choice shows other fields: what changes is heard on the group, whose own buttons stay as they are. */}
      <div onChange={(event) => change(chosenRule(event.target))}>
        <RadioGroup
          name="rule"
          label={t.rule}
          choices={kinds.map((value) => ({ value, ...t.rules[value] }))}
          defaultValue={rule.rule}
          error={problem.at("rule")}
        />
      </div>
      {rule.rule === "proportional" ? (
        <div className="form-row">
          <NumberField label={t.floorPercent} unit={t.ofPlan} {...number("floorPercent")} />
          <NumberField label={t.capPercent} unit={t.ofPlan} {...number("capPercent")} />
        </div>
      ) : null}
      {rule.rule === "judged" ? <NumberField label={t.step} hint={t.stepHint} {...number("step")} /> : null}
      {rule.rule === "rating" ? (
        <>
          <ScaleEditor rule={rule} change={change} scale={scale} errorAt={problem.at} />
          <NumberField label={t.withoutEvidence} hint={t.withoutEvidenceHint} {...number("withoutEvidence")} />
        </>
      ) : null}
      {rule.rule === "none" ? null : (
        <p className="rule-sentence" aria-live="polite">
          <b>{t.sentence}</b>
          {sentenceOf(named(rule, scale), maxPoints, direction) ?? t.sentenceMissing}
        </p>
      )}
    </div>
  );
}

function chosenRule(target: EventTarget): Partial<TypedRule> {
  const chosen = kinds.find(
    (kind) => target instanceof HTMLInputElement && target.name === "rule" && kind === target.value,
  );
  return chosen ? { rule: chosen } : {};
}

/** An indicator's steps go by number; here they are read by name. */
function named(rule: TypedRule, scale: readonly string[] | null): TypedRule {
  return scale === null ? rule : { ...rule, steps: scale };
}

function sentenceOf(typed: TypedRule, maxPoints: string, direction: "more" | "less"): string | null {
  const reading = readTypedRule(typed);
  const points = parsePoints(maxPoints);
  if (!reading.ok || reading.rule === null || points === null) return null;
  return inWords(reading.rule, points, direction);
}

function inWords(json: RuleJson, points: number, direction: "more" | "less"): string | null {
  const rule = readRule(json, "");
  return Array.isArray(rule) ? null : sentenceFor(rule, { max: fromPoints(points), direction });
}
