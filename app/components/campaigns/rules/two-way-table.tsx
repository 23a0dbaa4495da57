import { Button, IconButton } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import { TextField } from "~/components/ui/text-field";
import { rowCount, type TypedRule, withoutRow, withTexts } from "~/domain/typed-rule/typed-rule";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { BandEnd } from "./band-end";
import { cell, parameter, type RuleControl } from "./rule-control";

/** Two measures with their bands, and the points where a row meets a column. */
export function TwoWayTable({ control }: { control: RuleControl }) {
  const t = useText(words);
  const { rule, index, errorAt } = control;
  const [rows, columns] = [rowCount(rule, "rows.bands"), rowCount(rule, "columns.bands")];
  const across = Array.from({ length: columns }, (_, column) => column);
  const down = Array.from({ length: rows }, (_, row) => row);
  const name = (axis: "rows" | "columns", at: number) => bandInWords(rule, axis, at, t);
  return (
    <>
      <div className="form-row">
        <TextField {...parameter(control, "rows.measure")} label={t.rowMeasure} hint={t.measureHint} maxLength={40} />
        <TextField
          {...parameter(control, "columns.measure")}
          label={t.columnMeasure}
          hint={t.measureHint}
          maxLength={40}
        />
      </div>
      <AxisBands control={control} axis="rows" />
      <AxisBands control={control} axis="columns" />
      <fieldset className="field">
        <legend className="field-label">{t.table}</legend>
        <FieldError id={`rules.${index}.points`} error={errorAt(`rules.${index}.points`)} />
        <div className="two-way" id={`rules.${index}.points`}>
          <table>
            <thead>
              <tr>
                <td />
                {across.map((column) => (
                  <th key={column} scope="col">
                    {name("columns", column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {down.map((row) => (
                <tr key={row}>
                  <th scope="row">{name("rows", row)}</th>
                  {across.map((column) => {
                    const path = `points.${row}.${column}`;
                    return (
                      <td key={column}>
                        <input
                          className="input input-number"
                          inputMode="decimal"
                          autoComplete="off"
                          {...cell(control, path, t.cell(name("rows", row), name("columns", column)))}
                        />
                        <FieldError id={`rules.${index}.${path}`} error={errorAt(`rules.${index}.${path}`)} />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </fieldset>
    </>
  );
}

function AxisBands({ control, axis }: { control: RuleControl; axis: "rows" | "columns" }) {
  const t = useText(words);
  const { rule, change, index, errorAt } = control;
  const list = `${axis}.bands`;
  const count = rowCount(rule, list);
  const isRows = axis === "rows";
  const field = `rules.${index}.${list}`;
  return (
    <fieldset className={errorAt(field) ? "field field-invalid" : "field"} id={field}>
      <legend className="field-label">{isRows ? t.rowBands : t.columnBands}</legend>
      <FieldError id={field} error={errorAt(field)} />
      <ol className="band-rows">
        {Array.from({ length: count }, (_, row) => row).map((row) => (
          <li key={row}>
            <BandEnd control={control} list={list} row={row} end="from" />
            <BandEnd control={control} list={list} row={row} end="to" />
            <IconButton
              icon="x"
              label={(isRows ? t.removeRow : t.removeColumn)(row + 1)}
              onClick={() => change(withoutBand(rule, axis, row))}
              disabled={count === 1}
            />
            <FieldError
              id={`${field}.${row}`}
              error={["", ".from", ".to"].map((key) => errorAt(`${field}.${row}${key}`)).find(Boolean)}
            />
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        small
        icon="plus"
        onClick={() =>
          change(withTexts(rule, { [`${list}.${count}.from`]: rule.texts[`${list}.${count - 1}.to`] ?? "" }))
        }
      >
        {isRows ? t.addRow : t.addColumn}
      </Button>
    </fieldset>
  );
}

/** A row goes with its points, and so does a column. */
function withoutBand(rule: TypedRule, axis: "rows" | "columns", at: number): TypedRule {
  const bands = withoutRow(rule, `${axis}.bands`, at);
  if (axis === "rows") return withoutRow(bands, "points", at);
  const rows = Array.from({ length: rowCount(rule, "rows.bands") }, (_, row) => row);
  return rows.reduce((left, row) => withoutRow(left, `points.${row}`, at), bands);
}

function bandInWords(rule: TypedRule, axis: "rows" | "columns", at: number, t: (typeof words)["vi"]): string {
  const text = (key: string) => rule.texts[`${axis}.bands.${at}.${key}`]?.trim() ?? "";
  const from =
    text("from") && `${text("fromIncluded") === "false" ? t.fromWords.false : t.fromWords.true} ${text("from")}`;
  const to = text("to") && `${text("toIncluded") === "true" ? t.toWords.true : t.toWords.false} ${text("to")}`;
  return [from, to].filter(Boolean).join(" ") || t.everything;
}
