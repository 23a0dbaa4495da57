import { fold, normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";
import { type AnsweredTarget, decimalsOfNew, natureOfNew } from "./read-answers";

/** The indicator of each target: the one that was chosen, a new one of the catalogue, or none. */
export async function addAnsweredIndicators(
  work: Work,
  answers: readonly AnsweredTarget[],
  { calendarId, ranks }: { calendarId: string | null; ranks: "unit" | "person" },
): Promise<(string | null)[]> {
  const { db, scope, now } = work;
  const added = answers.filter(isNew);
  const ids = new Map(added.map((answer) => [answer, newId()]));
  if (added.length > 0) {
    const first = await nextNumber(work);
    const names = added.map(({ title }) => normaliseName(title));
    await db.$executeRaw`
      insert into indicator (agency_id, id, code, name, name_key, unit_of_measure, kind, nature, direction, level, decimals, calendar_id, created_at)
      select ${scope.agencyId}::uuid, t.id, t.code, t.name, t.name_key, nullif(t.unit, ''), t.kind, t.nature, t.direction,
        ${ranks}, t.decimals, ${calendarId}::uuid, ${now}
      from unnest(${[...ids.values()]}::uuid[], ${added.map((_, index) => `CT${first + index}`)}::text[], ${names}::text[],
        ${names.map(fold)}::text[], ${added.map(({ unitOfMeasure }) => unitOfMeasure)}::text[], ${added.map(kindOf)}::text[],
        ${added.map(natureOfNew)}::text[], ${added.map(({ direction }) => direction)}::text[], ${added.map(decimalsOfNew)}::smallint[])
        as t (id, code, name, name_key, unit, kind, nature, direction, decimals)`;
  }
  return answers.map((answer) => answer.indicatorId ?? ids.get(answer) ?? null);
}

function isNew({ judgedBy, indicatorId }: AnsweredTarget): boolean {
  return indicatorId === null && (judgedBy === "milestone" || judgedBy === "figures");
}

function kindOf({ judgedBy, unitOfMeasure }: AnsweredTarget): string {
  if (judgedBy === "milestone") return "milestone";
  return unitOfMeasure === "%" ? "percent" : "quantity";
}

/** After "CT1" … "CT12" of the catalogue comes 13. */
async function nextNumber({ db, scope }: Work): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    select coalesce(max(substring(code from 3)::int), 0) as last from indicator
    where agency_id = ${scope.agencyId}::uuid and code ~ '^CT[0-9]{1,6}$'`;
  return (row?.last ?? 0) + 1;
}
