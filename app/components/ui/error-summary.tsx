import { useEffect, useRef } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { Icon } from "./icon";

type ErrorSummaryProps = {
  /** Field id → sentence, in the order of the page; a key of "" is an error of the whole form. */
  errors?: Readonly<Record<string, string | undefined>>;
  title?: string;
};

/** Takes the focus when it appears; its sentences are those at the fields, and lead to them. */
export function ErrorSummary({ errors = {}, title }: ErrorSummaryProps) {
  const t = useText(ui);
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const words = entries.map(([, sentence]) => sentence).join("|");
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  if (entries.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Icon name="warning" />
        {title ?? t.errorSummaryTitle}
      </h2>
      <ul>
        {entries.map(([field, sentence]) => (
          <li key={field}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}
