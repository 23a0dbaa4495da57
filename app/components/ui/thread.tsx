import type { ReactNode } from "react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";

export type ThreadStep = { label: string; note?: ReactNode; state: "done" | "now" | "next" };

type ThreadProps = {
  label: string;
  steps: readonly ThreadStep[];
  /** Stands on the page's paper and not on a white sheet. */
  onPaper?: boolean;
};

/** Where a figure, or a campaign, stands on its way. */
export function Thread({ label, steps, onPaper }: ThreadProps) {
  const t = useText(ui);
  const classes = ["thread"];
  if (onPaper) classes.push("thread-on-paper");
  if (steps.length > 4) classes.push("thread-long");
  return (
    <ol className={classes.join(" ")} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.state === "next" ? undefined : `is-${step.state}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <b>{step.label}</b>
          {step.note ? <span>{step.note}</span> : null}
          <span className="visually-hidden">{t.threadStates[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}
