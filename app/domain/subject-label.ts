// Whoever may receive an award is chosen by typing, so each has words of his own: the name, the unit, and the staff code
// where the agency has one. A unit that is no more can still be named by a decision of its time, and says so.

export type LabelledSubject = { name: string; unitName: string | null; staffCode: string | null; isClosed: boolean };

const separator = " · ";
const closed = "đã thôi hoạt động";

/** "Phan Mỹ Duyên · Phòng Lễ tân · CB-017" */
export function subjectLabel({ name, unitName, staffCode, isClosed }: LabelledSubject): string {
  return [name, unitName, staffCode, isClosed ? closed : null]
    .filter((part) => part !== null && part !== "")
    .join(separator);
}

/** The name in a label, or in what was typed in its place. */
export function nameInLabel(typed: string): string {
  return (typed.split(separator)[0] ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}
