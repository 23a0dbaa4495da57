import { type Fraction, toDecimal } from "~/domain/fraction";
import { formatFigure } from "~/domain/numbers";
import { type Growth, joinedLastYear, proposePlan } from "~/domain/plan-proposal";
import { planText } from "~/domain/plan-text";
import type { Qualifier } from "~/domain/qualifiers";
import { aggregateFacts } from "~/domain/scoring/aggregate";
import { needsPlan } from "~/domain/scoring/needs-plan";
import { type EntrantRecord, readEntrantRecords } from "~/modules/scores/queries.server";
import type { View } from "~/platform/work.server";
import type { CampaignDefinition } from "./definition.server";
import type { NextEntrant } from "./next-entrants.server";

/** The plan of one entrant of the new year beside what the last one planned and brought; texts as they are printed. */
export type PlanProposal = {
  targetId: string;
  subjectId: string;
  /** Canonical decimals. */
  proposed: string | null;
  actual: string | null;
  /** As it is typed into the grid of assignments. */
  text: string;
  plannedText: string | null;
  actualText: string | null;
};

export type ProposedTarget = {
  id: string;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  kind: string;
  decimals: number;
  /** A stock grows by the difference of two years. */
  isStock: boolean;
  proposals: PlanProposal[];
};

type IndicatorRow = { targetId: string; kind: string; decimals: number; nature: string };

/** For every target that has an indicator or plans, and every entrant of the new year. Two statements. */
export async function proposePlans(
  view: View,
  campaign: CampaignDefinition,
  entrants: readonly NextEntrant[],
  growth: Growth,
): Promise<ProposedTarget[]> {
  const { db, scope } = view;
  const indicators = await db.$queryRaw<IndicatorRow[]>`
    select n.target_id as "targetId", i.kind, i.decimals, i.nature from target_indicator n
    join indicator i on i.agency_id = n.agency_id and i.id = n.indicator_id
    where n.agency_id = ${scope.agencyId}::uuid and n.campaign_id = ${campaign.campaignId}::uuid and n.role = 'value'`;
  const records = new Map(
    (await readEntrantRecords(view, campaign, "all")).map((record) => [record.subjectId, record]),
  );
  return campaign.leaves.flatMap(({ code, targetId }) => {
    const indicator = indicators.find((each) => each.targetId === targetId);
    const target = campaign.definition.targets.find((each) => each.code === code);
    if (!indicator || !target || ["rating", "narrative", "yesNo"].includes(indicator.kind)) return [];
    const form = { ...indicator, direction: target.direction };
    const proposals = entrants.map(({ subjectId, from }) => {
      const old = from.map((id) => records.get(id)).filter((record) => record !== undefined);
      const last = joinedLastYear(
        old.map((record) => lastYearOf(record, code, target.aggregate)),
        target.aggregate,
      );
      const reason = old.length === 1 ? notAssignedReason(old[0], code) : null;
      const proposed = reason === null ? proposePlan(last, growth, form) : null;
      return {
        ...{ targetId, subjectId, proposed, actual: decimalOf(last.actual) },
        text: reason === null ? (proposed === null ? "" : planText(proposed, indicator.kind)) : `KG: ${reason}`,
        plannedText: printed(last.planned, indicator.kind, "exact"),
        actualText: printed(last.actual, indicator.kind, qualifierOf(old, code)),
      };
    });
    const isPlanned =
      needsPlan(target.rules, indicator.kind) || proposals.some(({ plannedText }) => plannedText !== null);
    const { title, unitOfMeasure } = target;
    const { kind, decimals, nature } = indicator;
    return isPlanned
      ? [{ id: targetId, code, title, unitOfMeasure, kind, decimals, isStock: nature === "stock", proposals }]
      : [];
  });
}

function lastYearOf(
  { provisional }: EntrantRecord,
  code: string,
  aggregate: "sum" | "latest" | "average" | "max" | "min",
) {
  const assignment = provisional.assignments[code];
  const facts = (provisional.facts[code] ?? []).filter(({ notApplicable }) => !notApplicable);
  return {
    planned: assignment && "planned" in assignment ? assignment.planned : null,
    actual: aggregateFacts(facts, aggregate).actual,
  };
}

function notAssignedReason(record: EntrantRecord | undefined, code: string): string | null {
  const assignment = record?.provisional.assignments[code];
  return assignment && "notAssigned" in assignment ? assignment.notAssigned : null;
}

/** A sum of which a part is "hơn" is itself "hơn". */
function qualifierOf(records: readonly EntrantRecord[], code: string): Qualifier {
  const facts = records.flatMap(({ provisional }) => provisional.facts[code] ?? []);
  return facts.map(({ qualifier }) => qualifier).find((each) => each !== undefined && each !== "exact") ?? "exact";
}

function printed(value: Fraction | null, kind: string, qualifier: Qualifier): string | null {
  const decimal = decimalOf(value);
  if (decimal === null) return null;
  return kind === "milestone" ? planText(decimal, kind) : formatFigure({ value: decimal, qualifier });
}

/** An average that has no end is told to two places. */
function decimalOf(value: Fraction | null): string | null {
  return value === null ? null : (toDecimal(value) ?? (Number(value.numerator) / Number(value.denominator)).toFixed(2));
}
