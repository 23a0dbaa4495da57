import { Button, IconButton } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import { NumberField } from "~/components/ui/text-field";
import { rowCount, withoutRow, withTexts } from "~/domain/typed-rule/typed-rule";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { parameter, type RuleControl } from "./rule-control";

/** Points by place in the cluster, from the first. */
export function PlaceRows({ control }: { control: RuleControl }) {
  const t = useText(words);
  const { rule, change, index, errorAt } = control;
  const count = Math.max(1, rowCount(rule, "points"));
  const field = `rules.${index}.points`;
  return (
    <fieldset className={errorAt(field) ? "field field-invalid" : "field"} id={field}>
      <legend className="field-label">{t.places}</legend>
      <FieldError id={field} error={errorAt(field)} />
      <ol className="place-rows">
        {Array.from({ length: count }, (_, row) => row).map((row) => (
          <li key={row}>
            <NumberField {...parameter(control, `points.${row}`)} label={t.place(row + 1)} unit={t.points} />
            {row === count - 1 && count > 1 ? (
              <IconButton
                icon="x"
                label={t.removePlace(row + 1)}
                onClick={() => change(withoutRow(rule, "points", row))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Button look="quiet" small icon="plus" onClick={() => change(withTexts(rule, { [`points.${count}`]: "" }))}>
        {t.addPlace}
      </Button>
      <NumberField {...parameter(control, "otherwise")} label={t.otherPlaces} unit={t.points} />
    </fieldset>
  );
}
