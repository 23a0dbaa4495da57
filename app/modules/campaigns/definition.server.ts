import type { StoredCampaignState } from "~/domain/campaign";
import { readRule } from "~/domain/scoring/rules";
import { withStepNames } from "~/domain/scoring/step-names";
import type { Definition, Rule, Target } from "~/domain/scoring/types";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

/** What a campaign's scores are computed by: the engine's definition and where its parts stand in the database. */
export type CampaignDefinition = {
  campaignId: string;
  version: number;
  state: StoredCampaignState;
  ranks: "unit" | "person";
  startsOn: string;
  endsOn: string;
  /** Targets are known by their code; a pillar by its id. */
  definition: Definition;
  pillarIds: string[];
  targetIds: Record<string, string>;
  leaves: { code: string; targetId: string; indicators: LeafIndicator[] }[];
};

/** `periods`: how many periods of the indicator's calendar count for the campaign; `scale`: the steps of a rating, from the lowest. */
export type LeafIndicator = {
  role: string;
  indicatorId: string;
  periods: number;
  kind?: string;
  scale?: string[] | null;
};

type CampaignRow = {
  campaignId: string;
  version: number;
  state: StoredCampaignState;
  ranks: "unit" | "person";
  startsOn: string;
  endsOn: string;
  statedTotal: number | null;
  clampMin: number | null;
  clampMax: number | null;
  notApplicable: Definition["notApplicable"];
  notAssigned: Definition["notAssigned"];
  withoutAnyResult: Definition["withoutAnyResult"];
  decimals: Definition["decimals"];
  ties: Definition["ties"];
  tieBreakers: Definition["tieBreakers"];
  classes: Definition["classes"];
  pillarIds: string[];
  targets: TargetRow[];
};

type TargetRow = {
  id: string;
  parentId: string | null;
  pillarId: string | null;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  maxPoints: number | null;
  minPoints: number | null;
  bonusMax: number;
  direction: Target["direction"];
  aggregate: Target["aggregate"];
  isDay: boolean;
  rules: unknown[];
  indicators: LeafIndicator[];
};

/** The current definition of a campaign, or null when the agency has none with this id. One statement. */
export async function readCampaignDefinition(view: View, campaignId: string): Promise<CampaignDefinition | null> {
  const [definition] = await readCampaignDefinitions(view, [campaignId]);
  return definition ?? null;
}

export async function readCampaignDefinitions(
  { db, scope }: View,
  campaignIds: string[],
): Promise<CampaignDefinition[]> {
  const rows = await db.$queryRaw<CampaignRow[]>`
    select c.id as "campaignId", c.version, c.state, c.ranks, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      c.stated_total as "statedTotal", c.clamp_min as "clampMin", c.clamp_max as "clampMax",
      c.not_applicable as "notApplicable", c.not_assigned as "notAssigned", c.without_any_result as "withoutAnyResult",
      c.decimals, c.ties, c.tie_breakers as "tieBreakers", c.classes,
      array(select p.id::text from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id order by p.position) as "pillarIds",
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'parentId', t.parent_id, 'pillarId', t.pillar_id, 'code', t.code,
          'title', t.title, 'unitOfMeasure', t.unit_of_measure, 'maxPoints', t.max_points, 'minPoints', t.min_points,
          'bonusMax', t.bonus_max, 'direction', t.direction, 'aggregate', t.aggregate, 'rules', t.rules,
          'isDay', exists (select from target_indicator ti join indicator i on i.agency_id = ti.agency_id and i.id = ti.indicator_id
            where ti.agency_id = t.agency_id and ti.target_id = t.id and ti.role = 'value' and i.kind = 'milestone'),
          'indicators', coalesce((select jsonb_agg(jsonb_build_object('role', ti.role, 'indicatorId', ti.indicator_id,
              'kind', (select i.kind from indicator i where i.agency_id = ti.agency_id and i.id = ti.indicator_id),
              'scale', (select i.scale from indicator i where i.agency_id = ti.agency_id and i.id = ti.indicator_id),
              'periods', (select count(*) from indicator i join period p on p.agency_id = i.agency_id and p.calendar_id = i.calendar_id
                where i.agency_id = ti.agency_id and i.id = ti.indicator_id and p.ends_on between c.starts_on and c.ends_on)) order by ti.role)
            from target_indicator ti where ti.agency_id = t.agency_id and ti.campaign_id = c.id and ti.target_id = t.id), '[]'))
          order by t.position, t.code)
        from target t where t.agency_id = c.agency_id and t.campaign_id = c.id), '[]') as targets
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = any(${campaignIds.filter(isId)}::uuid[]) order by c.id`;
  return rows.map(definitionOf);
}

function definitionOf(row: CampaignRow): CampaignDefinition {
  const codeOf = new Map(row.targets.map(({ id, code }) => [id, code]));
  const parents = new Set(row.targets.map(({ parentId }) => parentId));
  return {
    campaignId: row.campaignId,
    version: row.version,
    state: row.state,
    ranks: row.ranks,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    pillarIds: row.pillarIds,
    targetIds: Object.fromEntries(row.targets.map(({ code, id }) => [code, id])),
    leaves: row.targets
      .filter(({ id }) => !parents.has(id))
      .map(({ code, id, indicators }) => ({ code, targetId: id, indicators })),
    definition: {
      statedTotal: row.statedTotal,
      clampTotal: { min: row.clampMin, max: row.clampMax },
      notApplicable: row.notApplicable,
      notAssigned: row.notAssigned,
      withoutAnyResult: row.withoutAnyResult,
      decimals: row.decimals,
      ties: row.ties,
      tieBreakers: row.tieBreakers,
      classes: row.classes,
      targets: row.targets.map((target) => ({
        code: target.code,
        parent: target.parentId === null ? null : (codeOf.get(target.parentId) ?? null),
        pillar: target.pillarId,
        title: target.title,
        unitOfMeasure: target.unitOfMeasure,
        max: target.maxPoints,
        min: target.minPoints,
        bonusMax: target.bonusMax,
        direction: target.direction,
        aggregate: target.aggregate,
        ...(target.isDay && { isDay: true }),
        rules: rulesOf(target),
      })),
    },
  };
}

/** Steps go by their names here, as in the facts. */
function rulesOf({ rules, code, indicators }: TargetRow): Rule[] {
  const scale = indicators.find(({ role }) => role === "value")?.scale ?? null;
  return rules.map((json) => withStepNames(storedRule(json, code), scale));
}

function storedRule(json: unknown, code: string): Rule {
  const rule = readRule(json, code);
  if (Array.isArray(rule)) throw new Error(`stored rule of ${code}: ${rule.map(({ path }) => path).join(", ")}`);
  return rule;
}
