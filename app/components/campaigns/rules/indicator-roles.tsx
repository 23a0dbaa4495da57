import { SelectField } from "~/components/ui/choice-field";
import type { TypedRole } from "~/domain/typed-rule/typed-roles";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";

type IndicatorRolesProps = {
  roles: readonly TypedRole[];
  indicators: readonly { id: string; code: string; name: string }[];
  /** By the slots of the roles. */
  chosen: Readonly<Record<string, string>>;
  choose: (slot: string, indicatorId: string) => void;
  errorAt: (field: string) => string | undefined;
};

/** Which figures of the catalogue the rules look at, one for each part that they play. */
export function IndicatorRoles({ roles, indicators, chosen, choose, errorAt }: IndicatorRolesProps) {
  const t = useText(words);
  const label = ({ slot, role }: TypedRole) => {
    if (role === "value" || role === "bonus" || role === "penalty") return t.roles[role];
    if (role !== "") return t.measureRole(role);
    return slot.endsWith("rows") ? t.rowMeasure : t.columnMeasure;
  };
  if (roles.length === 0) return null;
  return (
    <div className="form-row">
      {roles.map(({ slot, role, isOptional }, index) => (
        <div key={slot}>
          <input type="hidden" name="roles[]" value={role} />
          <SelectField
            name="indicatorIds[]"
            id={role === "" ? `indicators-${index}` : `indicators.${role}`}
            label={label({ slot, role, isOptional })}
            placeholder={isOptional ? t.noSteps : t.noFigures}
            choices={indicators.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
            value={chosen[slot] ?? ""}
            onChange={(event) => choose(slot, event.currentTarget.value)}
            error={errorAt(`indicators.${role}`)}
          />
        </div>
      ))}
    </div>
  );
}
