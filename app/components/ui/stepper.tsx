import { Link } from "@remix-run/react";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";

export type StepperStep = { label: string; note?: string; to?: string };

/** The steps of a rare task; `current` counts from 0. On narrow screens one line and a row of dashes. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly StepperStep[]; current: number }) {
  const t = useText(ui);
  return (
    <nav className="stepper" aria-label={label}>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.label}
            className={index < current ? "is-done" : undefined}
            aria-current={index === current ? "step" : undefined}
          >
            {step.to && index !== current ? <Link to={step.to}>{numbered(step, index)}</Link> : numbered(step, index)}
            {index < current ? <span className="visually-hidden">{t.threadStates.done}</span> : null}
            {step.note ? <small>{step.note}</small> : null}
          </li>
        ))}
      </ol>
      <div className="stepper-short">
        {t.stepOf(current + 1, steps.length)}
        <b>{steps[current]?.label}</b>
        <span className="stepper-dots" aria-hidden="true">
          {steps.map((step, index) => (
            <i key={step.label} className={index < current ? "is-done" : index === current ? "is-now" : undefined} />
          ))}
        </span>
      </div>
    </nav>
  );
}

function numbered(step: StepperStep, index: number): string {
  return `${index + 1}. ${step.label}`;
}
