import { fold, normaliseName } from "~/domain/names";
import { isId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type IndicatorFields, scaleRefusal } from "./indicator-fields";
import { hasCalendar, hasResults } from "./queries.server";

/** Figures were entered under these: another value would change what they mean. */
const lockedByResults = ["code", "kind", "level", "calendarId", "scale"] as const;

/** Refused: `unknown`, `indicator-retired`, `scale-missing`, `scale-repeats`, `indicator-has-results`, `indicator-code-taken`. */
export async function changeIndicator(work: Work, indicatorId: string, input: IndicatorFields): Promise<Outcome> {
  const { db, scope } = work;
  const stored = await lockIndicator(work, indicatorId);
  if (!stored || !(await hasCalendar(work, input.calendarId))) return refuse("unknown");
  if (stored.isRetired) return refuse("indicator-retired");
  const refusal = scaleRefusal(input);
  if (refusal) return refuse(refusal, { fields: { scale: refusal } });

  const wanted = { ...input, scale: input.kind === "rating" ? input.scale : null };
  const changed = lockedByResults.filter((key) => JSON.stringify(stored[key]) !== JSON.stringify(wanted[key]));
  if (changed.length > 0 && (await hasResults(work, indicatorId))) {
    return refuse("indicator-has-results", {
      fields: Object.fromEntries(changed.map((key) => [key, "indicator-has-results"])),
    });
  }
  if (await isCodeTaken(work, indicatorId, input.code)) {
    return refuse("indicator-code-taken", { detail: { code: input.code }, fields: { code: "indicator-code-taken" } });
  }

  const name = normaliseName(input.name);
  await db.$executeRaw`
    update indicator set code = ${input.code}, name = ${name}, name_key = ${fold(name)}, unit_of_measure = ${input.unitOfMeasure},
      definition = ${input.definition}, kind = ${input.kind}, nature = ${input.nature}, direction = ${input.direction},
      level = ${input.level}, decimals = ${input.decimals}, calendar_id = ${input.calendarId}::uuid,
      scale = ${wanted.scale === null ? null : JSON.stringify(wanted.scale)}::jsonb
    where agency_id = ${scope.agencyId}::uuid and id = ${indicatorId}::uuid`;
  work.record({ command: "change-indicator", target: `indicator:${indicatorId}` });
  return { ok: true };
}

type StoredIndicator = Pick<IndicatorFields, (typeof lockedByResults)[number]> & { isRetired: boolean };

/** Until the end of the transaction no result of it can be written. */
export async function lockIndicator({ db, scope }: Work, indicatorId: string): Promise<StoredIndicator | null> {
  if (!isId(indicatorId)) return null;
  const [stored] = await db.$queryRaw<StoredIndicator[]>`
    select code, kind, level, scale, calendar_id as "calendarId", retired_at is not null as "isRetired" from indicator
    where agency_id = ${scope.agencyId}::uuid and id = ${indicatorId}::uuid for update`;
  return stored ?? null;
}

async function isCodeTaken({ db, scope }: Work, indicatorId: string, code: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from indicator
    where agency_id = ${scope.agencyId}::uuid and code = ${code} and id <> ${indicatorId}::uuid`;
  return rows.length > 0;
}
