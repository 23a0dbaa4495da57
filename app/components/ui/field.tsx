import type { ReactNode } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { Icon } from "./icon";

export type FieldProps = {
  /** Also the control's id, unless `id` says otherwise; an error summary links to it. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
};

export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** A label, a hint and an error around one control; the control gets the ids that tie them together. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useText(ui);
  const { label, hint, error, optional, children } = props;
  const control = controlProps(props);
  return (
    <div className={error ? "field field-invalid" : "field"}>
      <label className="field-label" htmlFor={control.id}>
        {label}
        {optional ? <span className="field-optional"> {t.optional}</span> : null}
      </label>
      {hint ? (
        <p className="field-hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={control.id} error={error} />
      <div className="field-control">{children(control)}</div>
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="warning" />
      {error}
    </p>
  );
}

export function controlProps({ name, id = name, hint, error }: FieldProps): ControlProps {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}
