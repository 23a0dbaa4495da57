import { Banner } from "~/components/ui/banner";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SectionHead } from "~/components/ui/page-head";
import { UnitField } from "~/components/units/unit-field";
import { fold } from "~/domain/names";
import { personFields } from "~/domain/people-list/columns";
import type { UnitAnswers } from "~/domain/people-list/find-listed-unit";
import { isDecided, type RowPlan } from "~/domain/people-list/plan-rows";
import { pastedPeople as words } from "~/locales/pasted-people";
import { useText } from "~/locales/use-text";
import { AskedRows } from "./asked-rows";
import type { PlannedList } from "./planned-list";
import { ReadyRows } from "./ready-rows";

type DryRunProps = {
  planned: PlannedList;
  units: readonly { id: string; name: string; depth: number }[];
  isChanged: boolean;
  isApplying: boolean;
  apply: (form: HTMLFormElement | null) => void;
};

/** What each row will do: what is asked first, then what is clear. */
export function DryRun({ planned, units, isChanged, isApplying, apply }: DryRunProps) {
  const t = useText(words);
  const asked = planned.plans.filter((plan) => !isDecided(plan));
  const ready = planned.plans.filter(isDecided);
  const waiting = asked.length + planned.unreadable.length;
  return (
    <>
      <ColumnChoices planned={planned} />
      <UnknownUnits plans={asked} units={units} said={planned.unitAnswers} />
      {waiting > 0 ? (
        <section>
          <SectionHead title={t.asking(waiting)} note={t.askingNote} />
          <AskedRows plans={asked} unreadable={planned.unreadable} />
        </section>
      ) : null}
      <section>
        <SectionHead title={t.ready(ready.length)} />
        {ready.length + planned.leftOut.length === 0 ? (
          <p className="muted">{t.nothingReady}</p>
        ) : (
          <ReadyRows plans={ready} leftOut={planned.leftOut} answers={planned.answers} />
        )}
      </section>
      {isChanged ? (
        <Banner tone="warning">
          <p>{t.changed}</p>
        </Banner>
      ) : (
        <div className="form-actions">
          <Button look="primary" disabled={isApplying} onClick={(event) => apply(event.currentTarget.form)}>
            {isApplying ? t.applying : t.apply(ready.length + waiting)}
          </Button>
          <span className="muted small">{t.applyNote}</span>
        </div>
      )}
    </>
  );
}

function ColumnChoices({ planned }: { planned: PlannedList }) {
  const t = useText(words);
  const { captions, fields, hasHeader } = planned;
  const caption = captions.join("\t").trim();
  const columns = captions.map((written, column) => ({ written, column }));
  return (
    <section key={`${caption} ${fields.join()} ${hasHeader}`}>
      <SectionHead title={t.columns} note={t.columnsNote} />
      <input type="hidden" name="captions" value={caption} />
      <div className="pasted-columns">
        <SelectField
          name="hasHeader"
          label={t.header}
          choices={[
            { value: "yes", label: t.headerYes },
            { value: "no", label: t.headerNo },
          ]}
          defaultValue={hasHeader ? "yes" : "no"}
        />
        {columns.map(({ written, column }) => (
          <SelectField
            key={column}
            id={`field-${column}`}
            name="fields[]"
            label={t.column(column + 1, written)}
            placeholder={t.passedOver}
            choices={personFields.map((value) => ({ value, label: t.fields[value] }))}
            defaultValue={fields[column] ?? ""}
          />
        ))}
      </div>
    </section>
  );
}

type UnknownUnitsProps = { plans: readonly RowPlan[]; units: DryRunProps["units"]; said: UnitAnswers };

/** Each name once, in the words of its first row; what was answered before is sent along. */
function UnknownUnits({ plans, units, said }: UnknownUnitsProps) {
  const t = useText(words);
  const unknown = new Map(
    plans.flatMap((plan) => (plan.kind === "unit-unknown" ? [[fold(plan.unit), plan.unit]] : [])),
  );
  const kept = Object.entries(said).filter(([name]) => !unknown.has(name));
  const answered = kept.map(([name, choice]) => (
    <span key={name}>
      <input type="hidden" name="unitNames[]" value={name} />
      <input type="hidden" name="unitChoices[]" value={choice} />
    </span>
  ));
  if (unknown.size === 0) return answered;
  return (
    <section>
      <SectionHead title={t.units} note={t.unitsNote} />
      {answered}
      <div className="pasted-columns">
        {[...unknown.values()].map((name, index) => (
          <div key={name}>
            <input type="hidden" name="unitNames[]" value={name} />
            <UnitField
              id={`unit-${index}`}
              name="unitChoices[]"
              label={name}
              placeholder={t.chooseUnit}
              units={[{ id: "new", name: t.newUnit(name), depth: 0 }, ...units]}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
