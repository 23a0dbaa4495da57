import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { Field, type FieldProps } from "./field";

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "className"> & { short?: boolean };

export function TextField({ name, id, label, hint, error, optional, short, type, ...rest }: TextFieldProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => (
        <input type={type ?? "text"} className={short ? "input input-short" : "input"} {...rest} {...control} />
      )}
    </Field>
  );
}

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | "className"> & { className?: string };

export function TextArea({ name, id, label, hint, error, optional, className, ...rest }: TextAreaProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => <textarea className={className ? `input ${className}` : "input"} {...rest} {...control} />}
    </Field>
  );
}

type NumberFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "className" | "type"> & { unit?: ReactNode };

/** Numbers are typed as text in Vietnamese form (`1.234,5`) and read by the server. */
export function NumberField({ name, id, label, hint, error, optional, unit, ...rest }: NumberFieldProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => {
        const input = (
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="input input-number input-short"
            {...rest}
            {...control}
          />
        );
        return unit ? (
          <span className="input-with-unit">
            {input}
            <span>{unit}</span>
          </span>
        ) : (
          input
        );
      }}
    </Field>
  );
}
