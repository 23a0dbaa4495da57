import type { FormProblem } from "~/components/form/use-problem";
import { CheckboxField } from "~/components/ui/choice-field";
import { DateField } from "~/components/ui/date-field";
import { TextField } from "~/components/ui/text-field";
import { people as words } from "~/locales/people";
import { useText } from "~/locales/use-text";

type Details = { name: string; staffCode: string | null; bornOn: string | null; isUnionMember: boolean };

/** Name, staff code, birth date, union; asks about a namesake only once there is one. */
export function PersonFields({ problem, person }: { problem: FormProblem; person?: Details }) {
  const t = useText(words);
  const asksAboutNamesake = problem.at("isAnother") !== undefined || problem.typed("isAnother") === "on";
  const isUnionMember = problem.sentence ? problem.typed("isUnionMember") === "on" : (person?.isUnionMember ?? false);
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        defaultValue={problem.typed("name", person?.name)}
        error={problem.at("name")}
        autoComplete="off"
        required
      />
      {asksAboutNamesake ? (
        <CheckboxField
          name="isAnother"
          label={t.isAnother}
          hint={t.isAnotherHint}
          error={problem.at("isAnother")}
          defaultChecked={problem.typed("isAnother") === "on"}
        />
      ) : null}
      <div className="form-row">
        <TextField
          name="staffCode"
          label={t.staffCode}
          hint={t.staffCodeHint}
          optional
          defaultValue={problem.typed("staffCode", person?.staffCode)}
          error={problem.at("staffCode")}
        />
        <DateField
          name="bornOn"
          label={t.bornOn}
          optional
          defaultValue={problem.typed("bornOn", person?.bornOn)}
          error={problem.at("bornOn")}
        />
      </div>
      <CheckboxField name="isUnionMember" label={t.isUnionMember} defaultChecked={isUnionMember} />
    </>
  );
}
