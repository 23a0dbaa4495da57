import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type IndicatorForAnswer = {
  id: string;
  kind: string;
  level: string;
  unitOfMeasure: string | null;
  decimals: number;
  nature: "flow" | "stock" | "rate" | "extreme";
  direction: "more" | "less";
  isRetired: boolean;
};

export type AnswerChoices = {
  pillarIds: string[];
  taskIds: string[];
  entrantCount: number;
  hasCalendar: boolean;
  indicators: IndicatorForAnswer[];
};

/** What the answers to a pasted list may name. One statement. */
export async function findAnswerChoices(
  { db, scope }: View,
  campaignId: string,
  calendarId: string | null,
): Promise<AnswerChoices> {
  const [choices] = await db.$queryRaw<AnswerChoices[]>`
    select array(select id::text from pillar where agency_id = a.id and campaign_id = c.id) as "pillarIds",
      array(select id::text from task where agency_id = a.id and campaign_id = c.id) as "taskIds",
      (select count(*)::int from entrant where agency_id = a.id and campaign_id = c.id and left_on is null) as "entrantCount",
      exists (select from calendar where agency_id = a.id and id = ${isId(calendarId ?? "") ? calendarId : null}::uuid) as "hasCalendar",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'level', i.level, 'unitOfMeasure', i.unit_of_measure,
          'decimals', i.decimals, 'nature', i.nature, 'direction', i.direction, 'isRetired', i.retired_at is not null))
        from indicator i where i.agency_id = a.id), '[]') as indicators
    from (select ${scope.agencyId}::uuid as id) a, (select ${campaignId}::uuid as id) c`;
  if (!choices) throw new Error("a row of constants is always there");
  return choices;
}
