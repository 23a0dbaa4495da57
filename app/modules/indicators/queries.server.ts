import { fold } from "~/domain/names";
import type { PeriodKind } from "~/domain/period";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";
import type { IndicatorFields } from "./indicator-fields";

export type IndicatorInList = Omit<IndicatorFields, "definition"> & {
  id: string;
  calendarName: string;
  cadence: PeriodKind;
  isRetired: boolean;
  campaignCount: number;
};

export type IndicatorDetail = IndicatorInList & {
  definition: string | null;
  hasResults: boolean;
  campaigns: { id: string; name: string; isDraft: boolean }[];
};

/** By code; those that were retired only when asked for. `search` looks at code and name, without marks. */
export async function listIndicators(
  { db, scope }: View,
  options: { search?: string; level?: IndicatorFields["level"]; withRetired?: boolean } = {},
): Promise<IndicatorInList[]> {
  const search = `%${fold(options.search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return db.$queryRaw<IndicatorInList[]>`
    select ${columns} from indicator i join calendar c on c.agency_id = i.agency_id and c.id = i.calendar_id
    where i.agency_id = ${scope.agencyId}::uuid
      ${options.withRetired ? noSql : sql`and i.retired_at is null`}
      ${options.level === undefined ? noSql : sql`and i.level = ${options.level}`}
      ${options.search ? sql`and (i.name_key like ${search} or lower(i.code) like ${search})` : noSql}
    order by i.retired_at is not null, i.code collate "vi-x-icu"`;
}

export async function findIndicator({ db, scope }: View, id: string): Promise<IndicatorDetail | null> {
  if (!isId(id)) return null;
  const [indicator] = await db.$queryRaw<IndicatorDetail[]>`
    select ${columns}, i.definition,
      exists (select from result r where r.agency_id = i.agency_id and r.indicator_id = i.id) as "hasResults",
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name, 'isDraft', p.state = 'draft')) from target_indicator t
        join campaign p on p.agency_id = t.agency_id and p.id = t.campaign_id
        where t.agency_id = i.agency_id and t.indicator_id = i.id), '[]') as campaigns
    from indicator i join calendar c on c.agency_id = i.agency_id and c.id = i.calendar_id
    where i.agency_id = ${scope.agencyId}::uuid and i.id = ${id}::uuid`;
  return indicator ?? null;
}

export async function hasResults({ db, scope }: View, indicatorId: string): Promise<boolean> {
  if (!isId(indicatorId)) return false;
  const rows = await db.$queryRaw<unknown[]>`select 1 from result
    where agency_id = ${scope.agencyId}::uuid and indicator_id = ${indicatorId}::uuid limit 1`;
  return rows.length > 0;
}

export async function hasCalendar({ db, scope }: View, calendarId: string): Promise<boolean> {
  if (!isId(calendarId)) return false;
  const rows = await db.$queryRaw<unknown[]>`select 1 from calendar
    where agency_id = ${scope.agencyId}::uuid and id = ${calendarId}::uuid`;
  return rows.length > 0;
}

const columns = sql`i.id, i.code, i.name, i.unit_of_measure as "unitOfMeasure", i.kind, i.nature, i.direction, i.level, i.decimals,
  i.scale, i.calendar_id as "calendarId", c.name as "calendarName", c.cadence, i.retired_at is not null as "isRetired",
  (select count(distinct t.campaign_id)::int from target_indicator t where t.agency_id = i.agency_id and t.indicator_id = i.id)
    as "campaignCount"`;
