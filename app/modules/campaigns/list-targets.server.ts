import type { PeriodKind } from "~/domain/period";
import { givenRules } from "~/domain/scoring/figure-roles";
import { needsPlan } from "~/domain/scoring/needs-plan";
import { readRule, writeRule } from "~/domain/scoring/rules";
import type { Rule, Target } from "~/domain/scoring/types";
import { describeRules } from "~/domain/target-sentence";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type TargetInTree = {
  id: string;
  parentId: string | null;
  /** Its own, or the nearest one above it. */
  pillarId: string | null;
  ownPillarId: string | null;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  /** 0 at the top, 2 at the deepest. */
  depth: number;
  isLeaf: boolean;
  /** Thousandths; of a parent the sum of what stands below it. */
  maxPoints: number | null;
  minPoints: number | null;
  bonusMax: number;
  direction: Target["direction"];
  aggregate: Target["aggregate"];
  /** The rules in words with their numbers; null where there is none yet. */
  sentence: string | null;
  /** As a campaign file has them, under their plain names. */
  rules: Record<string, unknown>[];
  /** Whether a rule measures against the plan. */
  needsPlan: boolean;
  /** Whether somebody gives points or a step. */
  isGiven: boolean;
  /** By role; `indicator` is the one whose plan is assigned. */
  indicators: { role: string; indicatorId: string }[];
  indicator: { id: string; code: string; name: string; kind: string; decimals: number; cadence: PeriodKind } | null;
  /** Tasks of the superiors that it serves, and its topics. */
  taskIds: string[];
  tags: string[];
  /** How many entrants have a plan, and the plan where all of them have the same. */
  plans: { count: number; common: string | null };
};

type Row = Omit<
  TargetInTree,
  "ownPillarId" | "depth" | "isLeaf" | "sentence" | "rules" | "needsPlan" | "isGiven" | "indicator" | "plans"
> & {
  rules: unknown[];
  indicator: (NonNullable<TargetInTree["indicator"]> & { scale: string[] | null }) | null;
  planCount: number;
  commonPlan: string | null;
};

/** The targets of a campaign in the order of their tree. */
export async function listTargets({ db, scope }: View, campaignId: string): Promise<TargetInTree[]> {
  if (!isId(campaignId)) return [];
  const rows = await db.$queryRaw<Row[]>`
    select t.id, t.parent_id as "parentId", t.pillar_id as "pillarId", t.code, t.title, t.unit_of_measure as "unitOfMeasure",
      t.max_points as "maxPoints", t.min_points as "minPoints", t.bonus_max as "bonusMax", t.direction, t.aggregate, t.rules, t.tags,
      array(select l.task_id::text from task_target l where l.agency_id = t.agency_id and l.target_id = t.id order by l.task_id) as "taskIds",
      (select coalesce(jsonb_agg(jsonb_build_object('role', n.role, 'indicatorId', n.indicator_id) order by n.role), '[]')
        from target_indicator n where n.agency_id = t.agency_id and n.target_id = t.id) as indicators,
      (select jsonb_build_object('id', i.id, 'code', i.code, 'name', i.name, 'decimals', i.decimals, 'kind', i.kind, 'scale', i.scale, 'cadence', c.cadence)
        from target_indicator n join indicator i on i.agency_id = n.agency_id and i.id = n.indicator_id
        join calendar c on c.agency_id = i.agency_id and c.id = i.calendar_id
        where n.agency_id = t.agency_id and n.target_id = t.id order by n.role = 'value' desc limit 1) as indicator,
      (select count(a.planned)::int from assignment a where a.agency_id = t.agency_id and a.target_id = t.id) as "planCount",
      (select case when min(a.planned) = max(a.planned) then trim_scale(min(a.planned))::text end
        from assignment a where a.agency_id = t.agency_id and a.target_id = t.id) as "commonPlan"
    from target t where t.agency_id = ${scope.agencyId}::uuid and t.campaign_id = ${campaignId}::uuid
    order by t.position, t.code`;
  return walk(rows, null, { depth: 0, pillarId: null });
}

function walk(
  rows: readonly Row[],
  parentId: string | null,
  above: { depth: number; pillarId: string | null },
): TargetInTree[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => {
      const pillarId = row.pillarId ?? above.pillarId;
      const below = walk(rows, row.id, { depth: above.depth + 1, pillarId });
      return [{ ...targetOf({ ...row, pillarId }, above.depth, below), ownPillarId: row.pillarId }, ...below];
    });
}

function targetOf(row: Row, depth: number, below: readonly TargetInTree[]): Omit<TargetInTree, "ownPillarId"> {
  const { rules: stored, planCount, commonPlan, indicator, ...target } = row;
  const rules = stored.map((json) => storedRule(json, row.id));
  const roles = row.indicators.map(({ role }) => role);
  const leaves = below.filter(({ isLeaf }) => isLeaf);
  const isLeaf = below.length === 0;
  return {
    ...target,
    depth,
    isLeaf,
    maxPoints: isLeaf ? row.maxPoints : leaves.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0),
    sentence:
      rules.length === 0
        ? null
        : describeRules(
            rules,
            { ...row, max: row.maxPoints, min: row.minPoints, isDay: indicator?.kind === "milestone" },
            indicator?.scale ?? null,
          ),
    rules: rules.map(writeRule),
    needsPlan: needsPlan(rules, roles.includes("value") ? (indicator?.kind ?? null) : null),
    isGiven: givenRules(rules, roles).length > 0,
    indicator: indicator && {
      id: indicator.id,
      code: indicator.code,
      name: indicator.name,
      kind: indicator.kind,
      decimals: indicator.decimals,
      cadence: indicator.cadence,
    },
    plans: { count: planCount, common: commonPlan },
  };
}

function storedRule(json: unknown, targetId: string): Rule {
  const rule = readRule(json, targetId);
  if (Array.isArray(rule)) throw new Error(`stored rule of target ${targetId} cannot be read`);
  return rule;
}
