import { formatDayNumber } from "~/domain/day-number";
import { formatFigure } from "~/domain/numbers";
import { formatPoints } from "~/domain/points";
import type { Qualifier } from "~/domain/qualifiers";
import type { ReceiptInput } from "~/domain/receipt";
import type { ResultState } from "~/domain/result";
import { spanBefore } from "~/domain/span-before";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";
import { evidenceList, type ShownEvidence, stoodWhenVerified } from "~/modules/evidence/queries.server";
import { sql } from "~/platform/db.server";
import { mayFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { comparedTargets } from "./complete-facts";

type InputRow = {
  targetId: string;
  period: string;
  indicator: string;
  unitOfMeasure: string | null;
  kind: string;
  /** Names of a rating's steps, the lowest first. */
  scale: string[] | null;
  decimals: number;
  state: ResultState;
  value: string | null;
  qualifier: Qualifier;
  word: string | null;
  notApplicable: boolean;
  verifiedVersion: number | null;
  verifiedValue: string | null;
  verifiedQualifier: Qualifier | null;
  verifiedWord: string | null;
  verifiedNotApplicable: boolean;
  writtenBy: string | null;
  writtenAt: string;
  verifiedBy: string | null;
  verifiedAt: string | null;
  unitId: string;
  evidence: ShownEvidence[];
};

type GivenRow = {
  targetId: string;
  points: number | null;
  step: string | null;
  reason: string;
  givenBy: string | null;
  givenAt: string;
  unitId: string;
  evidence: ShownEvidence[];
};

/** Everything that a receipt was computed from, what an improvement is measured against included, in the order of the periods: one statement. */
export async function listReceiptInputs(
  { db, scope }: View,
  campaign: CampaignDefinition,
  subjectId: string,
): Promise<ReceiptInput[]> {
  const before = spanBefore(campaign);
  const [rows] = await db.$queryRaw<{ figures: InputRow[]; given: GivenRow[] }[]>`
    select coalesce((select jsonb_agg(f) from (
        select ti.target_id as "targetId", p.label as period, i.name as indicator, i.unit_of_measure as "unitOfMeasure", i.kind, i.scale, i.decimals,
          r.state, r.value::text, r.qualifier, r.qualifier_word as word, r.not_applicable as "notApplicable",
          r.verified_version as "verifiedVersion", r.verified_value::text as "verifiedValue",
          r.verified_qualifier as "verifiedQualifier", r.verified_word as "verifiedWord",
          r.verified_not_applicable as "verifiedNotApplicable", w.display_name as "writtenBy",
          to_json(r.written_at)#>>'{}' as "writtenAt", v.display_name as "verifiedBy", to_json(r.verified_at)#>>'{}' as "verifiedAt",
          r.unit_id as "unitId", ${evidenceList(sql`v.agency_id = r.agency_id and v.indicator_id = r.indicator_id and v.period_id = r.period_id
            and v.subject_id = r.subject_id and (v.removed_at is null or ${stoodWhenVerified})`)} as evidence
        from target_indicator ti
        join result r on r.agency_id = ti.agency_id and r.indicator_id = ti.indicator_id and r.subject_id = ${subjectId}::uuid
        join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
        join period p on p.agency_id = r.agency_id and p.id = r.period_id
          and (p.ends_on between ${campaign.startsOn}::date and ${campaign.endsOn}::date or (ti.role = 'value'
            and ti.target_id = any(${comparedTargets(campaign)}::uuid[]) and p.ends_on between ${before.startsOn}::date and ${before.endsOn}::date))
        left join member w on w.agency_id = r.agency_id and w.id = r.written_by
        left join member v on v.agency_id = r.agency_id and v.id = r.verified_by
        where ti.agency_id = ${scope.agencyId}::uuid and ti.campaign_id = ${campaign.campaignId}::uuid
        order by p.ends_on, ti.role) f), '[]') as figures,
      coalesce((select jsonb_agg(jsonb_build_object('targetId', g.target_id, 'points', g.points, 'step', g.step, 'reason', g.reason,
          'givenBy', m.display_name, 'givenAt', to_json(g.given_at)#>>'{}', 'unitId', e.unit_id,
          'evidence', ${evidenceList(sql`v.agency_id = g.agency_id and v.campaign_id = g.campaign_id and v.target_id = g.target_id
            and v.subject_id = g.subject_id and v.removed_at is null`)}))
        from appraisal g join entrant e on e.agency_id = g.agency_id and e.campaign_id = g.campaign_id and e.subject_id = g.subject_id
        left join member m on m.agency_id = g.agency_id and m.id = g.given_by
        where g.agency_id = ${scope.agencyId}::uuid and g.campaign_id = ${campaign.campaignId}::uuid
          and g.subject_id = ${subjectId}::uuid), '[]') as given`;
  const proofsOf = ({ unitId, evidence }: { unitId: string; evidence: ShownEvidence[] }) =>
    mayFor(scope, "evidence.read", { unitId, personId: subjectId })
      ? evidence.map(({ id, name, link }) => ({ id, name, link }))
      : [];
  return [
    ...(rows?.figures ?? []).map((row) => ({ ...asFigure(row), proofs: proofsOf(row) })),
    ...(rows?.given ?? []).map((row) => ({ ...asGiven(row), proofs: proofsOf(row) })),
  ];
}

function asFigure(row: InputRow): Omit<ReceiptInput, "proofs"> {
  const value = printed(row, {
    value: row.value,
    qualifier: row.qualifier,
    word: row.word,
    notApplicable: row.notApplicable,
  });
  const verified =
    row.verifiedVersion === null
      ? null
      : printed(row, {
          value: row.verifiedValue,
          qualifier: row.verifiedQualifier ?? "exact",
          word: row.verifiedWord,
          notApplicable: row.verifiedNotApplicable,
        });
  return {
    targetId: row.targetId,
    period: row.period,
    indicator: row.indicator,
    value,
    verifiedValue: verified === value ? null : verified,
    state: row.state,
    writtenBy: row.writtenBy,
    writtenAt: row.writtenAt,
    verifiedBy: row.verifiedBy,
    verifiedAt: row.verifiedAt,
    reason: null,
    evidence: row.evidence.length,
  };
}

type Content = { value: string | null; qualifier: Qualifier; word: string | null; notApplicable: boolean };

function printed(
  { unitOfMeasure, kind, scale, decimals }: InputRow,
  { value, qualifier, word, notApplicable }: Content,
): string {
  if (notApplicable) return "không áp dụng";
  if (value === null) return "chưa có";
  if (kind === "yesNo") return Number(value) === 0 ? "không" : "có";
  if (kind === "milestone") return formatDayNumber(withoutIdleZeros(value));
  const step = kind === "rating" ? scale?.[Number(value) - 1] : undefined;
  if (step !== undefined) return step;
  const figure = { value: withoutIdleZeros(value), qualifier, qualifierWord: word };
  return [formatFigure(figure, decimals), unitOfMeasure].filter(Boolean).join("\u00a0");
}

function asGiven({
  targetId,
  points,
  step,
  reason,
  givenBy,
  givenAt,
  evidence,
}: GivenRow): Omit<ReceiptInput, "proofs"> {
  return {
    targetId,
    period: null,
    indicator: null,
    value: points === null ? (step ?? "") : `${formatPoints(points)} điểm`,
    verifiedValue: null,
    state: "given",
    writtenBy: givenBy,
    writtenAt: givenAt,
    verifiedBy: null,
    verifiedAt: null,
    reason,
    evidence: evidence.length,
  };
}

/** numeric comes back with all its places: "12.500000" is "12.5". */
function withoutIdleZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/0+$/, "").replace(/\.$/, "") : decimal;
}
