import type { ReactNode, SelectHTMLAttributes } from "react";
import { controlProps, Field, FieldError, type FieldProps } from "./field";
import { Icon } from "./icon";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type SelectChoice = { value: string; label: string; disabled?: boolean; group?: string };

type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | "className"> & {
    /** Those of one `group` stand together under its name. */
    choices: readonly SelectChoice[];
    /** The words of the empty choice; left out when a value always stands. */
    placeholder?: string;
  };

export function SelectField(props: SelectFieldProps) {
  const { name, id, label, hint, error, optional, choices, placeholder, ...rest } = props;
  const groups = [...new Set(choices.flatMap(({ group }) => group ?? []))];
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => (
        <span className="select">
          <select className="input" {...rest} {...control}>
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {choices.filter(({ group }) => group === undefined).map(asOption)}
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {choices.filter((choice) => choice.group === group).map(asOption)}
              </optgroup>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  );
}

function asOption({ value, label, disabled }: SelectChoice): ReactNode {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

type CheckboxFieldProps = FieldProps & { value?: string; defaultChecked?: boolean };

export function CheckboxField({ value = "on", defaultChecked, ...field }: CheckboxFieldProps) {
  const control = controlProps(field);
  return (
    <div className={field.error ? "field field-invalid" : "field"}>
      <FieldError id={control.id} error={field.error} />
      <div className="choice">
        <input type="checkbox" value={value} defaultChecked={defaultChecked} {...control} />
        <label htmlFor={control.id}>{field.label}</label>
        {field.hint ? (
          <p className="field-hint" id={`${control.id}-hint`}>
            {field.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

type RadioGroupProps = FieldProps & { choices: readonly Choice[]; inline?: boolean; defaultValue?: string };

export function RadioGroup({ choices, inline, defaultValue, ...field }: RadioGroupProps) {
  const { id, name, ...described } = controlProps(field);
  return (
    <fieldset
      className={field.error ? "field field-invalid" : "field"}
      aria-describedby={described["aria-describedby"]}
    >
      <legend className="field-label">{field.label}</legend>
      {field.hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      <FieldError id={id} error={field.error} />
      <div className={inline ? "choices choices-inline" : "choices"}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="choice" key={choice.value}>
              <input
                type="radio"
                id={choiceId}
                name={name}
                value={choice.value}
                disabled={choice.disabled}
                defaultChecked={choice.value === defaultValue}
                aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? (
                <p className="field-hint" id={`${choiceId}-hint`}>
                  {choice.hint}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
