import { normaliseName } from "~/domain/names";
import { type RuleJson, versionedName, writeRule } from "~/domain/scoring/rules";
import type { Target } from "~/domain/scoring/types";
import { readTargetLimits } from "~/domain/target-limits";
import { readTargetRules } from "~/domain/target-rules";
import { newId } from "~/platform/ids.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { lockFor, markEdited } from "./lock-campaign.server";
import { type ServedTasks, servedRefusal, writeServedTasks } from "./served-tasks.server";
import { checkIndicators, type IndicatorByRole } from "./target-indicators.server";
import { nextTargetCode, placeOfTarget, readTargetPlaces, type TargetPlace } from "./target-places.server";

export type TargetToSave = {
  id?: string;
  parentId: string | null;
  pillarId: string | null;
  /** Left out, the next free one. */
  code?: string;
  title: string;
  /** By role: `value`, `bonus`, `penalty`, or the name of a measure of a two-way table. */
  indicators: readonly IndicatorByRole[];
  unitOfMeasure: string | null;
  /** As written ("10", "7,5"); "" on a parent, which is the sum of its children. */
  maxPoints: string;
  /** As written; left out or "": no less than 0, and on a parent no limit. */
  minPoints?: string;
  /** As written; left out or "": nothing above the max. */
  bonusMax?: string;
  direction: Target["direction"];
  aggregate: Target["aggregate"];
  /** As in a campaign file; their points are added. None on a parent. A rating of an indicator names its steps "1", "2" … */
  rules: readonly RuleJson[];
  /** Left out, they stay as they are. */
  served?: ServedTasks;
};

/**
 * One target of a draft, new or changed. Refused: `unknown`, `campaign-<state>`, `target-under-itself`, `target-too-deep`,
 * `parent-has-rule`, `target-code-taken`, `tags-unreadable`, `points-unreadable`, `rule-invalid` with a sentence at each parameter
 * (`rules.0.bands`), and what `checkIndicators` refuses.
 */
export async function saveTarget(
  work: Work,
  campaignId: string,
  input: TargetToSave,
): Promise<Outcome<{ targetId: string }>> {
  const locked = await lockFor(work, campaignId, "editTargets");
  if (!locked.ok) return locked;
  const { campaign } = locked;
  const { places, pillarIds } = await readTargetPlaces(work, campaignId);
  const targetId = input.id ?? newId();
  if (input.id !== undefined && !places.some(({ id }) => id === input.id)) return refuse("unknown");
  if (input.pillarId !== null && !pillarIds.includes(input.pillarId)) return refuse("unknown");
  const refusedPlace = placeRefusal(targetId, input, places);
  if (refusedPlace) return refusedPlace;

  const code = input.code || places.find(({ id }) => id === input.id)?.code || nextTargetCode(places, input.parentId);
  if (places.some((place) => place.code === code && place.id !== targetId)) {
    return refuse("target-code-taken", { detail: { code }, fields: { code: "target-code-taken" } });
  }
  const limits = readTargetLimits(input, { decimals: campaign.decimals, hasRules: input.rules.length > 0 });
  if (!limits.ok) {
    const fields = Object.fromEntries(limits.unreadable.map((field) => [field, "points-unreadable"]));
    return refuse("points-unreadable", { fields });
  }
  const { title, unitOfMeasure, direction, aggregate, indicators } = input;
  const target = { code, parent: null, pillar: null, title, unitOfMeasure, direction, aggregate, ...limits.limits };
  const read = readTargetRules(input.rules, target, {
    decimals: campaign.decimals,
    roles: indicators.map(({ role }) => role),
  });
  if (!read.ok) return refuse("rule-invalid", { fields: read.fields });
  const refusedTasks = input.served ? await servedRefusal(work, campaignId, input.served) : null;
  if (refusedTasks) return refusedTasks;
  const refusedIndicators = await checkIndicators(work, campaign, read.rules, indicators);
  if (refusedIndicators) return refusedIndicators;

  await writeTarget(work, campaignId, {
    ...target,
    ...{ id: targetId, parentId: input.parentId, pillarId: input.pillarId, indicators },
    title: normaliseName(title),
    position: positionOf(targetId, input.parentId, places),
    rules: read.rules.map((rule) => ({ ...writeRule(rule), kind: versionedName(rule) })),
  });
  if (input.served) await writeServedTasks(work, campaignId, targetId, input.served);
  await markEdited(work, campaignId);
  work.record({
    command: "save-target",
    target: `target:${targetId}`,
    detail: { code, isNew: input.id === undefined },
  });
  return { ok: true, targetId };
}

