import { type ChangeEvent, useEffect, useId, useRef } from "react";
import { useLookup } from "~/components/form/use-lookup";
import { Field, type FieldProps } from "~/components/ui/field";
import { paths } from "~/paths";

type SubjectFieldProps = FieldProps & {
  agency: string;
  /** Whom to propose; left out, everybody. */
  kind?: "individual" | "collective" | undefined;
  value?: string;
  defaultValue?: string;
  onType?: (text: string) => void;
};

const pauseMilliseconds = 150;

/** A name that is typed, with proposals; without scripts the typed name alone is looked up when the form is sent. */
export function SubjectField({ agency, kind, value, defaultValue, onType, ...field }: SubjectFieldProps) {
  const { found, look } = useLookup<{ labels: string[] }>();
  const list = useId();
  const pause = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(pause.current), []);
  const propose = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    onType?.(text);
    clearTimeout(pause.current);
    if (text.trim().length < 2 || found?.labels.includes(text)) return;
    const query = new URLSearchParams({ q: text.replaceAll("·", " "), ...(kind ? { kind } : {}) });
    pause.current = setTimeout(() => look(`${paths.decisionChoices(agency)}?${query}`), pauseMilliseconds);
  };
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            type="text"
            className="input"
            list={list}
            autoComplete="off"
            value={value}
            defaultValue={defaultValue}
            onChange={propose}
            {...control}
          />
          <datalist id={list}>
            {(found?.labels ?? []).map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
