import type { Points } from "~/domain/points";
import { checkRule, readRule, versionedName, writeRule } from "~/domain/scoring/rules";
import type { Target } from "~/domain/scoring/types";
import { isId } from "~/platform/ids.server";
import { type Refused, refuse, type View } from "~/platform/work.server";
import type { LockedCampaign } from "./lock-campaign.server";

/** Parameters as in a campaign file. A rating that reads an indicator names its steps by their numbers, "1" the lowest. */
export type RuleToSave = { kind: "proportional" | "judged" | "rating" } & Record<string, unknown>;

type TargetWithRule = {
  code: string;
  title: string;
  indicatorId: string | null;
  unitOfMeasure: string | null;
  maxPoints: Points | null;
  direction: "more" | "less";
  aggregate: Target["aggregate"];
  rule: RuleToSave | null;
};

type IndicatorForRule = { kind: string; level: string; scale: string[] | null; isRetired: boolean };

/**
 * The rules as they are stored. Refused: `unknown` (indicator), `indicator-retired`, `indicator-level-differs`,
 * `rule-needs-indicator`, `judged-takes-no-indicator`, `rating-needs-scale`, `rating-above-max`, `rule-invalid` with a
 * sentence at each parameter.
 */
export async function checkTargetRule(
  view: View,
  { ranks }: Pick<LockedCampaign, "ranks">,
  target: TargetWithRule,
): Promise<{ ok: true; rules: Record<string, unknown>[] } | Refused> {
  const { rule, indicatorId } = target;
  const indicator = indicatorId === null ? null : await findIndicatorForRule(view, indicatorId);
  if (indicatorId !== null && indicator === null) return refuse("unknown");
  const refusal = indicatorRefusal(target, indicator, ranks);
  if (refusal) return refuse(refusal, { fields: { indicatorId: refusal } });
  if (rule === null) return { ok: true, rules: [] };

  const read = readRule(rule, "");
  const problems = Array.isArray(read) ? read : checkRule(read, asDomainTarget(target), "");
  if (problems.length > 0 || Array.isArray(read)) {
    return refuse("rule-invalid", {
      fields: Object.fromEntries(problems.map(({ path, sentence }) => [path || "rule", sentence])),
    });
  }
  if (read.kind === "rating") {
    const steps = Object.keys(read.scale);
    const wanted = indicator?.scale?.map((_, index) => String(index + 1)) ?? null;
    if (
      steps.length === 0 ||
      (wanted !== null && wanted.join() !== [...steps].sort((a, b) => Number(a) - Number(b)).join())
    ) {
      return refuse("rating-needs-scale", { fields: { scale: "rating-needs-scale" } });
    }
  }
  return { ok: true, rules: [{ ...writeRule(read), kind: versionedName(read) }] };
}

async function findIndicatorForRule({ db, scope }: View, id: string): Promise<IndicatorForRule | null> {
  if (!isId(id)) return null;
  const [indicator] = await db.$queryRaw<IndicatorForRule[]>`
    select kind, level, scale, retired_at is not null as "isRetired" from indicator
    where agency_id = ${scope.agencyId}::uuid and id = ${id}::uuid`;
  return indicator ?? null;
}

function indicatorRefusal(
  { rule }: TargetWithRule,
  indicator: IndicatorForRule | null,
  ranks: "unit" | "person",
): string | null {
  if (indicator === null) return rule?.kind === "proportional" ? "rule-needs-indicator" : null;
  if (indicator.isRetired) return "indicator-retired";
  if ((indicator.level === "person") !== (ranks === "person")) return "indicator-level-differs";
  if (rule === null) return "parent-has-rule";
  if (rule.kind === "judged") return "judged-takes-no-indicator";
  if (rule.kind === "rating") return indicator.kind === "rating" ? null : "rating-needs-rating-indicator";
  return ["rating", "narrative", "milestone"].includes(indicator.kind) ? "proportional-needs-figures" : null;
}

function asDomainTarget({ maxPoints, code, title, unitOfMeasure, direction, aggregate }: TargetWithRule): Target {
  return {
    code,
    parent: null,
    pillar: null,
    title,
    unitOfMeasure,
    max: maxPoints,
    min: null,
    bonusMax: 0,
    direction,
    aggregate,
    rules: [],
  };
}
