import { mayReadSteps, rolesNeeded, rolesRead } from "~/domain/scoring/figure-roles";
import type { Rule } from "~/domain/scoring/types";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type View } from "~/platform/work.server";
import type { LockedCampaign } from "./lock-campaign.server";

/** What figures a target reads: `value`, `bonus`, `penalty`, or the name of a measure of a two-way table. */
export type IndicatorByRole = { role: string; indicatorId: string };

type IndicatorForRule = { id: string; kind: string; level: string; scale: string[] | null; isRetired: boolean };

/**
 * Whether the indicators are what the rules look at. Refused at `indicators.<role>`: `unknown`, `role-twice`, `rule-needs-indicator`,
 * `indicator-idle`, `indicator-retired`, `indicator-level-differs`, `rule-needs-figures`, `milestone-scores-days`, `rating-needs-rating-indicator`; and
 * `rating-needs-scale` at the scale.
 */
export async function checkIndicators(
  view: View,
  { ranks }: Pick<LockedCampaign, "ranks">,
  rules: readonly Rule[],
  named: readonly IndicatorByRole[],
): Promise<Refused | null> {
  const found = await findIndicatorsForRule(
    view,
    named.map(({ indicatorId }) => indicatorId),
  );
  for (const [index, { role, indicatorId }] of named.entries()) {
    const indicator = found.get(indicatorId);
    if (!indicator) return refuse("unknown");
    const isTwice = named.findIndex((each) => each.role === role) !== index;
    const refusal = isTwice ? "role-twice" : indicatorRefusal(indicator, role, rules, ranks);
    if (refusal) return refuse(refusal, { fields: { [`indicators.${role}`]: refusal } });
  }
  const missing = rolesNeeded(rules).filter((role) => named.every((each) => each.role !== role));
  if (missing.length > 0) {
    const fields = Object.fromEntries(missing.map((role) => [`indicators.${role}`, "rule-needs-indicator"]));
    return refuse("rule-needs-indicator", { fields });
  }
  const value = named.find(({ role }) => role === "value");
  return scaleRefusal(rules, value ? (found.get(value.indicatorId)?.scale ?? null) : null);
}

async function findIndicatorsForRule(
  { db, scope }: View,
  ids: readonly string[],
): Promise<Map<string, IndicatorForRule>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<IndicatorForRule[]>`
    select id, kind, level, scale, retired_at is not null as "isRetired" from indicator
    where agency_id = ${scope.agencyId}::uuid and id = any(${ids.filter(isId)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

function indicatorRefusal(
  indicator: IndicatorForRule,
  role: string,
  rules: readonly Rule[],
  ranks: "unit" | "person",
): string | null {
  if (indicator.isRetired) return "indicator-retired";
  if ((indicator.level === "person") !== (ranks === "person")) return "indicator-level-differs";
  if (rules.length === 0) return "parent-has-rule";
  if (!rolesRead(rules).includes(role)) return "indicator-idle";
  if (role === "value" && mayReadSteps(rules)) {
    return indicator.kind === "rating" ? null : "rating-needs-rating-indicator";
  }
  if (indicator.kind === "milestone")
    return role === "value" && rules.every(takesDays) ? null : "milestone-scores-days";
  return ["rating", "narrative"].includes(indicator.kind) ? "rule-needs-figures" : null;
}

/** Of a day there is no percentage and no sum: it is in time or not, or falls in a band of days. */
function takesDays(rule: Rule): boolean {
  return rule.kind === "met" || (rule.kind === "bands" && rule.on === "value");
}

/** A scale that is read from an indicator gives points to each of its steps, by number. */
function scaleRefusal(rules: readonly Rule[], scale: readonly string[] | null): Refused | null {
  if (scale === null || !mayReadSteps(rules)) return null;
  const wanted = scale.map((_, index) => String(index + 1));
  const lacking = rules.findIndex(
    (rule) => rule.kind === "rating" && wanted.join() !== Object.keys(rule.scale).sort(byNumber).join(),
  );
  return lacking === -1
    ? null
    : refuse("rating-needs-scale", { fields: { [`rules.${lacking}.scale`]: "rating-needs-scale" } });
}

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other);
}
