import { Button } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import type { TypedRule } from "~/domain/typed-rule";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";

type ScaleEditorProps = {
  rule: TypedRule;
  change: (changed: Partial<TypedRule>) => void;
  /** Given by the indicator: only the points are asked for. */
  scale: readonly string[] | null;
  errorAt: (field: string) => string | undefined;
};

const fewestRows = 3;

/** The steps of a rating and the points of each. */
export function ScaleEditor({ rule, change, scale, errorAt }: ScaleEditorProps) {
  const t = useText(campaignWizard);
  const count = scale?.length ?? Math.max(fewestRows, rule.steps.length);
  const rows = Array.from({ length: count }, (_, index) => index);
  const put = (list: readonly string[], at: number, text: string) =>
    rows.map((index) => (index === at ? text : (list[index] ?? "")));
  return (
    <fieldset className={errorAt("scale") ? "field field-invalid" : "field"} id="scale">
      <legend className="field-label">{t.scale}</legend>
      <FieldError id="scale" error={errorAt("scale")} />
      <ol className="scale-rows">
        {rows.map((index) => {
          const name = scale?.[index] ?? rule.steps[index] ?? "";
          const errors = [errorAt(`steps-${index}`), errorAt(`stepPoints-${index}`)];
          return (
            <li key={index}>
              {scale ? (
                <span>
                  <input type="hidden" name="steps[]" value={String(index + 1)} />
                  {name}
                </span>
              ) : (
                <input
                  className="input"
                  id={`steps-${index}`}
                  name="steps[]"
                  aria-label={t.scaleStep(index + 1)}
                  aria-invalid={errors[0] ? true : undefined}
                  maxLength={60}
                  placeholder={t.scaleStep(index + 1)}
                  value={name}
                  onChange={(event) => change({ steps: put(rule.steps, index, event.currentTarget.value) })}
                />
              )}
              <input
                className="input input-number"
                id={`stepPoints-${index}`}
                name="stepPoints[]"
                inputMode="decimal"
                aria-label={t.scalePoints(name || String(index + 1))}
                aria-invalid={errors[1] ? true : undefined}
                value={rule.stepPoints[index] ?? ""}
                onChange={(event) => change({ stepPoints: put(rule.stepPoints, index, event.currentTarget.value) })}
              />
              <FieldError id={`stepPoints-${index}`} error={errors.find((error) => error !== undefined)} />
            </li>
          );
        })}
      </ol>
      {scale ? null : (
        <Button look="quiet" small icon="plus" onClick={() => change({ steps: [...put(rule.steps, -1, ""), ""] })}>
          {t.addStep}
        </Button>
      )}
    </fieldset>
  );
}
