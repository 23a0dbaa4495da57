import type { InputHTMLAttributes } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { Field, type FieldProps } from "./field";

type DateFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "className" | "type" | "defaultValue"> & {
    /** A day as 'YYYY-MM-DD', or what was typed when it could not be read. */
    defaultValue?: string | null;
  };

/** A day typed as dd/mm/yyyy: the browser's own calendar follows the language of Windows, not of the reader. */
export function DateField({ name, id, label, hint, error, optional, defaultValue, ...rest }: DateFieldProps) {
  const t = useText(ui);
  return (
    <Field {...{ name, id, label, hint: hint ?? t.dateHint, error, optional }}>
      {(control) => (
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          className="input input-date"
          defaultValue={asTyped(defaultValue)}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}

function asTyped(value: string | null | undefined): string | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? "");
  return day ? `${day[3]}/${day[2]}/${day[1]}` : (value ?? undefined);
}
