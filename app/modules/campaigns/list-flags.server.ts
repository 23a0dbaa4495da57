import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type FlaggedEntrant = {
  subjectId: string;
  name: string;
  clusterName: string;
  flags: string[];
};

export type FlagOfHistory = {
  id: string;
  subjectId: string;
  name: string;
  flag: string;
  isSet: boolean;
  reason: string;
  by: string | null;
  /** ISO instant. */
  at: string;
};

/** The entrants of a campaign with their flags, by cluster and name, and every change of a flag, the latest first. */
export async function listFlags(
  { db, scope, today }: View,
  campaignId: string,
): Promise<{ entrants: FlaggedEntrant[]; history: FlagOfHistory[] }> {
  if (!isId(campaignId)) return { entrants: [], history: [] };
  const [row] = await db.$queryRaw<{ entrants: FlaggedEntrant[]; history: FlagOfHistory[] }[]>`
    with named as (
      select e.subject_id, e.cluster_id, e.flags, coalesce(p.name, l.name, (
          select s.name from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.unit_id
          order by (s.valid_from <= ${today}::date) desc, s.valid_from desc limit 1)) as name, p.sort_key
      from entrant e left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
      left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
      where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null)
    select coalesce((select jsonb_agg(jsonb_build_object('subjectId', n.subject_id, 'name', n.name, 'clusterName', k.name, 'flags', to_jsonb(n.flags))
          order by k.position, coalesce(n.sort_key, n.name) collate "vi-x-icu", n.subject_id)
        from named n join cluster k on k.agency_id = ${scope.agencyId}::uuid and k.id = n.cluster_id), '[]') as entrants,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'subjectId', c.subject_id, 'name', n.name, 'flag', c.flag, 'isSet', c.is_set,
          'reason', c.reason, 'by', m.display_name, 'at', to_json(c.at)#>>'{}') order by c.at desc, c.id desc)
        from entrant_flag_change c join named n on n.subject_id = c.subject_id
        left join member m on m.agency_id = c.agency_id and m.id = c.member_id
        where c.agency_id = ${scope.agencyId}::uuid and c.campaign_id = ${campaignId}::uuid), '[]') as history`;
  return row ?? { entrants: [], history: [] };
}
