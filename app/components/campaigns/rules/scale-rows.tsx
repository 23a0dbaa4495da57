import { Button, IconButton } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import { rowCount, withoutRow, withTexts } from "~/domain/typed-rule/typed-rule";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { cell, type RuleControl } from "./rule-control";

type ScaleRowsProps = {
  control: RuleControl;
  /** Given by the indicator: only the points are asked for. */
  scale: readonly string[] | null;
};

/** The steps of a rating and the points of each. */
export function ScaleRows({ control, scale }: ScaleRowsProps) {
  const t = useText(words);
  const { rule, change, index, errorAt } = control;
  const count = scale?.length ?? Math.max(1, rowCount(rule, "scale"));
  const field = `rules.${index}.scale`;
  return (
    <fieldset className={errorAt(field) ? "field field-invalid" : "field"} id={field}>
      <legend className="field-label">{t.scale}</legend>
      <FieldError id={field} error={errorAt(field)} />
      <ol className={scale ? "scale-rows" : "scale-rows scale-own"}>
        {Array.from({ length: count }, (_, row) => row).map((row) => {
          const [step, points] = [`scale.${row}.step`, `scale.${row}.points`];
          const name = scale?.[row] ?? rule.texts[step] ?? "";
          return (
            <li key={row}>
              {scale ? (
                <span>
                  <input type="hidden" name={`rules.${index}.${step}`} value={String(row + 1)} />
                  {name}
                </span>
              ) : (
                <input
                  className="input"
                  maxLength={60}
                  placeholder={t.scaleStep(row + 1)}
                  {...cell(control, step, t.scaleStep(row + 1))}
                />
              )}
              <input
                className="input input-number"
                inputMode="decimal"
                autoComplete="off"
                {...cell(control, points, t.scalePoints(name || String(row + 1)))}
              />
              {scale ? null : (
                <IconButton
                  icon="x"
                  label={t.removeStep(row + 1)}
                  onClick={() => change(withoutRow(rule, "scale", row))}
                  disabled={count === 1}
                />
              )}
              <FieldError
                id={`rules.${index}.scale.${row}`}
                error={errorAt(`rules.${index}.${step}`) ?? errorAt(`rules.${index}.${points}`)}
              />
            </li>
          );
        })}
      </ol>
      {scale ? null : (
        <Button look="quiet" small icon="plus" onClick={() => change(withTexts(rule, { [`scale.${count}.step`]: "" }))}>
          {t.addStep}
        </Button>
      )}
    </fieldset>
  );
}
