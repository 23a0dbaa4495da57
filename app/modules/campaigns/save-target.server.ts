import { normaliseName } from "~/domain/names";
import { hasAtMostPlaces, parsePoints } from "~/domain/points";
import { newId } from "~/platform/ids.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { lockFor, markEdited } from "./lock-campaign.server";
import { nextTargetCode, placeOfTarget, readTargetPlaces, type TargetPlace } from "./target-places.server";
import { checkTargetRule, type RuleToSave } from "./target-rule.server";

export type TargetToSave = {
  id?: string;
  parentId: string | null;
  pillarId: string | null;
  /** Left out, the next free one. */
  code?: string;
  title: string;
  indicatorId: string | null;
  unitOfMeasure: string | null;
  /** As written ("10", "7,5"); "" on a parent, which is the sum of its children. */
  maxPoints: string;
  direction: "more" | "less";
  aggregate: "sum" | "latest" | "average" | "max" | "min";
  /** Null on a parent. */
  rule: RuleToSave | null;
};

/**
 * One target of a draft, new or changed. Refused: `unknown`, `campaign-<state>`, `target-under-itself`, `target-too-deep`,
 * `parent-has-rule`, `target-code-taken`, `points-unreadable`, and what `checkTargetRule` refuses.
 */
export async function saveTarget(
  work: Work,
  campaignId: string,
  input: TargetToSave,
): Promise<Outcome<{ targetId: string }>> {
  const { db, scope } = work;
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
  const maxPoints = input.maxPoints.trim() === "" ? null : parsePoints(input.maxPoints);
  const isReadable = maxPoints !== null && maxPoints >= 0 && hasAtMostPlaces(maxPoints, campaign.decimals);
  if (!isReadable && (input.rule !== null || input.maxPoints.trim() !== "")) {
    return refuse("points-unreadable", { fields: { maxPoints: "points-unreadable" } });
  }
  const checked = await checkTargetRule(work, campaign, { ...input, code, maxPoints });
  if (!checked.ok) return checked;

  const siblings = places.filter(({ parentId, id }) => parentId === input.parentId && id !== targetId);
  const position =
    places.find(({ id }) => id === input.id)?.position ?? Math.max(0, ...siblings.map((place) => place.position)) + 1;
  await db.$executeRaw`
    insert into target (agency_id, id, campaign_id, parent_id, pillar_id, code, title, unit_of_measure, position, max_points,
      direction, aggregate, rules)
    values (${scope.agencyId}::uuid, ${targetId}::uuid, ${campaignId}::uuid, ${input.parentId}::uuid, ${input.pillarId}::uuid, ${code},
      ${normaliseName(input.title)}, ${input.unitOfMeasure}, ${position}, ${maxPoints}, ${input.direction}, ${input.aggregate},
      ${JSON.stringify(checked.rules)}::jsonb)
    on conflict (agency_id, id) do update set parent_id = excluded.parent_id, pillar_id = excluded.pillar_id, code = excluded.code,
      title = excluded.title, unit_of_measure = excluded.unit_of_measure, max_points = excluded.max_points,
      direction = excluded.direction, aggregate = excluded.aggregate, rules = excluded.rules`;
  await writeIndicator(work, campaignId, targetId, input.indicatorId);
  // A parent is scored by its children alone.
  await db.$executeRaw`delete from assignment
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid and target_id = ${input.parentId}::uuid`;
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
  if (hasChildren && (input.rule !== null || input.indicatorId !== null)) {
    return refuse("parent-has-rule", { fields: { rule: "parent-has-rule" } });
  }
  if (input.parentId === null) return null;
  const parent = places.find(({ id }) => id === input.parentId);
  if (!parent) return refuse("unknown");
  if (parent.hasRule) return refuse("parent-has-rule", { fields: { parentId: "parent-has-rule" } });
  const refusal = placeOfTarget(targetId, input.parentId, places);
  return refusal === null ? null : refuse(refusal, { fields: { parentId: refusal } });
}

async function writeIndicator(
  { db, scope }: Work,
  campaignId: string,
  targetId: string,
  indicatorId: string | null,
): Promise<void> {
  await db.$executeRaw`delete from target_indicator where agency_id = ${scope.agencyId}::uuid and target_id = ${targetId}::uuid`;
  if (indicatorId === null) return;
  await db.$executeRaw`insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
    values (${scope.agencyId}::uuid, ${campaignId}::uuid, ${targetId}::uuid, 'value', ${indicatorId}::uuid)`;
}
