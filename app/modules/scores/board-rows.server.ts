import type { StoredCampaignState } from "~/domain/campaign";
import { reach } from "~/domain/permissions";
import type { Points } from "~/domain/points";
import type { BoardKind } from "~/domain/receipt";
import type { Definition } from "~/domain/scoring/types";
import type { ScoringSettings } from "~/domain/scoring-sentences";
import { maySeeDrafts } from "~/modules/campaigns/queries.server";
import { sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";

/** A campaign's board as it is kept: one statement, each cluster's lines in the order of the board's index. */
export type BoardRows = {
  id: string;
  name: string;
  theme: string | null;
  siblingId: string | null;
  stored: StoredCampaignState;
  ranks: "unit" | "person";
  startsOn: string;
  endsOn: string;
  version: number;
  /** Instant at which the version of the rules was made, or null for a draft. */
  versionAt: string | null;
  publishedAt: string | null;
  statedTotal: Points | null;
  ties: Definition["ties"];
  tieBreakers: Definition["tieBreakers"];
  classes: Definition["classes"];
  /** How it adds up, for the words under the board. */
  scoring: ScoringSettings;
  pillars: { id: string; title: string }[];
  targets: TargetRow[];
  clusters: { id: string; name: string }[];
  lines: StandingRow[];
};

type TargetRow = { code: string; title: string; parent: string | null; pillar: string | null; max: Points | null };

export type StandingRow = {
  subjectId: string;
  clusterId: string;
  name: string;
  unitId: string;
  unitName: string | null;
  points: Points | null;
  provisional: Points | null;
  official: Points | null;
  /** Null where nothing of the pillar counts for the entrant. */
  pillars: (Points | null)[];
  ties: number[];
  open: Points;
  itemsExpected: number;
  itemsReported: number;
  itemsVerified: number;
  /** The reader's own person, or the unit in which he is posted. */
  isOwn: boolean;
};

/** Null when the agency has no such campaign, or a draft that is not the reader's to see. Readers without the whole agency get the clusters in which they have a line. */
export async function readBoardRows(view: View, campaignId: string, board: BoardKind): Promise<BoardRows | null> {
  if (!isId(campaignId)) return null;
  const { db, scope, today } = view;
  const units = unitsFor(scope, "ranking.read");
  const isWhole = units === "agency";
  const reached = isWhole ? [] : units;
  const personId = reach(scope.grants, "ranking.read").own ? scope.personId : null;
  const [rows] = await db.$queryRaw<BoardRows[]>`
    with own as (
      select e.subject_id, e.cluster_id, ${personId}::uuid is not null and (e.subject_id = ${personId}::uuid or e.subject_id in (
          select o.unit_id from posting o where o.agency_id = e.agency_id and o.person_id = ${personId}::uuid
            and o.valid_from <= least(${today}::date, c.ends_on) and (o.valid_to is null or o.valid_to > least(${today}::date, c.ends_on))))
          as is_own
      from entrant e join campaign c on c.agency_id = e.agency_id and c.id = e.campaign_id
      where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid
    ), seen as (
      select o.cluster_id from own o join entrant e on e.agency_id = ${scope.agencyId}::uuid
        and e.campaign_id = ${campaignId}::uuid and e.subject_id = o.subject_id
      where o.is_own or e.unit_id = any(${reached}::uuid[])
    )
    select c.id, c.name, c.theme, c.sibling_id as "siblingId", c.state as stored, c.ranks, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.version,
      (select to_json(v.at)#>>'{}' from campaign_version v where v.agency_id = c.agency_id and v.campaign_id = c.id
        and v.version = c.version) as "versionAt", to_json(c.published_at)#>>'{}' as "publishedAt",
      c.stated_total as "statedTotal", c.ties, c.tie_breakers as "tieBreakers", c.classes,
      jsonb_build_object('notApplicable', c.not_applicable, 'notAssigned', c.not_assigned, 'withoutAnyResult', c.without_any_result,
        'decimals', c.decimals, 'clampTotal', jsonb_build_object('min', c.clamp_min, 'max', c.clamp_max), 'ties', c.ties,
        'tieBreakers', c.tie_breakers, 'classes', c.classes) as scoring,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.position)
        from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id), '[]') as pillars,
      coalesce((select jsonb_agg(jsonb_build_object('code', t.code, 'title', t.title, 'parent', a.code, 'pillar', t.pillar_id,
          'max', t.max_points) order by t.position, t.code)
        from target t left join target a on a.agency_id = t.agency_id and a.id = t.parent_id
        where t.agency_id = c.agency_id and t.campaign_id = c.id), '[]') as targets,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.position) from cluster k
        where k.agency_id = c.agency_id and k.campaign_id = c.id
          and (${isWhole} or k.id in (select cluster_id from seen))), '[]') as clusters,
      coalesce((select jsonb_agg(l) from (
        select s.subject_id as "subjectId", s.cluster_id as "clusterId", coalesce(p.name, l.name, n.name, '') as name, e.unit_id as "unitId",
          case when p.id is null and l.id is null then null else n.name end as "unitName", ${standingColumns(board)},
          s.provisional_points as provisional, s.official_points as official, s.open_points as open,
          s.items_expected as "itemsExpected", s.items_reported as "itemsReported", s.items_verified as "itemsVerified",
          o.is_own as "isOwn"
        from standing s
        join entrant e on e.agency_id = s.agency_id and e.campaign_id = s.campaign_id and e.subject_id = s.subject_id
        join own o on o.subject_id = s.subject_id
        left join person p on p.agency_id = s.agency_id and p.id = s.subject_id
        left join collective l on l.agency_id = s.agency_id and l.id = s.subject_id
        left join lateral (select u.name from unit_span u where u.agency_id = e.agency_id and u.unit_id = e.unit_id
          order by u.valid_from <= least(${today}::date, c.ends_on) desc, u.valid_from desc limit 1) n on true
        where s.agency_id = c.agency_id and s.campaign_id = c.id and (${isWhole} or s.cluster_id in (select cluster_id from seen))
        order by ${boardOrder(board)}) l), '[]') as lines
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  return rows && (rows.stored !== "draft" || maySeeDrafts(view)) ? rows : null;
}

function standingColumns(board: BoardKind) {
  return board === "official"
    ? sql`s.official_points as points, s.official_pillars as pillars, array[s.official_tie1, s.official_tie2, s.official_tie3] as ties`
    : sql`s.provisional_points as points, s.provisional_pillars as pillars,
        array[s.provisional_tie1, s.provisional_tie2, s.provisional_tie3] as ties`;
}

function boardOrder(board: BoardKind) {
  return board === "official"
    ? sql`s.cluster_id, s.official_points desc nulls last, s.official_tie1 desc, s.official_tie2 desc, s.official_tie3 desc, s.subject_id`
    : sql`s.cluster_id, s.provisional_points desc nulls last, s.provisional_tie1 desc, s.provisional_tie2 desc, s.provisional_tie3 desc,
        s.subject_id`;
}