function placeRefusal(targetId: string, input: TargetToSave, places: readonly TargetPlace[]): Refused | null {
  const hasChildren = places.some(({ parentId }) => parentId === targetId);
  if (hasChildren && (input.rules.length > 0 || input.indicators.length > 0)) {
    return refuse("parent-has-rule", { fields: { rules: "parent-has-rule" } });
  }
  if (input.parentId === null) return null;
  const parent = places.find(({ id }) => id === input.parentId);
  if (!parent) return refuse("unknown");
  if (parent.hasRule) return refuse("parent-has-rule", { fields: { parentId: "parent-has-rule" } });
  const refusal = placeOfTarget(targetId, input.parentId, places);
  return refusal === null ? null : refuse(refusal, { fields: { parentId: refusal } });
}

function positionOf(targetId: string, parentId: string | null, places: readonly TargetPlace[]): number {
  const siblings = places.filter((place) => place.parentId === parentId && place.id !== targetId);
  return (
    places.find(({ id }) => id === targetId)?.position ?? Math.max(0, ...siblings.map(({ position }) => position)) + 1
  );
}

type TargetRow = Omit<Target, "parent" | "pillar" | "rules"> & {
  id: string;
  parentId: string | null;
  pillarId: string | null;
  position: number;
  /** Under their names with versions. */
  rules: Record<string, unknown>[];
  indicators: readonly IndicatorByRole[];
};

/** A target that has been checked, with the indicators that it reads. */
async function writeTarget({ db, scope }: Work, campaignId: string, target: TargetRow): Promise<void> {
  await db.$executeRaw`
    insert into target (agency_id, id, campaign_id, parent_id, pillar_id, code, title, unit_of_measure, position, max_points, min_points,
      bonus_max, direction, aggregate, rules)
    values (${scope.agencyId}::uuid, ${target.id}::uuid, ${campaignId}::uuid, ${target.parentId}::uuid, ${target.pillarId}::uuid,
      ${target.code}, ${target.title}, ${target.unitOfMeasure}, ${target.position}, ${target.max}, ${target.min}, ${target.bonusMax},
      ${target.direction}, ${target.aggregate}, ${JSON.stringify(target.rules)}::jsonb)
    on conflict (agency_id, id) do update set parent_id = excluded.parent_id, pillar_id = excluded.pillar_id, code = excluded.code,
      title = excluded.title, unit_of_measure = excluded.unit_of_measure, max_points = excluded.max_points,
      min_points = excluded.min_points, bonus_max = excluded.bonus_max, direction = excluded.direction,
      aggregate = excluded.aggregate, rules = excluded.rules`;
  await db.$executeRaw`delete from target_indicator where agency_id = ${scope.agencyId}::uuid and target_id = ${target.id}::uuid`;
  if (target.indicators.length > 0) {
    await db.$executeRaw`insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
      select ${scope.agencyId}::uuid, ${campaignId}::uuid, ${target.id}::uuid, x.* from unnest(
        ${target.indicators.map(({ role }) => role)}::text[], ${target.indicators.map(({ indicatorId }) => indicatorId)}::uuid[]) x`;
  }
  // A parent is scored by its children alone.
  await db.$executeRaw`delete from assignment
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and target_id = ${target.parentId}::uuid`;
}
