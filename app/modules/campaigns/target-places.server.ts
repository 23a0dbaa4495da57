import type { View } from "~/platform/work.server";

export type TargetPlace = { id: string; parentId: string | null; code: string; position: number; hasRule: boolean };

const deepest = 3;

/** The targets of a campaign as a tree's nodes, and the pillars that they may stand in. */
export async function readTargetPlaces(
  { db, scope }: View,
  campaignId: string,
): Promise<{ places: TargetPlace[]; pillarIds: string[] }> {
  const places = await db.$queryRaw<TargetPlace[]>`
    select id, parent_id as "parentId", code, position, rules <> '[]' as "hasRule" from target
    where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid order by position, code`;
  const pillars = await db.$queryRaw<{ id: string }[]>`
    select id from pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
  return { places, pillarIds: pillars.map(({ id }) => id) };
}

/** Why a target cannot stand under a parent; a tree has at most three levels. */
export function placeOfTarget(
  targetId: string,
  parentId: string,
  places: readonly TargetPlace[],
): "target-under-itself" | "target-too-deep" | null {
  const above = ancestors(parentId, places);
  if (above.includes(targetId)) return "target-under-itself";
  return above.length + height(targetId, places) > deepest ? "target-too-deep" : null;
}

/** "4" after "3" at the top, "2.3" after "2.2" below "2". */
export function nextTargetCode(places: readonly TargetPlace[], parentId: string | null): string {
  const parent = places.find(({ id }) => id === parentId);
  const prefix = parent ? `${parent.code}.` : "";
  const taken = new Set(places.map(({ code }) => code));
  let number = places.filter((place) => place.parentId === parentId).length + 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** The ids of a target and of all below it. */
export function subtreeOf(targetId: string, places: readonly TargetPlace[]): string[] {
  const children = places.filter(({ parentId }) => parentId === targetId);
  return [targetId, ...children.flatMap(({ id }) => subtreeOf(id, places))];
}

function ancestors(targetId: string, places: readonly TargetPlace[]): string[] {
  const parentId = places.find(({ id }) => id === targetId)?.parentId ?? null;
  return parentId === null ? [targetId] : [targetId, ...ancestors(parentId, places)];
}

function height(targetId: string, places: readonly TargetPlace[]): number {
  const children = places.filter(({ parentId }) => parentId === targetId);
  return 1 + Math.max(0, ...children.map(({ id }) => height(id, places)));
}
