import type { FormProblem } from "~/components/form/use-problem";
import { CheckboxField } from "~/components/ui/choice-field";
import { DateField } from "~/components/ui/date-field";
import { TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { people as words } from "~/locales/people";
import { useText } from "~/locales/use-text";

type PostingFieldsProps = {
  problem: FormProblem;
  units: readonly { id: string; name: string; depth: number }[];
  today: string;
  /** Whether a past post, with its last day, may be entered. */
  isPastAllowed?: boolean;
};

/** Unit, title, since when, and whether the person heads the unit. */
export function PostingFields({ problem, units, today, isPastAllowed }: PostingFieldsProps) {
  const t = useText(words);
  return (
    <>
      <UnitField
        name="unitId"
        label={t.unit}
        placeholder={t.chooseUnit}
        units={units}
        defaultValue={problem.typed("unitId")}
        error={problem.at("unitId")}
      />
      <TextField
        name="title"
        label={t.postTitle}
        hint={t.postTitleHint}
        defaultValue={problem.typed("title")}
        error={problem.at("title")}
      />
      <div className="form-row">
        <DateField
          name="validFrom"
          label={t.validFrom}
          defaultValue={problem.typed("validFrom", today)}
          error={problem.at("validFrom")}
        />
        {isPastAllowed ? (
          <DateField
            name="validTo"
            label={t.validTo}
            hint={t.validToHint}
            optional
            defaultValue={problem.typed("validTo")}
            error={problem.at("validTo")}
          />
        ) : null}
      </div>
      <div>
        <CheckboxField name="isHead" label={t.isHead} defaultChecked={problem.typed("isHead") === "on"} />
        <CheckboxField name="isActing" label={t.isActing} defaultChecked={problem.typed("isActing") === "on"} />
      </div>
    </>
  );
}
