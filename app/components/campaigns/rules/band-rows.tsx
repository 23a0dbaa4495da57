import { Button, IconButton } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import { rowCount, withoutRow, withTexts } from "~/domain/typed-rule/typed-rule";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { BandEnd } from "./band-end";
import { cell, type RuleControl } from "./rule-control";

/** The bands of a number line, each with its points; what is between or beyond them is said as it changes. */
export function BandRows({ control }: { control: RuleControl }) {
  const t = useText(words);
  const { rule, change, index, errorAt } = control;
  const count = Math.max(1, rowCount(rule, "bands"));
  const field = `rules.${index}.bands`;
  const error = errorAt(field);
  return (
    <fieldset className={error ? "field field-invalid" : "field"} id={field}>
      <legend className="field-label">{t.bands}</legend>
      <p className="field-hint">{t.bandsHint}</p>
      <FieldError id={field} error={error} />
      <ol className="band-rows">
        {Array.from({ length: count }, (_, row) => row).map((row) => {
          const at = (key: string) => `bands.${row}.${key}`;
          const errors = ["from", "to", "points"].map((key) => errorAt(`rules.${index}.${at(key)}`));
          return (
            <li key={row}>
              <BandEnd control={control} list="bands" row={row} end="from" />
              <BandEnd control={control} list="bands" row={row} end="to" />
              <span className="band-points">
                <input
                  className="input input-number"
                  inputMode="decimal"
                  autoComplete="off"
                  {...cell(control, at("points"), t.bandPoints(row + 1))}
                />
                <span>{t.points}</span>
              </span>
              <IconButton
                icon="x"
                label={t.removeBand(row + 1)}
                onClick={() => change(withoutRow(rule, "bands", row))}
                disabled={count === 1}
              />
              <FieldError
                id={`rules.${index}.bands.${row}`}
                error={errors.find(Boolean) ?? errorAt(`rules.${index}.bands.${row}`)}
              />
            </li>
          );
        })}
      </ol>
      <Button
        look="quiet"
        small
        icon="plus"
        onClick={() => change(withTexts(rule, { [`bands.${count}.from`]: rule.texts[`bands.${count - 1}.to`] ?? "" }))}
      >
        {t.addBand}
      </Button>
    </fieldset>
  );
}
