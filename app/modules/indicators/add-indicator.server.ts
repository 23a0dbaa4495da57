import { fold, normaliseName } from "~/domain/names";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type IndicatorFields, scaleRefusal } from "./indicator-fields";
import { hasCalendar } from "./queries.server";

/** Refused: `unknown` (calendar), `scale-missing`, `scale-repeats`, `indicator-code-taken`. */
export async function addIndicator(work: Work, input: IndicatorFields): Promise<Outcome<{ indicatorId: string }>> {
  const { db, scope, now } = work;
  const refusal = scaleRefusal(input);
  if (refusal) return refuse(refusal, { fields: { scale: refusal } });
  if (!(await hasCalendar(work, input.calendarId))) return refuse("unknown");

  const indicatorId = newId();
  const name = normaliseName(input.name);
  const scale = input.kind === "rating" ? JSON.stringify(input.scale) : null;
  const made = await db.$executeRaw`
    insert into indicator (agency_id, id, code, name, name_key, unit_of_measure, definition, kind, nature, direction, level,
      decimals, scale, calendar_id, created_at)
    values (${scope.agencyId}::uuid, ${indicatorId}::uuid, ${input.code}, ${name}, ${fold(name)}, ${input.unitOfMeasure},
      ${input.definition}, ${input.kind}, ${input.nature}, ${input.direction}, ${input.level}, ${input.decimals},
      ${scale}::jsonb, ${input.calendarId}::uuid, ${now})
    on conflict (agency_id, code) do nothing`;
  if (made === 0) {
    return refuse("indicator-code-taken", { detail: { code: input.code }, fields: { code: "indicator-code-taken" } });
  }
  work.record({ command: "add-indicator", target: `indicator:${indicatorId}` });
  return { ok: true, indicatorId };
}
