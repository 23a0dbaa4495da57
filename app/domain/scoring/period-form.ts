import { isCalendarDay } from "../calendar-day";

export type PeriodForm = "year" | "half" | "quarter" | "month" | "day";

const forms: [PeriodForm, RegExp][] = [
  ["year", /^\d{4}$/],
  ["half", /^\d{4}-H[12]$/],
  ["quarter", /^\d{4}-Q[1-4]$/],
  ["month", /^\d{4}-(0[1-9]|1[0-2])$/],
];

/** How a period is written: 2023, 2023-H1, 2023-Q1, 2023-01 or 2023-01-31; null for anything else. Within one form, text order is time order. */
export function periodForm(period: string): PeriodForm | null {
  const form = forms.find(([, pattern]) => pattern.test(period));
  if (form) return form[0];
  return isCalendarDay(period) ? "day" : null;
}
