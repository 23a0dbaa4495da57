import { formatDay } from "~/domain/calendar-day";
import type { Candidate } from "~/domain/people-list/identify-person";
import type { RowPlan } from "~/domain/people-list/plan-rows";
import type { pastedPeople } from "~/locales/pasted-people";

type Words = (typeof pastedPeople)["vi"];

/** "Lê Thị An · CB-1 · sinh 03/05/1988 · Chi bộ Phường 1" */
export function whoIs({ name, staffCode, bornOn, unitName }: Omit<Candidate, "value">, t: Words): string {
  const parts = [name, staffCode, bornOn ? t.born(formatDay(bornOn)) : null, unitName];
  return parts.filter((part) => part !== null).join(" · ");
}

export function lineOf(value: string): string | null {
  return value.startsWith("line:") ? value.slice(5) : null;
}

/** What a row will do, or what it waits for. */
export function whatHappens(plan: RowPlan, t: Words): string {
  switch (plan.kind) {
    case "new":
      return plan.post ? t.isNew : t.isNewWithoutPost;
    case "known": {
      const line = lineOf(plan.is);
      if (plan.post) return line ? t.samePersonAs(line) : t.getsPost;
      if (plan.fills) return t.isFilled;
      return line ? t.repeats(line) : t.isPresent;
    }
    case "ask":
      return t.ask(plan.person.name);
    case "unit-unknown":
      return t.unitUnknown(plan.unit);
    case "unit-not-open":
      return t.unitNotOpen(plan.unit);
    case "code-of-another":
      return t.codeOfAnother(plan.of);
    case "skipped":
      return t.isSkipped;
  }
}
